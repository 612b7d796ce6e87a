import { bandOf, bandsOf, compareScores, type Band } from '@cairn/assessment-domain';
import {
  gapsBetween,
  scoredPoints,
  type Gap,
  type PhaseSpan,
  type Scored,
  type ScoreSeries,
} from '@cairn/insight-domain';
import { inSpan, type Span } from '@cairn/tracking-domain';
import type { ChartConfiguration, ChartDataset, Point, PointStyle } from 'chart.js';
import { LANE_FRAME, MIDDAY, sharedOptions, timeScale, valueScale, type ChartFrame } from '../axis/time-scale';
import { phaseBands, type Annotations } from '../bands/phase-bands';
import type { ChartTheme } from '../theme/chart-theme';

export type ScoreChart = ChartConfiguration<'line', Point[]>;
type Drawn = ChartDataset<'line', Point[]>;

/** What a chart of scores is drawn from. */
export interface DrawnScores {
  readonly series: ScoreSeries;
  readonly phases: readonly PhaseSpan[];
  /** Days from one result to the next, as they are asked; null where nothing is asked. */
  readonly everyDays: number | null;
}

const RADIUS = 3.5;
/** Sheets without a total stand on an axis of their own, so that none can be read as a score. */
const ASIDE = 'aside';
/** Values are printed up to so many marks. */
const PRINTED = 14;
/** Characters that have room beside the plot: a pixel more or less than six each. */
const PIXELS_EACH = 6.2;
/** Share of the span that two printed values need between them. */
const VALUE_NEEDS = 0.05;
/** Least share of the plot in which "no data" has room. */
const WORDS_NEED = 0.08;
/** Without an own plan a result a month is expected. */
const USUAL_DAYS = 28;

const placeOf = ({ day, value }: Scored): Point => ({ x: day + MIDDAY, y: value });

/** Gaps by the interval at which results are asked, and never less than the person’s own. */
function gapsOf({ everyDays }: DrawnScores, points: readonly Scored[]): Gap[] {
  const days = points.map(({ day }) => ({ day }));
  const own = gapsBetween(days);
  const planned = gapsBetween(days, everyDays ?? USUAL_DAYS);
  return planned.filter(({ first }) => own.some((gap) => gap.first === first));
}

function lineOf(points: readonly Scored[], gaps: readonly Gap[], theme: ChartTheme): Drawn {
  const afterGap = new Map(gaps.map(({ first, last }) => [last + 1, first]));
  const data = points.flatMap((point) => {
    const from = afterGap.get(point.day);
    return from === undefined ? [placeOf(point)] : [{ x: from, y: Number.NaN }, placeOf(point)];
  });
  return {
    label: 'Line',
    data,
    borderColor: theme.ink2,
    borderWidth: 1.5,
    pointRadius: 0,
    tension: 0,
    spanGaps: false,
    order: 2,
  };
}

/** A triangle points the way a score went that differs reliably from the first. */
function shapeOf({ series }: DrawnScores, point: Scored): { readonly style: PointStyle; readonly rotation: number } {
  const [first] = scoredPoints(series);
  const plain = { style: 'circle' as const, rotation: 0 };
  if (first === undefined) return plain;
  const { difference, counts } = compareScores(series.score, first.value, point.value);
  return counts === true ? { style: 'triangle', rotation: difference < 0 ? 180 : 0 } : plain;
}

/** Every scored sheet is one mark; hollow where answers were filled in. */
function marks(drawn: DrawnScores, points: readonly Scored[], theme: ChartTheme): Drawn {
  const shapes = points.map((point) => shapeOf(drawn, point));
  return {
    label: 'Scores',
    data: points.map(placeOf),
    showLine: false,
    pointStyle: shapes.map(({ style }) => style),
    pointRotation: shapes.map(({ rotation }) => rotation),
    pointRadius: shapes.map(({ style }) => (style === 'triangle' ? RADIUS + 1.5 : RADIUS)),
    pointBackgroundColor: points.map(({ prorated }) => (prorated ? theme.surface : theme.ink)),
    pointBorderColor: theme.ink,
    pointBorderWidth: points.map(({ prorated }) => (prorated ? 1.5 : 0)),
    clip: false,
    order: 0,
  };
}

