import { TestBed } from '@angular/core/testing';
import { allByRole, byRole } from '../testing/by-role';
import { TableTwin } from './table-twin';

describe('TableTwin', () => {
  it('opens the table, writes 0 as 0 and nothing as "not recorded"', async () => {
    const fixture = TestBed.createComponent(TableTwin);
    fixture.componentRef.setInput('caption', 'Craving by day');
    fixture.componentRef.setInput('columns', ['Day', 'Craving']);
    fixture.componentRef.setInput('rows', [
      ['6 August', 0],
      ['7 August', null],
    ]);
    await fixture.whenStable();
    const root = fixture.nativeElement as HTMLElement;
    const button = byRole(root, 'button', 'Table: Craving by day');
    expect(allByRole(root, 'table')).toHaveLength(0);
    expect(button.getAttribute('aria-expanded')).toBe('false');

    button.click();
    await fixture.whenStable();
    expect(button.getAttribute('aria-expanded')).toBe('true');
    const cells = [...byRole<HTMLTableElement>(root, 'table').rows].map((row) =>
      [...row.cells].map((cell) => cell.textContent?.trim()),
    );
    expect(cells).toEqual([
      ['Day', 'Craving'],
      ['6 August', '0'],
      ['7 August', 'not recorded'],
    ]);
  });
});
