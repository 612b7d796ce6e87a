import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { form, FormField, submit, validate } from '@angular/forms/signals';
import { Segmented } from '../choices/segmented';
import { Announcer } from '../feedback/announcer';
import { allByRole, byRole, descriptionOf, nameOf, type } from '../testing/by-role';
import { ErrorSummary } from './error-summary';
import { Field } from './field';
import { TextControl } from './text-control';

@Component({
  imports: [ErrorSummary, Field, FormField, Segmented, TextControl],
  template: `
    <cairn-error-summary [of]="fields" [attempt]="attempt()" />
    <cairn-field label="Note" hint="seen by the care team" [limit]="2000" [of]="fields.note" optional>
      <textarea cairnControl [formField]="fields.note"></textarea>
    </cairn-field>
    <cairn-field label="Use yesterday" [of]="fields.use">
      <cairn-segmented [choices]="choices" [formField]="fields.use" />
    </cairn-field>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class Entry {
  readonly attempt = signal(0);
  readonly choices = [
    { value: 'none', label: 'None' },
    { value: 'used', label: 'Used' },
  ];
  readonly entry = signal({ note: '', use: null as string | null });
  readonly fields = form(this.entry, (path) => {
    validate(path.note, ({ value }) =>
      value().length > 2000 ? { kind: 'long', message: 'The note is too long' } : null,
    );
    validate(path.use, ({ value }) =>
      value() === null ? { kind: 'needed', message: 'Choose whether there was use' } : null,
    );
  });
}

describe('Field', () => {
  let fixture: ComponentFixture<Entry>;
  let root: HTMLElement;
  const note = (): HTMLTextAreaElement => byRole(root, 'textbox', 'Note');
  const send = async (): Promise<void> => {
    fixture.componentInstance.attempt.update((times) => times + 1);
    await submit(fixture.componentInstance.fields, () => Promise.resolve(undefined));
    await fixture.whenStable();
  };

  beforeEach(async () => {
    fixture = TestBed.createComponent(Entry);
    root = fixture.nativeElement as HTMLElement;
    document.body.append(root);
    await fixture.whenStable();
  });

  it('labels and describes the control', () => {
    expect(descriptionOf(note())).toBe('seen by the care team 0 of 2,000 characters');
    expect(root.textContent).toContain('optional');
  });

  it('counts while one types', async () => {
    type(note(), 'x'.repeat(1950));
    await fixture.whenStable();
    expect(descriptionOf(note())).toContain('1,950 of 2,000 characters');
  });

  it('keeps all that was typed beyond the limit, and says how much it is too long', async () => {
    const said = jest.spyOn(TestBed.inject(Announcer), 'say');
    type(note(), 'x'.repeat(5000));
    await fixture.whenStable();
    expect(note().value).toHaveLength(5000);
    expect(descriptionOf(note())).toContain('5,000 of 2,000 characters');
    expect(said).toHaveBeenCalledWith('Note: 3,000 characters too many');
  });

  it('shows the error once the field was left, and not before', async () => {
    type(note(), 'x'.repeat(2001));
    await fixture.whenStable();
    expect(note().getAttribute('aria-invalid')).toBeNull();
    note().dispatchEvent(new Event('blur'));
    await fixture.whenStable();
    expect(note().getAttribute('aria-invalid')).toBe('true');
    expect(descriptionOf(note())).toContain('The note is too long');
  });

  it('names a control made of parts by the same label', () => {
    expect(nameOf(byRole(root, 'radiogroup'))).toBe('Use yesterday');
  });

  it('lists the errors at the top once it was sent, takes the focus there and leads to the field', async () => {
    expect(allByRole(root, 'heading')).toHaveLength(0);
    await send();
    expect(nameOf(byRole(root, 'heading'))).toBe('One thing to put right');
    expect(document.activeElement?.textContent).toContain('One thing to put right');
    byRole(root, 'button', 'Choose whether there was use').click();
    expect(document.activeElement?.textContent?.trim()).toBe('None');
  });
});
