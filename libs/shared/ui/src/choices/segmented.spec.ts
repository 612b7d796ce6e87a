import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { allByRole, byRole, press } from '../testing/by-role';
import { Segmented } from './segmented';

describe('Segmented', () => {
  let fixture: ComponentFixture<Segmented<string>>;
  let root: HTMLElement;
  const stops = (): string[] =>
    allByRole(root, 'radio')
      .filter((each) => each.tabIndex === 0)
      .map((each) => each.textContent?.trim() ?? '');

  beforeEach(async () => {
    fixture = TestBed.createComponent<Segmented<string>>(Segmented);
    fixture.componentRef.setInput('label', 'Use yesterday');
    fixture.componentRef.setInput(
      'choices',
      ['None', 'Used', 'Not known'].map((label) => ({ value: label.toLowerCase(), label })),
    );
    root = fixture.nativeElement as HTMLElement;
    document.body.append(root);
    await fixture.whenStable();
  });

  it('has nothing chosen until somebody chooses, and its first cell in the Tab order', () => {
    expect(fixture.componentInstance.value()).toBeNull();
    expect(stops()).toEqual(['None']);
  });

  it('chooses by click and keeps one Tab stop', async () => {
    byRole(root, 'radio', 'Not known').click();
    await fixture.whenStable();
    expect(fixture.componentInstance.value()).toBe('not known');
    expect(byRole(root, 'radio', 'Not known').getAttribute('aria-checked')).toBe('true');
    expect(stops()).toEqual(['Not known']);
  });

  it('moves the choice and the focus with the arrows', async () => {
    press(byRole(root, 'radio', 'None'), 'ArrowLeft');
    await fixture.whenStable();
    expect(fixture.componentInstance.value()).toBe('not known');
    expect(document.activeElement).toBe(byRole(root, 'radio', 'Not known'));
  });
});
