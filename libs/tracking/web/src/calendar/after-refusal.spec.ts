import { uuidv7, type Problem } from '@cairn/shared-util';
import type { UseDay, UseDayChange, WrittenChange } from '@cairn/tracking-domain';
import { aKeptUseDay } from '../testing/records';
import { afterConflict, afterFields, daysInTheWay, withCurrent } from './after-refusal';
import { changeTo, dayKey } from './day-change';

const kept = (day: Partial<UseDay> = {}): UseDay => aKeptUseDay({ id: uuidv7(), ...day });
const byDay = (...days: UseDay[]) => new Map(days.map((day) => [dayKey(day), day]));
const tell = (day: Partial<UseDay>, standing: UseDay | null = null): WrittenChange =>
  changeTo(kept(day), standing, { id: uuidv7(), reason: '' })!;
const problem = (more: Partial<Problem>): Problem => ({
  type: '',
  title: '',
  status: 409,
  code: 'days-changed',
  detail: '',
  requestId: '',
  ...more,
});

describe('days that somebody else changed meanwhile', () => {
  const theirs = kept({ day: '2026-03-02', amount: 2 });
  const [mine, free] = [tell({ day: '2026-03-02', amount: 1 }), tell({ day: '2026-03-03', amount: 1 })];

  it('are shown as mine and theirs, and the rest goes on', () => {
    const after = afterConflict([mine, free], [theirs], new Map());
    expect(after).toMatchObject({ conflicts: [{ mine, theirs }], rest: [free], refused: [] });
  });

  it('are none where both say the same', () => {
    const same = tell({ day: '2026-03-02', amount: 2 });
    expect(afterConflict([same, free], [theirs], new Map())).toMatchObject({ conflicts: [], rest: [free] });
  });

  it('have no theirs where it was withdrawn', () => {
    const gone = { ...kept({ day: '2026-03-02' }), standing: false };
    const change = tell({ day: '2026-03-02', amount: 1 }, gone);
    expect(afterConflict([change], [gone], byDay(gone)).conflicts).toEqual([{ mine: change, theirs: null }]);
  });

  it('show the last of several answers, and leave no taking back behind', () => {
    const anew = tell({ day: '2026-03-02', amount: 5 }, { ...kept(), id: mine.id });
    expect(afterConflict([mine, anew], [theirs], new Map()).conflicts).toMatchObject([{ mine: { amount: 5 } }]);
    const stood = kept({ day: '2026-03-02' });
    const back: UseDayChange = { change: 'withdrawal', id: uuidv7(), useDayId: stood.id, reason: 'x' };
    expect(afterConflict([back, free], [theirs], byDay(stood))).toMatchObject({ conflicts: [], rest: [free] });
  });

  it('are read from the answer, and of no other problem', () => {
    expect(daysInTheWay(problem({ current: [theirs] }))).toEqual([theirs]);
    expect(daysInTheWay(problem({ current: 'nothing' }))).toEqual([]);
    expect(daysInTheWay(problem({ code: 'already-recorded', current: [theirs] }))).toEqual([]);
  });

  it('stand in what is known here', () => {
    const known = byDay(kept({ day: '2026-03-02' }), kept({ day: '2026-03-04' }));
    const gone = { ...kept({ day: '2026-03-04' }), standing: false };
    expect([...withCurrent(known, [theirs, gone]).values()]).toEqual([theirs]);
  });
});

describe('days with something wrong in them', () => {
  const [one, other] = [tell({ day: '2026-03-02' }), tell({ day: '2026-03-03' })];

  it('are told apart by their place, and the rest goes on', () => {
    const fields = [{ field: 'changes.1.day', message: 'This is before the person was born.' }];
    expect(afterFields([one, other], problem({ status: 422, fields }))).toMatchObject({
      refused: [{ change: other, words: 'This is before the person was born.' }],
      rest: [one],
    });
  });

  it('are none of them where the answer names none', () => {
    expect(afterFields([one], problem({ status: 422 }))).toBeNull();
    expect(afterFields([one], problem({ fields: [{ field: 'changes', message: 'x' }] }))).toBeNull();
  });
});
