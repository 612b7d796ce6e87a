import { PHQ9 } from '@cairn/assessment-domain';
import type { ScorePoint, ScoreSeries } from '@cairn/insight-domain';
import { epochDay } from '@cairn/shared-util';
import { lightTheme } from '../theme/chart-theme';
import { drawn, placesOf } from '../testing/drawn';
import { scoreChart, scoreWords } from './score-chart';

const span = { first: epochDay('2026-08-24'), last: epochDay('2026-11-23') };
const point = (day: string, value: number | null, differing: Partial<ScorePoint> = {}): ScorePoint => ({
  id: day,
  day: epochDay(day),
  value,
  prorated: false,
  missing: 0,
  itemNine: null,
  ...differing,
});
const phq9 = (...points: ScorePoint[]): ScoreSeries => ({
  key: 'phq_9',
  title: 'PHQ-9',
  name: 'PHQ-9',
  measure: 'phq_9',
  variant: 'standard',
  score: PHQ9.scores[0],
  points,
});
const chartOf = (series: ScoreSeries, everyDays: number | null = 14) =>
  scoreChart({ series, phases: [], everyDays }, span, lightTheme);
const [MARKS, LINE, ASIDE] = [0, 1, 2];
const valuesAt = (series: ScoreSeries, place: number) => chartOf(series).data.datasets[place]!.data.map(({ y }) => y);

describe('scoreChart', () => {
  it('draws on the whole scale, and 0 as a mark at 0', () => {
    const chart = chartOf(phq9(point('2026-09-01', 0), point('2026-09-15', 27)));
    expect(chart.options!.scales!['y']).toMatchObject({ min: 0, max: 27 });
    expect(valuesAt(phq9(point('2026-09-01', 0)), MARKS)).toEqual([0]);
  });

  it('draws days in proportion to time', () => {
    const days = ['2026-09-01', '2026-09-08', '2026-09-29'].map((day) => point(day, 9));
    const [a = 0, b = 0, c = 0] = placesOf(drawn(chartOf(phq9(...days))), MARKS);
    expect((c - b) / (b - a)).toBeCloseTo(3, 6);
  });

  it('puts a sheet without a total beside the scale, never at 0', () => {
    const series = phq9(point('2026-09-01', null), point('2026-09-15', 4));
    expect(valuesAt(series, MARKS)).toEqual([4]);
    expect(chartOf(series).data.datasets[ASIDE]).toMatchObject({ yAxisID: 'aside', pointStyle: 'crossRot' });
    expect(valuesAt(series, ASIDE)).toHaveLength(1);
  });

  it('ends the line where more than 1.5 times the interval is missing', () => {
    const near = phq9(point('2026-09-01', 9), point('2026-09-15', 9), point('2026-09-29', 9));
    expect(valuesAt(near, LINE).some(Number.isNaN)).toBe(false);
    const far = phq9(point('2026-09-01', 9), point('2026-09-15', 9), point('2026-11-10', 9));
    expect(valuesAt(far, LINE).filter(Number.isNaN)).toHaveLength(1);
  });

  it('points the way of a reliable change, and leaves a smaller one round', () => {
    const series = phq9(
      point('2026-09-01', 12),
      point('2026-09-15', 7),
      point('2026-09-29', 6),
      point('2026-10-13', 18),
    );
    expect(chartOf(series).data.datasets[MARKS]).toMatchObject({
      pointStyle: ['circle', 'circle', 'triangle', 'triangle'],
      pointRotation: [0, 0, 180, 0],
    });
  });

  it('prints values that have room beside each other, the newest of those that have none', () => {
    const series = phq9(point('2026-09-01', 12), point('2026-09-02', 11), point('2026-10-13', 4));
    const { annotations } = chartOf(series).options!.plugins!.annotation as {
      annotations: Record<string, { content?: string }>;
    };
    const printed = Object.entries(annotations).filter(([name]) => name.startsWith('value-'));
    expect(printed.map(([, { content }]) => content)).toEqual(['11', '4']);
  });

  it('leaves a prorated score hollow', () => {
    const series = phq9(point('2026-09-01', 12, { prorated: true }), point('2026-09-15', 12));
    expect(chartOf(series).data.datasets[MARKS]).toMatchObject({
      pointBackgroundColor: [lightTheme.surface, lightTheme.ink],
    });
  });
});

describe('scoreWords', () => {
  it('names every band, that of the last score in bold', () => {
    const words = scoreWords(phq9(point('2026-09-01', 9)));
    expect(words.map(({ text }) => text)).toEqual(['minimal', 'mild', 'moderate', 'moderately severe', 'severe']);
    expect(words.filter(({ strong }) => strong).map(({ text }) => text)).toEqual(['mild']);
  });

  it('says which end is worse where there are no bands', () => {
    const bare = { ...PHQ9.scores[0], bands: [] };
    expect(scoreWords({ ...phq9(), score: bare }).map(({ text }) => text)).toEqual(['better', 'worse']);
    const last = { ...phq9(point('2026-09-01', 12)), score: { ...bare, direction: 'higher_is_better' as const } };
    expect(scoreWords(last).map(({ text }) => text)).toEqual(['worse', 'better', 'last 12']);
  });
});
