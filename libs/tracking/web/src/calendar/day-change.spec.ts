import * as fc from 'fast-check';
import { addDays, uuidv7 } from '@cairn/shared-util';
import { isWritten, setAside, UseDayInput, UseDaysBatch, type UseDay, type UseDayChange } from '@cairn/tracking-domain';
import { emptyUseRow } from '../log/log-draft';
import { aKeptUseDay } from '../testing/records';
import {
  afterChanges,
  CHANGED,
  changeTo,
  collapsed,
  dayKey,
  enteredOf,
  inputOf,
  rowOf,
  saysTheSame,
  undoing,
  type Step,
} from './day-change';

const FRAME = { episodeId: null, substances: ['ketamine'], me: '', today: '2026-03-29' } as const;
const WRITER = {
  patientId: aKeptUseDay().patientId,
  recordedBy: aKeptUseDay().recordedBy,
  recordedByName: 'Owen Hartley',
  recordedAt: '2026-03-29T10:00:00+01:00',
};
const why = (id = uuidv7(), reason = '') => ({ id, reason });
const kept = (day: Partial<UseDay> = {}): UseDay => aKeptUseDay({ id: uuidv7(), ...day });
const byDay = (...days: UseDay[]) => new Map(days.map((day) => [dayKey(day), day]));

describe('a row as it is sent', () => {
  const row = emptyUseRow(FRAME, '2026-03-28', 'ketamine');
  it.each([
    ['no', 'no', null],
    ['unknown', 'unknown', null],
    ['later', 'not_asked', null],
    ['yes', 'yes', 1.5],
  ] as const)('%s is %s', (state, sent, amount) => {
    const input = inputOf({ ...row, id: uuidv7(), state, amount: 1.5 });
    expect(UseDayInput.parse(input)).toMatchObject({ state: sent, amount });
  });

  it('is nothing while nothing is answered', () => expect(inputOf(row)).toBeNull());

  it('comes back as it was', () => {
    for (const state of ['yes', 'no', 'unknown', 'not_asked'] as const) {
      const amounts = state === 'yes' ? {} : { amount: null, unit: null, precision: null };
      const entry = kept({ state, ...amounts, note: 'told on the way home' });
      expect(saysTheSame(inputOf(rowOf(entry))!, entry)).toBe(true);
    }
  });
});

describe('changeTo', () => {
  const told = enteredOf(kept({ day: '2026-03-01', amount: 1 }));
  it('is new where nothing stands, a correction with its reason where something does, and nothing where it says so', () => {
    expect(changeTo(told, null, why())).toMatchObject({ change: 'new', amount: 1 });
    const standing = kept({ amount: 2 });
    expect(changeTo(told, standing, why())).toMatchObject({
      change: 'correction',
      replaces: standing.id,
      correctionReason: CHANGED,
    });
    expect(changeTo(told, standing, why(uuidv7(), ' Told again '))).toMatchObject({ correctionReason: 'Told again' });
    expect(changeTo(told, kept({ amount: 1, episodeId: uuidv7() }), why())).toBeNull();
  });
});

/** What a server that keeps all versions holds: each entry and whether it stands. */
class Server {
  readonly versions = new Map<string, UseDay>();

  take(changes: readonly UseDayChange[]): void {
    UseDaysBatch.parse({ changes });
    for (const change of changes) {
      const aside = setAside(change);
      const old = aside === null ? undefined : this.versions.get(aside);
      if (aside !== null && old?.standing !== true) throw new Error('stale');
      if (old !== undefined) this.versions.set(old.id, { ...old, standing: false });
    }
    for (const change of changes.filter(isWritten)) {
      if ([...this.versions.values()].some((one) => one.standing && dayKey(one) === dayKey(change))) {
        throw new Error('taken');
      }
      const frame = { replaces: setAside(change), correctionReason: null, standing: true, checkInId: null };
      this.versions.set(change.id, { ...enteredOf(change), ...WRITER, ...frame });
    }
  }

  standing(): Map<string, UseDay> {
    return byDay(...[...this.versions.values()].filter(({ standing }) => standing));
  }
}

const said = (entries: ReadonlyMap<string, UseDay>): string[] =>
  [...entries].map(([key, { state, amount }]) => `${key} ${state} ${amount}`).sort();

