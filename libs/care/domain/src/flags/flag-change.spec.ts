import { aFlag } from '../testing/a-flag';
import type { Flag, FlagChange } from './flag';
import { flagChangeProblems } from './flag-change';

const TODAY = '2026-11-23';
const problems = (flag: Partial<Flag>, change: Partial<FlagChange>): string[] =>
  flagChangeProblems(
    aFlag(flag),
    { id: aFlag().id, status: 'acknowledged', words: 'Seen', snoozedUntil: null, ...change },
    TODAY,
  ).map(({ field }) => field);

describe('a decision about a flag', () => {
  it('goes from open to any other state, and from acknowledged back to open', () => {
    for (const status of ['acknowledged', 'actioned', 'dismissed'] as const)
      expect(problems({}, { status })).toEqual([]);
    expect(problems({ status: 'acknowledged' }, { status: 'open' })).toEqual([]);
    expect(problems({}, { status: 'open' })).toEqual(['status']);
  });

  it('about a closed flag is to open it again first', () => {
    for (const status of ['actioned', 'dismissed'] as const) {
      expect(problems({ status }, { status: 'acknowledged' })).toEqual(['status']);
      expect(problems({ status }, { status })).toEqual(['status']);
      expect(problems({ status }, { status: 'open' })).toEqual([]);
    }
  });

  it.each([
    ['urgent', '2026-11-24', '2026-11-25'],
    ['high', '2026-11-30', '2026-12-01'],
    ['routine', '2026-12-21', '2026-12-22'],
    ['info', '2026-12-21', '2026-12-22'],
  ] as const)('lets %s rest until %s and not until %s', (severity, last, over) => {
    expect(problems({ severity }, { snoozedUntil: last })).toEqual([]);
    expect(problems({ severity }, { snoozedUntil: over })).toEqual(['snoozedUntil']);
  });

  it('lets nothing rest until today, and no closed flag', () => {
    expect(problems({}, { snoozedUntil: TODAY })).toEqual(['snoozedUntil']);
    expect(problems({}, { status: 'open', snoozedUntil: '2026-11-24' })).toEqual([]);
    expect(problems({}, { status: 'dismissed', snoozedUntil: '2026-11-24' })).toEqual(['snoozedUntil']);
  });
});
