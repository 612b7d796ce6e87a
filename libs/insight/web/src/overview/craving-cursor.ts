import type { ChartConfiguration } from 'chart.js';
import { MIDDAY, type ChartTheme, type CravingChart } from '@cairn/insight-charts';
import type { CravingRating } from '@cairn/insight-domain';

/** The chart with a ring around the ratings that are pointed at, each with its value beside it. */
export function withCursor(
  chart: CravingChart,
  ratings: readonly CravingRating[],
  theme: ChartTheme,
): ChartConfiguration {
  const plain = chart as ChartConfiguration;
  if (ratings.length === 0) return plain;
  const annotation = plain.options?.plugins?.annotation;
  const annotations = { ...annotation?.annotations, ...ringsOf(ratings, theme) };
  const plugins = { ...plain.options?.plugins, annotation: { ...annotation, annotations } };
  return { ...plain, options: { ...plain.options, plugins } } as ChartConfiguration;
}

function ringsOf(ratings: readonly CravingRating[], theme: ChartTheme): Record<string, object> {
  const marks: Record<string, object> = {};
  ratings.forEach(({ day, intensity }, index) => {
    const place = { xValue: day + MIDDAY, yValue: intensity };
    marks[`ring-${index}`] = {
      type: 'point',
      ...place,
      radius: 6,
      backgroundColor: 'transparent',
      borderColor: theme.ink,
      borderWidth: 1.25,
    };
    marks[`value-${index}`] = {
      type: 'label',
      ...place,
      content: String(intensity),
      xAdjust: 15,
      yAdjust: -7,
      color: theme.ink,
      font: { family: theme.fontFamily, size: theme.fontSize, weight: 600 },
      padding: 0,
    };
  });
  return marks;
}