function withoutTotal({ series }: DrawnScores, span: Span, theme: ChartTheme): Drawn {
  const sheets = series.points.filter(({ day, value }) => value === null && inSpan(day, span));
  return {
    label: 'No total',
    yAxisID: ASIDE,
    data: sheets.map(({ day }) => ({ x: day + MIDDAY, y: 0.5 })),
    showLine: false,
    pointStyle: 'crossRot',
    pointRadius: 4,
    pointBorderColor: theme.ink3,
    pointBorderWidth: 1.5,
    clip: false,
    order: 1,
  };
}

/** Hairlines where a band begins, the threshold dotted. Bands are told by words, never by a tint. */
function bandLines({ series }: DrawnScores, theme: ChartTheme): Annotations {
  const { score, variant } = series;
  const lines: Annotations = {};
  const level = (at: number, dash: number[], colour: string) => ({
    type: 'line' as const,
    yMin: at,
    yMax: at,
    borderColor: colour,
    borderWidth: 1,
    borderDash: dash,
    drawTime: 'beforeDatasetsDraw' as const,
  });
  for (const { from } of bandsOf(score, variant)) {
    if (from > score.from) lines[`band-${from}`] = level(from, [], theme.line);
  }
  for (const { at } of series.variant === 'us' ? [] : score.thresholds.slice(0, 1)) {
    lines[`threshold-${at}`] = level(at, [2, 2], theme.lineStrong);
  }
  return lines;
}

interface RightWord {
  readonly at: number;
  readonly text: string;
  readonly strong: boolean;
}

/** What the ends of a scale without bands mean. */
function endWords({ score }: ScoreSeries): RightWord[] {
  const [low, high] = score.direction === 'higher_is_worse' ? ['better', 'worse'] : ['worse', 'better'];
  return [
    { at: score.from, text: low, strong: false },
    { at: score.to, text: high, strong: false },
  ];
}

const middleOf = ({ from, to }: Band, top: number): number => (from + Math.min(top, to + 1)) / 2;

/** The bands, that of the last score in bold; where there are none, what the ends mean, and the last score. */
export function scoreWords(series: ScoreSeries): RightWord[] {
  const { score, variant } = series;
  const last = scoredPoints(series).at(-1);
  const bands = bandsOf(score, variant);
  const here = last === undefined ? null : bandOf(score, variant, last.value);
  if (bands.length > 0) {
    return bands.map((band) => ({ at: middleOf(band, score.to), text: band.label, strong: band === here }));
  }
  if (last === undefined) return endWords(series);
  const room = (score.to - score.from) / 5;
  const ends = endWords(series).filter(({ at }) => Math.abs(at - last.value) >= room);
  return [...ends, { at: last.value, text: `last ${last.value}`, strong: true }];
}

/** Words that are too long for the room beside the plot stand in two lines. */
const linesOf = (text: string, { right }: ChartFrame): string | string[] =>
  text.length * PIXELS_EACH > right ? text.split(' ') : text;

function rightWords({ series }: DrawnScores, span: Span, theme: ChartTheme, frame: ChartFrame): Annotations {
  const entries = scoreWords(series).map(({ at, text, strong }, place) => [
    `word-${place}`,
    {
      type: 'label' as const,
      xValue: span.last + 1,
      yValue: at,
      xAdjust: 7,
      content: linesOf(text, frame),
      position: { x: 'start' as const, y: 'center' as const },
      textAlign: 'start' as const,
      color: strong ? theme.ink : theme.ink3,
      font: { family: theme.fontFamily, size: theme.fontSize, weight: strong ? 600 : 400 },
      padding: 0,
    },
  ]);
  return Object.fromEntries(entries) as Annotations;
}