/** Steps of somebody at the grid: which day, which answer; 4 takes the last step back. */
const steps = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 4 })), { maxLength: 25 });
const ANSWERS = ['no', 'yes', 'unknown', 'later'] as const;
const TAKE_BACK = 4;

/** Each step as the batch that it sends, from what stands before it. */
function walk(start: ReadonlyMap<string, UseDay>, path: readonly (readonly [number, number])[]): UseDayChange[][] {
  let entries = new Map(start);
  const past: Step[] = [];
  const sent: UseDayChange[][] = [];
  for (const [place, answer] of path) {
    const made = answer === TAKE_BACK ? undone(past.pop(), entries) : answered(place, answer, entries);
    if (made.length === 0) continue;
    if (answer !== TAKE_BACK) past.push({ written: made.filter(isWritten), before: entries });
    sent.push(made);
    entries = afterChanges(entries, made, WRITER);
  }
  return sent;
}

const undone = (step: Step | undefined, now: ReadonlyMap<string, UseDay>): UseDayChange[] =>
  step === undefined ? [] : undoing(step, now);

function answered(place: number, answer: number, entries: ReadonlyMap<string, UseDay>): UseDayChange[] {
  const row = { ...emptyUseRow(FRAME, addDays('2026-03-27', place), 'ketamine'), amount: place + 1 };
  const input = inputOf({ ...row, state: ANSWERS[answer] ?? null });
  if (input === null) return [];
  const made = changeTo(input, entries.get(dayKey(input)) ?? null, why());
  return made === null ? [] : [made];
}

describe('changes that wait', () => {
  const start = (): Server => {
    const server = new Server();
    server.take([changeTo(enteredOf(kept({ day: '2026-03-27', amount: 9 })), null, why())!]);
    return server;
  };

  it('say the same sent one by one, or together as if each day had been changed once', () => {
    fc.assert(
      fc.property(steps, (path) => {
        const [one, together] = [start(), new Server()];
        for (const [id, entry] of one.versions) together.versions.set(id, entry);
        const sent = walk(one.standing(), path);
        const shown = afterChanges(one.standing(), sent.flat(), WRITER);
        for (const changes of sent) one.take(changes);
        const all = collapsed(sent.flat());
        if (all.length > 0) together.take(all);
        expect(said(together.standing())).toEqual(said(one.standing()));
        expect(said(shown)).toEqual(said(one.standing()));
      }),
    );
  });

  it('leave the record saying what it said once they are undone one after another', () => {
    fc.assert(
      fc.property(steps, (path) => {
        const server = start();
        const before = said(server.standing());
        const answers = path.filter(([, answer]) => answer < 4);
        const undos = answers.map((): [number, number] => [0, 4]);
        for (const changes of walk(server.standing(), [...answers, ...undos])) server.take(changes);
        expect(said(server.standing())).toEqual(before);
      }),
    );
  });

  it('send nothing of a day that was told and taken back before it was sent', () => {
    const [told] = walk(new Map(), [[0, 0]]);
    const now = afterChanges(new Map(), told!, WRITER);
    const undo = undoing({ written: told!.filter(isWritten), before: new Map() }, now);
    expect(collapsed([...told!, ...undo])).toEqual([]);
  });
});

describe('undoing', () => {
  const standing = kept({ day: '2026-03-27' });
  const anew = changeTo(enteredOf(kept({ day: '2026-03-27', amount: 3 })), standing, why())!;
  const first = changeTo(enteredOf(kept({ day: '2026-03-28' })), null, why())!;
  const step = { written: [anew, first], before: byDay(standing) };

  it('withdraws what was new and says again what was corrected, with the reason', () => {
    const now = afterChanges(byDay(standing), [anew, first], WRITER);
    expect(undoing(step, now)).toMatchObject([
      { change: 'correction', replaces: anew.id, amount: 0.5, correctionReason: 'Undone in the calendar' },
      { change: 'withdrawal', useDayId: first.id, reason: 'Undone in the calendar' },
    ]);
  });

  it('leaves a day alone that a colleague changed since', () => {
    const theirs = kept({ day: '2026-03-27', amount: 7 });
    const now = byDay(theirs, ...[...afterChanges(new Map(), [first], WRITER).values()]);
    expect(undoing(step, now)).toMatchObject([{ change: 'withdrawal', useDayId: first.id }]);
    expect(undoing(step, new Map())).toEqual([]);
  });
});
