import {
  CravingCorrection,
  EventMarkCorrection,
  TherapySessionCorrection,
  UseDayCorrection,
} from '@cairn/tracking-domain';
import { aKeptCraving, aKeptEvent, aKeptSession, aKeptUseDay } from '../testing/records';
import { asEntry } from './as-entry';
import { correctionBody, correctionIssues, correctionOf } from './correction';
import type { LoggedEntry } from './entry';
import { entryDifferences, onTopOf, takeTheirs } from './merge';

const ZONE = 'Europe/London';
const clock = { now: '2026-03-03T10:00:00Z', today: '2026-03-03' };
const ID = '019c9f20-0000-7000-8000-0000000000cc';
const ENTRIES: readonly [LoggedEntry, { parse(body: unknown): unknown }][] = [
  [{ kind: 'craving', record: aKeptCraving({ note: 'kept' }) }, CravingCorrection],
  [{ kind: 'use_day', record: aKeptUseDay() }, UseDayCorrection],
  [{ kind: 'therapy_session', record: aKeptSession() }, TherapySessionCorrection],
  [{ kind: 'event_mark', record: aKeptEvent() }, EventMarkCorrection],
];

describe('correctionBody', () => {
  it.each(ENTRIES)('makes what the contract takes out of an entry as it stands (%#)', (entry, schema) => {
    const draft = { ...correctionOf(entry), id: ID, reason: ' Misheard ' };
    expect(schema.parse(correctionBody(entry.kind, draft))).toMatchObject({ id: ID, correctionReason: 'Misheard' });
  });

  it('keeps "not asked" apart from "none"', () => {
    const entry: LoggedEntry = {
      kind: 'use_day',
      record: aKeptUseDay({ state: 'not_asked', amount: null, unit: null }),
    };
    expect(correctionBody('use_day', { ...correctionOf(entry), id: ID, reason: 'x' })).toMatchObject({
      state: 'not_asked',
      amount: null,
    });
  });
});

describe('correctionIssues', () => {
  it('wants a reason and nothing else of an entry as it stands', () => {
    for (const [entry] of ENTRIES) {
      expect(correctionIssues(entry.kind, correctionOf(entry), clock).map(({ path }) => path)).toEqual([['reason']]);
    }
  });

  it('names the field of the form', () => {
    const entry: LoggedEntry = { kind: 'craving', record: aKeptCraving() };
    const draft = { ...correctionOf(entry), reason: 'x' };
    const wrong = { ...draft, craving: { ...draft.craving!, intensity: 11, occurredAt: '2026-03-04T10:00:00Z' } };
    expect(correctionIssues('craving', wrong, clock).map(({ path }) => path.join('.'))).toEqual([
      'craving.intensity',
      'craving.occurredAt',
    ]);
  });
});

describe('three versions', () => {
  const original: LoggedEntry = { kind: 'craving', record: aKeptCraving({ intensity: 4 }) };
  const theirs: LoggedEntry = { kind: 'craving', record: aKeptCraving({ intensity: 6, triggers: ['stress'] }) };
  const start = correctionOf(original);
  const draft = { ...start, craving: { ...start.craving!, intensity: 8, worst24h: 9 } };
  const differences = () => {
    const mine = asEntry(original, draft, { staff: [], timeZone: ZONE });
    return entryDifferences({ mine, theirs, original }, ZONE);
  };

  it('show only what differs, and which of it needs a choice', () => {
    expect(
      differences().map(({ key, mine, theirs: their, original: first, isConflict }) => [
        key,
        mine,
        their,
        first,
        isConflict,
      ]),
    ).toEqual([
      ['intensity', '8 of 10', '6 of 10', '4 of 10', true],
      ['worst24h', '9 of 10', 'not recorded', 'not recorded', false],
      ['triggers', 'not recorded', 'Stress', 'not recorded', false],
    ]);
  });

  it('keep mine and take what only they changed', () => {
    expect(onTopOf(draft, theirs, differences()).craving).toMatchObject({
      intensity: 8,
      worst24h: 9,
      triggers: ['stress'],
    });
  });

  it('let theirs be taken for one thing', () => {
    expect(takeTheirs(draft, theirs, 'intensity').craving).toMatchObject({ intensity: 6, worst24h: 9 });
  });

  it('take an amount with its unit', () => {
    const mine = correctionOf({ kind: 'use_day', record: aKeptUseDay() });
    const day: LoggedEntry = { kind: 'use_day', record: aKeptUseDay({ amount: 300, unit: 'mg' }) };
    expect(takeTheirs(mine, day, 'amount').use_day).toMatchObject({ amount: 300, unit: 'mg' });
  });
});
