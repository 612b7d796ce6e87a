import { emptyLog, type LogDraft } from './log-draft';
import { logIssues, refusedAt } from './log-issues';

const clock = { now: '2026-11-23T10:42:00Z', today: '2026-11-23' };
const frame = {
  episodeId: null,
  substances: ['ketamine', 'alcohol'] as const,
  me: '019c9f20-0000-7000-8000-00000000000f',
  today: clock.today,
};

function pathsOf(change: (draft: LogDraft) => Partial<LogDraft>): string[] {
  const empty = emptyLog(frame);
  return logIssues({ ...empty, ...change(empty) }, clock).map(({ path }) => path.join('.'));
}

describe('logIssues', () => {
  it('finds nothing wrong with a panel that nobody touched', () => {
    expect(pathsOf(() => ({}))).toEqual([]);
  });

  it('wants the rating of a craving that was begun', () => {
    expect(pathsOf(({ craving }) => ({ craving: { ...craving, worst24h: 0 } }))).toEqual(['craving.intensity']);
  });

  it('wants the attendance of a session that was begun', () => {
    expect(pathsOf(({ session }) => ({ session: { ...session, goals: ['Plan'] } }))).toEqual(['session.attendance']);
  });

  it.each([
    ['2026-11-23T10:47:00Z', []],
    ['2026-11-23T10:48:00Z', ['craving.occurredAt']],
  ])('of a craving at %s refuses %j', (occurredAt, paths) => {
    expect(pathsOf(({ craving }) => ({ craving: { ...craving, intensity: 0, occurredAt } }))).toEqual(paths);
  });

  it('names the row of a day: amount of 0, and an amount without its unit', () => {
    const rows = (amount: number, unit: 'g' | null) =>
      pathsOf(({ use }) => ({ use: [use[0]!, { ...use[1]!, state: 'yes', amount, unit }] }));
    expect(rows(0, 'g')).toEqual(['use.1.amount']);
    expect(rows(1, null)).toEqual(['use.1.unit']);
  });

  it('forgets an amount that was typed before "none" was chosen', () => {
    expect(pathsOf(({ use }) => ({ use: [{ ...use[0]!, state: 'no', amount: 2 }] }))).toEqual([]);
  });

  it('counts the note once, and sends none without an entry', () => {
    expect(pathsOf(({ craving }) => ({ craving: { ...craving, intensity: 1 }, note: 'n'.repeat(2001) }))).toEqual([
      'note',
    ]);
    expect(pathsOf(() => ({ note: 'Payday' }))).toEqual(['note']);
  });
});

describe('refusedAt', () => {
  const draft: LogDraft = {
    ...emptyLog(frame),
    use: emptyLog(frame).use.map((row, index) => ({ ...row, state: index === 1 ? 'no' : null })),
  };

  it('finds the row that a sent day came from', () => {
    const fields = [{ field: 'days.0.day', message: 'This is before the person was born.' }];
    expect(refusedAt(draft, 'days', fields)[0]?.path).toEqual(['use', 1, 'state']);
  });

  it.each([
    ['craving', 'occurredAt', ['craving', 'occurredAt']],
    ['session', 'staffIds', ['session', 'staffIds']],
    ['session', 'note', ['note']],
  ] as const)('puts %s %s at %j', (part, field, path) => {
    expect(refusedAt(draft, part, [{ field, message: 'x' }])[0]?.path).toEqual(path);
  });
});
