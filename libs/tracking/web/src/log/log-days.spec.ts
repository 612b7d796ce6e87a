import type { UseDay } from '@cairn/tracking-domain';
import {
  keptForToday,
  substancesAsked,
  withAnotherDay,
  withAnotherSubstance,
  withOpenDays,
  withoutSubstance,
} from './log-days';
import { emptyLog, emptyUseRow, type AskedSubstance, type LogDraft, type LogFrame } from './log-draft';

const frame: LogFrame = {
  episodeId: '019c9f20-0000-7000-8000-00000000000e',
  substances: ['ketamine', 'alcohol'],
  me: '019c9f20-0000-7000-8000-00000000000f',
  today: '2026-11-23',
};
const tomorrow = { ...frame, today: '2026-11-24' };
const ketamine: AskedSubstance = { substance: 'ketamine', substanceText: '' };
const kratom: AskedSubstance = { substance: 'other', substanceText: 'Kratom' };

function aLog(change: (draft: LogDraft) => Partial<LogDraft>): LogDraft {
  const empty = emptyLog(frame);
  return { ...empty, ...change(empty) };
}
const rowsOf = ({ use }: LogDraft): unknown[] => use.map(({ day, substance, state }) => [day, substance, state]);
const withKratom = (): LogDraft =>
  aLog(({ use }) => ({ use: [...use, { ...emptyUseRow(frame, '2026-11-22', 'other', 'Kratom'), state: 'yes' }] }));

describe('withAnotherSubstance', () => {
  it('asks about yesterday and one substance more, after those of the episode', () => {
    const draft = withAnotherSubstance(emptyLog(frame), frame);
    expect(rowsOf(draft)).toEqual([
      ['2026-11-22', 'ketamine', null],
      ['2026-11-22', 'alcohol', null],
      ['2026-11-22', null, null],
    ]);
    expect(withAnotherSubstance(draft, frame)).toBe(draft);
  });

  it('gives a substance the unit it is mostly told in', () => {
    const units = (['ketamine', 'alcohol', 'nitrous_oxide'] as const).map(
      (substance) => emptyUseRow(frame, '2026-11-22', substance).unit,
    );
    expect(units).toEqual(['g', 'uk_units', 'canisters']);
  });
});

describe('withoutSubstance', () => {
  it('takes what was added away, on every day', () => {
    const draft = withAnotherDay({ ...withKratom(), anotherDay: '2026-09-01' }, kratom, frame);
    expect(substancesAsked(draft.use, frame)).toHaveLength(3);
    expect(rowsOf(withoutSubstance(draft, kratom))).toEqual(rowsOf(emptyLog(frame)));
  });
});

describe('withOpenDays', () => {
  it('keeps the answers for one substance when the days of another are listed', () => {
    const about = { frame, known: [], span: 3 };
    const one = withOpenDays(emptyLog(frame), { ...about, of: ketamine });
    const answered = { ...one, use: one.use.map((row) => ({ ...row, state: 'no' as const })) };
    const both = withOpenDays(answered, { ...about, of: { substance: 'alcohol', substanceText: '' } });
    expect(rowsOf(both).slice(2)).toEqual([
      ['2026-11-21', 'ketamine', 'no'],
      ['2026-11-21', 'alcohol', null],
      ['2026-11-20', 'ketamine', 'no'],
      ['2026-11-20', 'alcohol', null],
    ]);
  });

  it('asks about no day that the record has for the substance', () => {
    const known = [
      { ...ketamine, day: '2026-11-21' },
      { substance: 'alcohol', substanceText: '', day: '2026-11-20' },
    ] as UseDay[];
    const draft = withOpenDays(emptyLog(frame), { frame, known, of: ketamine, span: 3 });
    expect(draft.use.map(({ day }) => day)).toEqual(['2026-11-22', '2026-11-22', '2026-11-20']);
  });
});

describe('keptForToday', () => {
  it('keeps the days that were answered and asks about the new yesterday', () => {
    const kept = aLog(({ use }) => ({ use: [{ ...use[0]!, state: 'no' }, use[1]!] }));
    expect(rowsOf(keptForToday(kept, tomorrow))).toEqual([
      ['2026-11-23', 'ketamine', null],
      ['2026-11-23', 'alcohol', null],
      ['2026-11-22', 'ketamine', 'no'],
    ]);
  });

  it('changes nothing on the same day', () => {
    const kept = aLog(({ use }) => ({ use: [{ ...use[0]!, state: 'no' }, use[1]!], note: 'typed' }));
    expect(keptForToday(kept, frame)).toMatchObject({ note: 'typed' });
    expect(keptForToday(kept, frame).use[0]).toBe(kept.use[0]);
  });

  it('asks on about a substance that was added, answered or not', () => {
    const open = { ...withKratom(), use: withKratom().use.map((row) => ({ ...row, state: null })) };
    for (const kept of [open, withKratom()])
      expect(keptForToday(kept, tomorrow).use.slice(0, 3)).toMatchObject([
        { day: '2026-11-23', substance: 'ketamine' },
        { day: '2026-11-23', substance: 'alcohol' },
        { day: '2026-11-23', ...kratom, state: null },
      ]);
  });

  it('keeps a day that was added before it is answered, today and long ago', () => {
    const added = ['2026-11-23', '2026-09-01'].reduce(
      (draft, anotherDay) => withAnotherDay({ ...draft, anotherDay }, ketamine, frame),
      emptyLog(frame),
    );
    expect(keptForToday(added, frame)).toEqual(added);
    expect(added.anotherDay).toBeNull();
  });
});
