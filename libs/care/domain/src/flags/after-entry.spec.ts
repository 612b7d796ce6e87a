import { aFlag } from '../testing/a-flag';
import { flagsAfter, type ReadEntry } from './after-entry';
import type { Fired } from './fired';
import type { Flag } from './flag';

const CHECK = '01930000-0000-7000-8000-0000000000b1';
const NEXT = '01930000-0000-7000-8000-0000000000b2';
const blood: Fired = { rule: 'R09', severity: 'high', words: 'visible blood in the urine' };
const retention: Fired = { rule: 'R09', severity: 'urgent', words: 'cannot pass urine' };
const entry = (differing: Partial<ReadEntry> = {}): ReadEntry => ({
  kind: 'bladder_check',
  recordId: CHECK,
  replaces: null,
  withdrawn: false,
  day: '2026-11-23',
  fired: [blood],
  ...differing,
});
const corrected = (fired: readonly Fired[]): ReadEntry => entry({ recordId: NEXT, replaces: CHECK, fired });

describe('an entry that fires a rule', () => {
  it('raises a flag with itself as evidence', () => {
    expect(flagsAfter(entry(), [])).toEqual([
      {
        before: null,
        rule: 'R09',
        ruleVersion: 1,
        severity: 'high',
        status: 'open',
        evidence: [{ kind: 'bladder_check', recordId: CHECK, day: '2026-11-23', words: blood.words, state: 'stands' }],
        snoozedUntil: null,
        why: null,
      },
    ]);
  });

  it('raises none for the same evidence again, whatever became of the flag', () => {
    for (const status of ['open', 'acknowledged', 'actioned', 'dismissed'] as const) {
      expect(flagsAfter(entry(), [aFlag({ status })])).toEqual([]);
    }
  });

  it('joins the flag of its rule that is open or acknowledged, which then asks again', () => {
    const [step] = flagsAfter(entry({ recordId: NEXT, fired: [retention] }), [
      aFlag({ status: 'acknowledged', snoozedUntil: '2026-11-25' }),
    ]);
    expect(step).toMatchObject({ before: aFlag().id, severity: 'urgent', status: 'open', snoozedUntil: null });
    expect(step?.evidence.map(({ recordId }) => recordId)).toEqual([CHECK, NEXT]);
  });

  it('raises a new flag after the last one was closed', () => {
    for (const status of ['actioned', 'dismissed'] as const) {
      expect(flagsAfter(entry({ recordId: NEXT }), [aFlag({ status })])).toMatchObject([{ before: null }]);
    }
  });

  it('keeps the severity of the worst', () => {
    const [step] = flagsAfter(entry({ recordId: NEXT }), [aFlag({ severity: 'urgent' })]);
    expect(step?.severity).toBe('urgent');
  });
});

describe('an entry behind a flag that is put right', () => {
  it('and fires no longer leaves the flag open and says so on it', () => {
    for (const status of ['open', 'acknowledged'] as const) {
      const [step, ...more] = flagsAfter(corrected([]), [aFlag({ status })]);
      expect(more).toEqual([]);
      expect(step).toMatchObject({ status, evidence: [{ recordId: NEXT, state: 'changed' }] });
    }
  });

  it('and still fires is followed to its new version; a closed flag stays closed', () => {
    const [step] = flagsAfter(corrected([blood]), [aFlag({ status: 'dismissed' })]);
    expect(step).toMatchObject({ status: 'dismissed', evidence: [{ recordId: NEXT, state: 'stands' }] });
  });

  it('and weighs more opens the flag again, unless another one of its rule is open', () => {
    const closed = aFlag({ status: 'actioned' });
    expect(flagsAfter(corrected([retention]), [closed])).toMatchObject([{ status: 'open', severity: 'urgent' }]);
    const other: Flag = aFlag({ id: NEXT, evidence: [] });
    expect(flagsAfter(corrected([retention]), [closed, other])).toMatchObject([
      { status: 'actioned', severity: 'urgent' },
    ]);
  });

  it('and fires a rule it did not fire before raises a flag', () => {
    expect(flagsAfter(corrected([retention]), [])).toMatchObject([{ before: null, severity: 'urgent' }]);
  });

  it('and fires again after it did not is evidence again', () => {
    const changed = aFlag({ evidence: [{ ...aFlag().evidence[0]!, recordId: NEXT, state: 'changed' }] });
    const again = entry({ recordId: '01930000-0000-7000-8000-0000000000b3', replaces: NEXT });
    expect(flagsAfter(again, [changed])).toMatchObject([{ evidence: [{ state: 'stands' }] }]);
  });
});

describe('an entry behind a flag that is withdrawn', () => {
  const withdrawn = entry({ withdrawn: true, fired: [] });

  it('leaves the flag as it is and says so on it', () => {
    for (const status of ['open', 'acknowledged', 'dismissed'] as const) {
      expect(flagsAfter(withdrawn, [aFlag({ status })])).toMatchObject([
        { status, evidence: [{ recordId: CHECK, state: 'withdrawn' }], why: 'An entry behind it was withdrawn' },
      ]);
    }
  });

  it('changes no flag that does not rest on it', () => {
    expect(flagsAfter({ ...withdrawn, recordId: NEXT }, [aFlag()])).toEqual([]);
  });
});
