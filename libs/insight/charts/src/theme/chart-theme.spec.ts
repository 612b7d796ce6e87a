import { faded, lightTheme, printTheme, themeFrom } from './chart-theme';

const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (one: string, other: string): number => {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};

describe.each([
  ['light', lightTheme],
  ['print', printTheme],
])('%s theme', (_, theme) => {
  it('draws data at 3:1 and axis words at 4.5:1 on every ground they may stand on', () => {
    for (const ground of [theme.surface, ...theme.phase]) {
      for (const mark of theme.data) expect(contrast(mark, ground)).toBeGreaterThanOrEqual(3);
      expect(contrast(theme.ink3, ground)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(theme.lineStrong, ground)).toBeGreaterThanOrEqual(3);
    }
  });

  it('steps its tints in order, detox the strongest', () => {
    const away = theme.phase.map((tint) => contrast(tint, theme.surface));
    expect(away).toEqual(away.toSorted((a, b) => b - a));
    expect(new Set(theme.phase).size).toBe(3);
  });
});

describe('printTheme', () => {
  it('has no hue in its tints and data, ink apart', () => {
    const greys = [...printTheme.phase, ...printTheme.data.slice(1), printTheme.line, printTheme.lineStrong];
    for (const grey of greys) expect(new Set([grey.slice(1, 3), grey.slice(3, 5), grey.slice(5, 7)]).size).toBe(1);
  });
});

describe('themeFrom', () => {
  it('reads the page and falls back where it is silent', () => {
    const theme = themeFrom((property) => (property === '--cn-d1' ? ' oklch(42% 0.085 240) ' : ''), printTheme);
    expect(theme.data[0]).toBe('oklch(42% 0.085 240)');
    expect(theme).toEqual({ ...printTheme, data: [theme.data[0], ...printTheme.data.slice(1)] });
    expect(themeFrom(() => '')).toEqual(lightTheme);
  });
});

describe('faded', () => {
  it.each([
    ['#155276', 0.7, '#155276b3'],
    ['#fff', 0.5, '#ffffff80'],
    ['#155276', 0, '#15527600'],
    ['oklch(42% 0.085 240)', 0.7, 'oklch(42% 0.085 240 / 0.7)'],
    ['rgb(1 2 3 / 0.5)', 0.7, 'rgb(1 2 3 / 0.5)'],
    ['black', 0.7, 'black'],
  ])('%s at %d is %s', (colour, opacity, expected) => expect(faded(colour, opacity)).toBe(expected));
});
