import { plainNumber } from '@cairn/shared-util';
import type { Span } from '@cairn/tracking-domain';
import type { ChartConfiguration, ChartDataset, Point, PointStyle } from 'chart.js';
import type { CravingRating, Gap, SevenDayPoint } from '@cairn/insight-domain';
import { PEAK_FROM } from '@cairn/insight-domain';
import { LANE_FRAME, MIDDAY, sharedOptions, timeScale, valueScale, type ChartFrame } from '../axis/time-scale';
import { phaseBands, type Annotations } from '../bands/phase-bands';
import { faded, type ChartTheme } from '../theme/chart-theme';
import type { CravingSeries } from './craving-series';
import { scaleWords } from './scale-words';
import { thinOut } from './thin-out';
import { Source, sourceName } from '@cairn/patients-domain';

export type CravingChart = ChartConfiguration<'line', Point[]>;
type Drawn = ChartDataset<'line', Point[]>;

/** The shape tells who said so. */
export const SOURCE_SHAPES: Readonly<Record<CravingRating['source'], PointStyle>> = {
  patient: 'circle',
  staff: 'rect',
  test: 'triangle',
  collateral: 'rectRot',
  device: 'crossRot',
};

const RAW_OPACITY = 0.7;
const RAW_RADIUS = 2.4;
const SOLID_RADIUS = 3;
/** Use ticks stand on an axis of their own, so that none can be read as a rating of 0. */
const FLOOR = 'floor';

/** Ends a line: Chart.js lifts the pen at a point without a value. */
const penUp = (day: number): Point => ({ x: day, y: Number.NaN });

/** What dots of one source share. Constant options are what makes many points quick to draw. */
function dots(label: string, ratings: readonly CravingRating[], theme: ChartTheme): Drawn {
  return {
    label,
    data: ratings.map(({ day, intensity }) => ({ x: day + MIDDAY, y: intensity })),
    showLine: false,
    pointRadius: RAW_RADIUS,
    pointBackgroundColor: faded(theme.data[0], RAW_OPACITY),
    pointBorderColor: theme.data[0],
    pointBorderWidth: 0,
    clip: false,
    order: 3,
  };
}

function rawDots(ratings: readonly CravingRating[], theme: ChartTheme): Drawn[] {
  return Source.options.flatMap((source) => {
    const own = ratings.filter((rating) => rating.source === source);
    if (own.length === 0) return [];
    const border = source === 'device' ? 1 : 0;
    const label = `Ratings by ${sourceName(source)}`;
    return { ...dots(label, own, theme), pointStyle: SOURCE_SHAPES[source], pointBorderWidth: border };
  });
}

/** The last rating and the peaks that the sentence tells, in front of the others. */
function solidDots(ratings: readonly CravingRating[], theme: ChartTheme): Drawn {
  return {
    ...dots('Last rating and peaks', ratings, theme),
    pointStyle: ratings.map(({ source }) => SOURCE_SHAPES[source]),
    pointRadius: SOLID_RADIUS,
    pointBackgroundColor: theme.data[0],
    pointBorderWidth: ratings.map(({ source }) => (source === 'device' ? 1 : 0)),
    order: 0,
  };
}

/** Every rating is a dot in one dataset or the other. */
function ratingDots(series: CravingSeries, theme: ChartTheme): Drawn[] {
  const last = series.ratings.at(-1);
  const peaks = new Set(series.peakDays);
  const isPeak = ({ day, intensity }: CravingRating): boolean => peaks.has(day) && intensity >= PEAK_FROM;
  const solid = (rating: CravingRating): boolean => rating === last || isPeak(rating);
  const shown = thinOut(series.ratings, solid);
  const raw = shown.filter((rating) => !solid(rating));
  return [...rawDots(raw, theme), solidDots(shown.filter(solid), theme)];
}

/** A short level stroke through each day that was rated more than once. */
function dayMedians(series: CravingSeries, theme: ChartTheme): Drawn {
  const several = series.days.filter(({ ratings }) => ratings > 1);
  return {
    label: 'Median of the day',
    data: several.flatMap(({ day, median }) => [
      { x: day + 0.1, y: median },
      { x: day + 0.9, y: median },
      penUp(day + 0.95),
    ]),
    borderColor: theme.data[0],
    borderWidth: 1,
    pointRadius: 0,
    order: 2,
  };
}

function lineData(line: readonly SevenDayPoint[], gaps: readonly Gap[]): Point[] {
  const afterGap = new Map(gaps.map(({ first, last }) => [last + 1, first]));
  return line.flatMap(({ day, median }) => {
    const gapFrom = afterGap.get(day);
    const point = { x: day + MIDDAY, y: median ?? Number.NaN };
    return gapFrom === undefined ? [point] : [penUp(gapFrom), point];
  });
}