/** The scores whose values have room beside each other, the newest first. */
function withRoom(points: readonly Scored[], { first, last }: Span): Scored[] {
  const needed = (last + 1 - first) * VALUE_NEEDS;
  return points.reduceRight<Scored[]>((kept, point) => {
    const next = kept[0];
    return next === undefined || next.day - point.day >= needed ? [point, ...kept] : kept;
  }, []);
}

/** Values over their marks where the series is sparse; under those that stand at the top. */
function printedValues({ series }: DrawnScores, points: readonly Scored[], span: Span, theme: ChartTheme): Annotations {
  if (points.length > PRINTED) return {};
  const high = series.score.to - (series.score.to - series.score.from) * 0.15;
  const entries = withRoom(points, span).map(({ day, value }, place) => [
    `value-${place}`,
    {
      type: 'label' as const,
      xValue: day + MIDDAY,
      yValue: value,
      yAdjust: value > high ? 12 : -12,
      content: String(value),
      color: theme.ink,
      font: { family: theme.fontFamily, size: theme.fontSize, weight: 600 },
      padding: 0,
    },
  ]);
  return Object.fromEntries(entries) as Annotations;
}

function gapStubs(gaps: readonly Gap[], points: readonly Scored[], span: Span, theme: ChartTheme): Annotations {
  const entries = gaps.map((gap, place) => {
    const level = points.findLast(({ day }) => day < gap.first)?.value ?? 0;
    const line = { type: 'line' as const, xMin: gap.first, xMax: gap.last + 1, yMin: level, yMax: level };
    const label = {
      display: (gap.last + 1 - gap.first) / (span.last + 1 - span.first) >= WORDS_NEED,
      content: 'no data',
      backgroundColor: 'transparent',
      color: theme.ink3,
      font: { family: theme.fontFamily, size: theme.fontSize, weight: 'normal' as const },
      padding: 0,
      yAdjust: -10,
    };
    return [`gap-${place}`, { ...line, borderColor: theme.ink3, borderWidth: 1, borderDash: [1, 3], label }];
  });
  return Object.fromEntries(entries) as Annotations;
}

/** The ends of the scale and the threshold. */
function ticksOf({ score, variant }: ScoreSeries): number[] {
  const middle = variant === 'us' ? undefined : score.thresholds[0]?.at;
  return [...new Set([score.from, middle ?? (score.from + score.to) / 2, score.to])];
}

/**
 * A score over time on the whole scale of its instrument. Time is linear; a line ends where more than 1.5 times the
 * interval at which results are asked is missing; a sheet without a total is a cross beside the scale, never a 0. Needs
 * the annotation plugin.
 */
export function scoreChart(
  drawn: DrawnScores,
  span: Span,
  theme: ChartTheme,
  frame: ChartFrame = LANE_FRAME,
): ScoreChart {
  const { score } = drawn.series;
  const all = scoredPoints(drawn.series);
  const points = all.filter(({ day }) => inSpan(day, span));
  const gaps = gapsOf(drawn, points);
  const annotations = {
    ...phaseBands(drawn.phases, span, theme),
    ...bandLines(drawn, theme),
    ...gapStubs(gaps, points, span, theme),
    ...printedValues(drawn, points, span, theme),
    ...(frame.right > 0 ? rightWords(drawn, span, theme, frame) : {}),
  };
  const values = valueScale({ max: score.to, ticks: ticksOf(drawn.series) }, theme, frame);
  return {
    type: 'line',
    data: { datasets: [marks(drawn, points, theme), lineOf(points, gaps, theme), withoutTotal(drawn, span, theme)] },
    options: {
      ...sharedOptions(frame),
      scales: {
        x: timeScale(span, theme, frame),
        y: { ...values, min: score.from },
        [ASIDE]: { type: 'linear', display: false, min: 0, max: 6 },
      },
      plugins: { legend: { display: false }, tooltip: { enabled: false }, annotation: { clip: false, annotations } },
    },
  };
}
