import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { form, FormField } from '@angular/forms/signals';
import { byRole, descriptionOf, press, type } from '../testing/by-role';
import { DateInput } from './date-input';
import { TimeInput } from './time-input';

@Component({
  imports: [DateInput, FormField, TimeInput],
  template: `
    <cairn-date-input label="Day" today="2026-11-23" [formField]="fields.day" />
    <cairn-time label="At" [formField]="fields.time" />
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class When {
  readonly when = signal({ day: null as string | null, time: '10:42' as string | null });
  readonly fields = form(this.when);
}

describe('DateInput and TimeInput', () => {
  let fixture: ComponentFixture<When>;
  let root: HTMLElement;
  const day = (): HTMLInputElement => byRole(root, 'textbox', 'Day');
  const time = (): HTMLInputElement => byRole(root, 'textbox', 'At');
  const enter = async (box: HTMLInputElement, text: string): Promise<void> => {
    type(box, text);
    box.dispatchEvent(new Event('blur'));
    await fixture.whenStable();
  };

  beforeEach(async () => {
    fixture = TestBed.createComponent(When);
    root = fixture.nativeElement as HTMLElement;
    document.body.append(root);
    await fixture.whenStable();
  });

  it('reads a day as people write it and says it back with its weekday', async () => {
    await enter(day(), '6/8/26');
    expect(fixture.componentInstance.when().day).toBe('2026-08-06');
    expect(day().value).toBe('6 August 2026');
    expect(descriptionOf(day())).toBe('Thursday 6 August 2026');
  });

  it('says when it is today or yesterday', async () => {
    await enter(day(), 'yesterday');
    expect(descriptionOf(day())).toBe('Sunday 22 November 2026, yesterday');
    press(day(), 'ArrowUp');
    await fixture.whenStable();
    expect(descriptionOf(day())).toBe('Monday 23 November 2026, today');
  });

  it('starts at today when the arrows find no day', async () => {
    press(day(), 'ArrowDown');
    await fixture.whenStable();
    expect(fixture.componentInstance.when().day).toBe('2026-11-23');
  });

  it('keeps what cannot be read and tells the form', async () => {
    await enter(day(), '31/2/26');
    expect(day().value).toBe('31/2/26');
    expect(fixture.componentInstance.fields.day().errors()[0]?.message).toBe(
      'Enter a day such as 6 August 2026 or 6/8/26',
    );
  });

  it('is null again when emptied', async () => {
    await enter(day(), '6/8/26');
    await enter(day(), '');
    expect(fixture.componentInstance.when().day).toBeNull();
    expect(fixture.componentInstance.fields.day().valid()).toBe(true);
  });

  it('shows a given time and completes a short one', async () => {
    expect(time().value).toBe('10:42');
    await enter(time(), '9');
    expect(fixture.componentInstance.when().time).toBe('09:00');
    expect(time().value).toBe('09:00');
    await enter(time(), 'noonish');
    expect(fixture.componentInstance.fields.time().errors()[0]?.message).toBe('Enter a time such as 10:42');
  });
});
