import { TestBed } from '@angular/core/testing';
import { PhaseGlyph } from './phase-glyph';

describe('PhaseGlyph', () => {
  it.each([0, 1, 2, 3])('fills %i of three stones, from the ground up', async (laid) => {
    const fixture = TestBed.createComponent(PhaseGlyph);
    fixture.componentRef.setInput('laid', laid);
    await fixture.whenStable();
    expect(fixture.componentInstance.stones().map((stone) => stone.laid)).toEqual([laid > 0, laid > 1, laid > 2]);
    expect((fixture.nativeElement as HTMLElement).querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
  });
});
