import { epochDay } from '@cairn/shared-util';
import { printTheme } from '../theme/chart-theme';
import { timeScale } from './time-scale';

const span = { first: epochDay('2026-09-28'), last: epochDay('2026-11-22') };
const frame = { left: 30, right: 100, dates: true };

/** The dates that an axis of this width shows. */
function shownAt(width: number): string[] {
  const scale = timeScale(span, printTheme, frame);
  const axis = { ticks: [] as { value: number }[], chart: { width } };
  scale.afterBuildTicks(axis);
  return axis.ticks.map(({ value }) => scale.ticks.callback(value)).filter((label) => label !== '');
}

describe('the dates under a chart', () => {
  it('names every Monday where there is room', () => {
    expect(shownAt(900)).toEqual(['28 Sep', '5 Oct', '12', '19', '26', '2 Nov', '9', '16']);
  });

  it('leaves out the dates that would run into the one before them', () => {
    expect(shownAt(358)).toEqual(['28 Sep', '12', '19', '26', '2 Nov', '16']);
  });

  it('keeps the tick of a date it leaves out', () => {
    const axis = { ticks: [] as { value: number }[], chart: { width: 200 } };
    timeScale(span, printTheme, frame).afterBuildTicks(axis);
    expect(axis.ticks).toHaveLength(8);
  });
});
