import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ScoreCell } from './score-cell';

@Component({
  imports: [ScoreCell],
  template: `<cairn-score-cell label="Craving before, Tamsin" highWord="unbearable" [(value)]="score" />`,
})
class Host {
  readonly score = signal<number | null>(null);
}

describe('ScoreCell', () => {
  const setUp = () => {
    const page = TestBed.createComponent(Host);
    page.detectChanges();
    const cell = (page.nativeElement as HTMLElement).querySelector<HTMLElement>('[role=spinbutton]');
    if (cell === null) throw new Error('There is no cell.');
    const press = (...keys: string[]): number | null => {
      for (const key of keys)
        cell.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      page.detectChanges();
      return page.componentInstance.score();
    };
    return { page, cell, press };
  };

  it('takes digits, reads 1 and 0 as ten, and tells 0 from nothing', () => {
    const { cell, press } = setUp();
    expect(cell.getAttribute('aria-valuetext')).toBe('not recorded');
    expect(press('0')).toBe(0);
    expect([cell.textContent, cell.getAttribute('aria-valuetext')]).toEqual(['0', '0']);
    expect(press('Delete')).toBeNull();
    expect(press('1', '0')).toBe(10);
    expect(press('Backspace')).toBeNull();
  });

  it('steps by arrows between 0 and 10 and leaves other keys alone', () => {
    const { press } = setUp();
    expect(press('ArrowUp')).toBe(0);
    expect(press('ArrowDown')).toBe(0);
    expect(press(...Array<string>(12).fill('ArrowUp'))).toBe(10);
    expect(press('x', 'Tab')).toBe(10);
  });

  it('shows the numbers while it has the focus, and a press on one is meant', () => {
    const { page, cell } = setUp();
    cell.dispatchEvent(new Event('focus'));
    page.detectChanges();
    const ones = (page.nativeElement as HTMLElement).querySelectorAll<HTMLElement>('.one');
    ones[7]?.click();
    expect(page.componentInstance.score()).toBe(7);
    cell.dispatchEvent(new Event('blur'));
    page.detectChanges();
    expect((page.nativeElement as HTMLElement).querySelector('.one')).toBeNull();
  });
});
