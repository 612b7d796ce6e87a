import type { Span } from '@cairn/tracking-domain';
import { gapsBetween, type DayMedian } from '@cairn/insight-domain';
import { alongAxis, MIDDAY } from '../axis/time-scale';

export const SPARKLINE_WIDTH = 96;
export const SPARKLINE_HEIGHT = 34;
/** Room for the end dots. */
const INSET = 4;
const TEN = 10;

export interface SparkDot {
  readonly x: number;
  readonly y: number;
  /** Least and greatest are open dots, the last one is filled. */
  readonly kind: 'least' | 'greatest' | 'last';
}

/** A sparkline as SVG would draw it, in a box of 96 by 34. */
export interface Sparkline {
  readonly width: number;
  readonly height: number;
  /** Path of the line, a new `M` after every gap; "" without a rating. */
  readonly path: string;
  readonly dots: readonly SparkDot[];
  /** Height of the own limit, to be dotted; null where there is none. */
  readonly limit: number | null;
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
const upward = (value: number): number => rounded(INSET + ((TEN - value) / TEN) * (SPARKLINE_HEIGHT - 2 * INSET));

function dotsOf(days: readonly DayMedian[], place: (day: DayMedian) => { x: number; y: number }): SparkDot[] {
  const last = days.at(-1);
  if (last === undefined) return [];
  const values = days.map(({ median }) => median);
  const least = days.find(({ median }) => median === Math.min(...values)) ?? last;
  const greatest = days.find(({ median }) => median === Math.max(...values)) ?? last;
  const ends: SparkDot[] =
    least.median === greatest.median
      ? []
      : [
          { ...place(least), kind: 'least' },
          { ...place(greatest), kind: 'greatest' },
        ];
  return [...ends, { ...place(last), kind: 'last' }];
}

/**
 * Daily medians of a span on the fixed 0–10 scale: true time, the line broken where more than 1.5 times the expected
 * interval is missing, least, greatest and last as dots. A lone rated day between gaps is a dot-sized stroke.
 */
export function sparkline(days: readonly DayMedian[], span: Span, limit: number | null = null): Sparkline {
  const shown = days.filter(({ day }) => day >= span.first && day <= span.last);
  const place = ({ day, median }: DayMedian) => ({
    x: rounded(INSET + alongAxis(day + MIDDAY, span, SPARKLINE_WIDTH - 2 * INSET)),
    y: upward(median),
  });
  const resumes = new Set(gapsBetween(shown).map(({ last }) => last + 1));
  const path = shown
    .map((day, index) => {
      const { x, y } = place(day);
      return `${index === 0 || resumes.has(day.day) ? 'M' : 'L'}${x} ${y}`;
    })
    .join('');
  return {
    width: SPARKLINE_WIDTH,
    height: SPARKLINE_HEIGHT,
    path: strokeLoneDays(path),
    dots: dotsOf(shown, place),
    limit: limit === null ? null : upward(limit),
  };
}

/** A move without a line draws nothing: `h0` gives it the round end of the stroke. */
function strokeLoneDays(path: string): string {
  return path.replace(/M[^ML]+(?=M|$)/g, (move) => `${move}h0`);
}
