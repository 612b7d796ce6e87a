/** Colours of a chart, as any CSS colour. The same names as the custom properties of the page, without `--cn-`. */
export interface ChartTheme {
  readonly surface: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  /** d1 to d6: ketamine and craving, alcohol, cocaine, cannabis, benzodiazepines and opioids, hours and the rest. */
  readonly data: readonly [string, string, string, string, string, string];
  /** Tints of the stones 1 to 3: detox, rehab, aftercare. */
  readonly phase: readonly [string, string, string];
  readonly phaseInk: string;
  readonly fontFamily: string;
  /** Pixels; axis words. */
  readonly fontSize: number;
}

const FONT = "'IBM Plex Sans Variable', 'IBM Plex Sans', system-ui, sans-serif";

/** Hexes of the look’s tokens, for where no page is (PDF, tests) and before its styles are read. */
export const lightTheme: ChartTheme = {
  surface: '#fcfcfb',
  line: '#ddddd8',
  lineStrong: '#757f84',
  ink: '#16222a',
  ink2: '#3e4a51',
  ink3: '#58646a',
  data: ['#155276', '#bb6a0f', '#985ab3', '#0f7558', '#46301f', '#75808a'],
  phase: ['#d2e3ea', '#e4eef2', '#f3f7f9'],
  phaseInk: '#2c4d5b',
  fontFamily: FONT,
  fontSize: 12,
};

/** For paper: ink and greys only, told apart by shape, pattern and lightness. */
export const printTheme: ChartTheme = {
  surface: '#ffffff',
  line: '#d4d4d4',
  lineStrong: '#6f6f6f',
  ink: '#16222a',
  ink2: '#3a3a3a',
  ink3: '#555555',
  data: ['#16222a', '#4a4a4a', '#5e5e5e', '#333333', '#6c6c6c', '#7a7a7a'],
  phase: ['#dedede', '#ececec', '#f7f7f7'],
  phaseInk: '#3a3a3a',
  fontFamily: FONT,
  fontSize: 11,
};

/** Reads one custom property, `--cn-ink`, as `getComputedStyle(root).getPropertyValue` does; "" where it is not set. */
export type ReadProperty = (name: string) => string;

/** The theme the page shows now, from its custom properties; what is not set is taken from `fallback`. Read it again when the theme changes. */
export function themeFrom(read: ReadProperty, fallback: ChartTheme = lightTheme): ChartTheme {
  const colour = (name: string, other: string): string => read(`--cn-${name}`).trim() || other;
  const [d1, d2, d3, d4, d5, d6] = fallback.data;
  const [p1, p2, p3] = fallback.phase;
  return {
    surface: colour('surface', fallback.surface),
    line: colour('line', fallback.line),
    lineStrong: colour('line-strong', fallback.lineStrong),
    ink: colour('ink', fallback.ink),
    ink2: colour('ink-2', fallback.ink2),
    ink3: colour('ink-3', fallback.ink3),
    data: [colour('d1', d1), colour('d2', d2), colour('d3', d3), colour('d4', d4), colour('d5', d5), colour('d6', d6)],
    phase: [colour('phase-1', p1), colour('phase-2', p2), colour('phase-3', p3)],
    phaseInk: colour('phase-ink', fallback.phaseInk),
    fontFamily: colour('font', fallback.fontFamily),
    fontSize: fallback.fontSize,
  };
}

/**
 * A colour at part opacity, 0 to 1. Knows #rgb, #rrggbb and the functional notations without an alpha of their own
 * (`oklch(42% 0.085 240)`); any other colour, and one that has an alpha, stays as it is.
 */
export function faded(colour: string, opacity: number): string {
  const alpha = Math.round(opacity * 255)
    .toString(16)
    .padStart(2, '0');
  if (/^#[\da-f]{3}$/i.test(colour)) return `#${[...colour.slice(1)].map((digit) => digit + digit).join('')}${alpha}`;
  if (/^#[\da-f]{6}$/i.test(colour)) return `${colour}${alpha}`;
  if (/^(oklch|oklab|lch|lab|rgb|hsl)\([^/,]+\)$/i.test(colour)) return `${colour.slice(0, -1)} / ${opacity})`;
  return colour;
}
