import { TestBed } from '@angular/core/testing';
import { allByRole } from '../testing/by-role';
import { AmendmentNote } from './amendment-note';

const BEFORE = [
  { key: 'intensity', label: 'Craving', text: '6 of 10' },
  { key: 'worst', label: 'Worst', text: null },
];

describe('AmendmentNote', () => {
  const show = (after: typeof BEFORE | null): HTMLElement => {
    const fixture = TestBed.createComponent(AmendmentNote);
    fixture.componentRef.setInput('signed', ['Signed by Owen Hartley, 2 March 2026, 11:30']);
    fixture.componentRef.setInput('before', BEFORE);
    fixture.componentRef.setInput('after', after);
    fixture.detectChanges();
    return fixture.nativeElement as HTMLElement;
  };
  const rows = (root: HTMLElement): string[] =>
    allByRole(root, 'row').map((row) => (row.textContent ?? '').replace(/\s+/g, ' ').trim());

  it('says who signed and what becomes of the signature', () => {
    const root = show(null);
    expect(root.textContent).toContain('Signed by Owen Hartley, 2 March 2026, 11:30');
    expect(root.textContent).toContain('waits for a signature of its own');
    expect(allByRole(root, 'table')).toHaveLength(0);
  });

  it('shows what changes, and only that', () => {
    const [first, second] = BEFORE;
    const root = show([{ ...first!, text: '0 of 10' }, second!]);
    expect(rows(root).slice(1)).toEqual(['Craving 6 of 10 0 of 10 , changed']);
  });

  it('shows nothing beside the words as long as nothing changed', () => {
    expect(allByRole(show(BEFORE), 'table')).toHaveLength(0);
  });
});
