import { aFlag } from '../testing/a-flag';
import { evidenceWords, isActive, isSnoozed, raisedWords, reasonWords, ruleRecord, worstFirst } from './flag-order';

const [evidence] = aFlag().evidence;

describe('the order of flags', () => {
  it('is worst first, then open before acknowledged, then what waits longest', () => {
    const flags = [
      aFlag({ id: 'a', severity: 'info' }),
      aFlag({ id: 'b', severity: 'high', status: 'acknowledged', raisedAt: '2026-01-01T00:00:00Z' }),
      aFlag({ id: 'c', severity: 'high' }),
      aFlag({ id: 'd', severity: 'high', raisedAt: '2026-11-01T00:00:00Z' }),
      aFlag({ id: 'e', severity: 'urgent' }),
      aFlag({ id: 'f', severity: 'routine' }),
    ];
    expect(worstFirst(flags).map(({ id }) => id)).toEqual(['e', 'd', 'c', 'b', 'f', 'a']);
  });

  it('knows what still asks for something', () => {
    expect((['open', 'acknowledged', 'actioned', 'dismissed'] as const).map((status) => isActive({ status }))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('lets a flag rest up to the day before the one named, and never a closed one', () => {
    const flag = aFlag({ snoozedUntil: '2026-11-25' });
    expect(isSnoozed(flag, '2026-11-24')).toBe(true);
    expect(isSnoozed(flag, '2026-11-25')).toBe(false);
    expect(isSnoozed(aFlag(), '2026-11-24')).toBe(false);
    expect(isSnoozed({ ...flag, status: 'dismissed' }, '2026-11-24')).toBe(false);
  });
});

describe('the words of a flag', () => {
  it('say what to check, each thing once, and foretell nothing', () => {
    const twice = aFlag({ evidence: [evidence!, { ...evidence!, recordId: 'x' }, { ...evidence!, words: 'clots' }] });
    expect(reasonWords(twice)).toBe('Check: visible blood in the urine and clots.');
  });

  it('leave out what an entry says no longer, unless nothing else is left', () => {
    const gone = { ...evidence!, words: 'clots', state: 'withdrawn' as const };
    expect(reasonWords(aFlag({ evidence: [evidence!, gone] }))).toBe('Check: visible blood in the urine.');
    expect(reasonWords(aFlag({ evidence: [gone] }))).toBe('Check: clots.');
  });

  it('say what became of the entries behind it', () => {
    expect(evidenceWords(aFlag())).toBe('');
    expect(evidenceWords(aFlag({ evidence: [evidence!, { ...evidence!, state: 'withdrawn' }] }))).toBe(
      'Since then the entry of 23 November 2026 was withdrawn.',
    );
    expect(evidenceWords(aFlag({ evidence: [{ ...evidence!, state: 'changed' }] }))).toBe(
      'Since then the entry of 23 November 2026 was corrected and says so no longer. Nothing else stands behind this flag.',
    );
  });

  it.each([
    ['2026-11-23', 'raised today'],
    ['2026-11-24', 'raised yesterday'],
    ['2026-11-25', 'raised 2 days ago'],
  ])('on %s: %s', (today, words) => {
    expect(raisedWords(aFlag(), today)).toBe(words);
  });

  it('say how often a rule led to something', () => {
    expect(ruleRecord({ actioned: 0, dismissed: 0 })).toBe('none closed yet');
    expect(ruleRecord({ actioned: 3, dismissed: 2 })).toBe('acted on 3 of 5 closed');
  });
});