function medianLine(series: CravingSeries, theme: ChartTheme): Drawn {
  return {
    label: '7-day median',
    data: lineData(series.line, series.gaps),
    borderColor: theme.data[0],
    borderWidth: 1.75,
    pointRadius: 0,
    tension: 0,
    spanGaps: false,
    order: 1,
  };
}

function useTicks(series: CravingSeries, theme: ChartTheme): Drawn {
  return {
    label: 'Used',
    yAxisID: FLOOR,
    data: series.useDays.map((day) => ({ x: day + MIDDAY, y: 0.5 })),
    showLine: false,
    pointStyle: 'triangle',
    pointRadius: 3.5,
    pointBackgroundColor: theme.data[0],
    pointBorderWidth: 0,
    clip: false,
    order: 0,
  };
}

/** The level at which a gap’s stub is dotted: where the line (or the last rating) stood before it. */
function levelBefore({ first }: Gap, { line, days }: CravingSeries): number | null {
  const last = line.findLast(({ day }) => day < first)?.median ?? null;
  return last ?? days.findLast(({ day }) => day < first)?.median ?? null;
}

/** Least share of the plot in which "no data" has room. */
const WORDS_NEED = 0.08;

/** Pixels between a stub and its words. */
const WORDS_AWAY = 10;

/** The own limit runs where words above the stub would stand. */
function crowded(level: number, limit: number | null): boolean {
  return limit !== null && limit > level && limit - level < 2;
}

function gapStubs(series: CravingSeries, span: Span, theme: ChartTheme): Annotations {
  const stubs: Annotations = {};
  series.gaps.forEach((gap, index) => {
    const level = levelBefore(gap, series);
    const [from, to] = [Math.max(gap.first, span.first), Math.min(gap.last, span.last) + 1];
    if (level === null) return;
    stubs[`gap-${index}`] = {
      type: 'line',
      xMin: from,
      xMax: to,
      yMin: level,
      yMax: level,
      borderColor: theme.ink3,
      borderWidth: 1,
      borderDash: [1, 3],
      label: {
        display: (to - from) / (span.last - span.first + 1) >= WORDS_NEED,
        content: 'no data',
        backgroundColor: 'transparent',
        color: theme.ink3,
        font: { family: theme.fontFamily, size: theme.fontSize, weight: 'normal' },
        padding: 0,
        yAdjust: crowded(level, series.limit) ? WORDS_AWAY : -WORDS_AWAY,
      },
    };
  });
  return stubs;
}

/** The person’s own limit: the upper end of their first 14 known days. Dotted, across the plot. */
function ownLimitLine({ limit }: CravingSeries, theme: ChartTheme): Annotations {
  if (limit === null) return {};
  const line = { type: 'line' as const, yMin: limit, yMax: limit, borderColor: theme.lineStrong };
  return { 'own-limit': { ...line, borderWidth: 1, borderDash: [2, 2], drawTime: 'beforeDatasetsDraw' } };
}

/** Words at the right: the scale’s ends, the own limit, and the last value in bold. */
function rightWords(series: CravingSeries, span: Span, theme: ChartTheme, { height }: ChartFrame): Annotations {
  const words: Annotations = {};
  for (const { name, at, text, strong } of scaleWords(series, height)) {
    words[`word-${name}`] = {
      type: 'label',
      xValue: span.last + 1,
      yValue: at,
      xAdjust: 7,
      content: text,
      position: { x: 'start', y: 'center' },
      textAlign: 'start',
      color: strong ? theme.ink : theme.ink3,
      font: { family: theme.fontFamily, size: theme.fontSize, weight: strong ? 600 : 400 },
      padding: 0,
    };
  }
  return words;
}

/**
 * Craving over time on the fixed 0–10 scale (0 none, 10 unbearable), one substance. Time is linear: a day has the same
 * width everywhere. A day without a rating has no point in any dataset, and the line ends where too many are missing;
 * a rating of 0 is a point at 0. Needs the annotation plugin.
 */
export function cravingChart(
  series: CravingSeries,
  span: Span,
  theme: ChartTheme,
  frame: ChartFrame = LANE_FRAME,
): CravingChart {
  const annotations = {
    ...phaseBands(series.phases, span, theme),
    ...ownLimitLine(series, theme),
    ...gapStubs(series, span, theme),
    ...(frame.right > 0 ? rightWords(series, span, theme, frame) : {}),
  };
  return {
    type: 'line',
    data: {
      datasets: [
        ...ratingDots(series, theme),
        dayMedians(series, theme),
        medianLine(series, theme),
        useTicks(series, theme),
      ],
    },
    options: {
      ...sharedOptions(frame),
      scales: {
        x: timeScale(span, theme, frame),
        y: valueScale({ max: 10, ticks: [0, 5, 10], words: (value) => plainNumber(value) }, theme, frame),
        [FLOOR]: { type: 'linear', display: false, min: 0, max: 20 },
      },
      plugins: { legend: { display: false }, tooltip: { enabled: false }, annotation: { clip: false, annotations } },
    },
  };
}
