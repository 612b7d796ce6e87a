import { UseDay, UseDayHistory, type UseDayInput } from '@cairn/tracking-domain';
import { addDays, eachDay, localDay, uuidv7 } from '@cairn/shared-util';
import { fieldsOf, unnumbered } from './support/answers';
import type { Answer, ApiClient } from './support/client';
import { NOBODY, NORTH, SOUTH } from './support/fixture';
import { startApp, type RunningApp } from './support/start-app';

const DAYS = `patients/${NORTH.patient.id}/use-days`;
const BATCH = `${DAYS}/batch`;

type Fields = Partial<Record<Exclude<keyof UseDayInput, 'id'>, unknown>>;
type Change = Record<string, unknown> & { readonly id: string };
const none = (day: Fields = {}): Change => ({
  id: uuidv7(),
  episodeId: NORTH.patient.episodeId,
  day: '2026-03-02',
  substance: 'ketamine',
  substanceText: '',
  state: 'no',
  amount: null,
  unit: null,
  precision: null,
  amountLow: null,
  amountHigh: null,
  route: null,
  times: null,
  setting: null,
  coUse: [],
  context: 'non_prescribed',
  forPain: null,
  source: 'patient',
  note: '',
  ...day,
});
const used = (day: Fields = {}): Change => none({ state: 'yes', amount: 1, unit: 'g', precision: 'estimate', ...day });
const asNew = (day: Change): Change => ({ change: 'new', ...day });
const instead = (replaces: string, day: Change): Change => ({
  change: 'correction',
  ...day,
  replaces,
  correctionReason: 'Changed in the calendar',
});
const withdrawn = (useDayId: string): Change => ({
  change: 'withdrawal',
  id: uuidv7(),
  useDayId,
  reason: 'Undone in the calendar',
});

describe('days of use changed together', () => {
  let running: RunningApp;
  let ana: ApiClient;
  let tom: ApiClient;
  const today = (): string => localDay(new Date().toISOString(), NORTH.timeZone);

  beforeAll(async () => {
    running = await startApp();
    [ana, tom] = await Promise.all([running.signIn(NORTH.clinician.email), running.signIn(NORTH.lead.email)]);
  });
  afterAll(() => running.stop());

  const send = (...changes: Change[]): Promise<Answer> => ana.post(BATCH, { changes });
  const listed = async (from: string, to = from): Promise<UseDay[]> =>
    UseDay.array().parse((await ana.get(`${DAYS}?from=${from}&to=${to}`)).body);
  const statesOf = async (from: string, to = from): Promise<unknown[]> =>
    (await listed(from, to)).map(({ day, state, amount }) => [day.slice(8), state, amount]);

  it('keeps new days, corrections and withdrawals side by side, with every version in the history', async () => {
    const [first, second] = [none({ day: '2026-01-05' }), used({ day: '2026-01-06' })];
    await send(asNew(first), asNew(second));
    const [anew, third] = [used({ day: '2026-01-05', amount: 0.5 }), none({ day: '2026-01-07' })];
    const change = withdrawn(second.id);
    const answer = await send(instead(first.id, anew), change, asNew(third));
    expect(answer.status).toBe(201);
    expect(answer.body).toEqual({ ids: [anew.id, change.id, third.id], recordedAt: expect.any(String) });
    expect(await statesOf('2026-01-05', '2026-01-07')).toEqual([
      ['05', 'yes', 0.5],
      ['07', 'no', null],
    ]);
    const corrected = UseDayHistory.parse((await ana.get(`${DAYS}/${first.id}`)).body);
    expect(corrected.versions.map(({ state, correctionReason }) => [state, correctionReason])).toEqual([
      ['no', null],
      ['yes', 'Changed in the calendar'],
    ]);
    const gone = UseDayHistory.parse((await ana.get(`${DAYS}/${second.id}`)).body);
    expect([gone.versions[0]?.amount, gone.retraction?.reason]).toEqual([1, 'Undone in the calendar']);
  });

  it('takes 400 days in one transaction, and not one more', async () => {
    const days = eachDay('2024-01-01', addDays('2024-01-01', 399));
    expect((await send(...days.map((day) => asNew(none({ day, episodeId: null }))))).status).toBe(201);
    expect(await listed('2024-01-01', addDays('2024-01-01', 399))).toHaveLength(400);
    const more = eachDay('2022-01-01', addDays('2022-01-01', 400));
    const answer = await send(...more.map((day) => asNew(none({ day, episodeId: null }))));
    expect([answer.status, fieldsOf(answer)]).toEqual([422, ['changes']]);
    expect(answer.body['detail']).toContain('At most 400 days');
  });

  it.each([
    ['an amount with "no use"', () => asNew(none({ amount: 1 })), 'changes.1.amount', '2 March 2026: An amount goes'],
    ['an amount of 0', () => asNew(used({ amount: 0 })), 'changes.1.amount', 'more than 0'],
    ['an amount without a unit', () => asNew(used({ unit: null })), 'changes.1.unit', '2 March 2026: Choose the unit'],
    ['tomorrow', () => asNew(none({ day: addDays(today(), 1) })), 'changes.1.day', 'in the future'],
    ['the day before birth', () => asNew(none({ day: '2002-05-02' })), 'changes.1.day', 'was born'],
    ['a state that is not in the list', () => asNew(none({ state: 'maybe' })), 'changes.1.state', 'whether it was'],
    ['a substance that is not in the list', () => asNew(none({ substance: 'x' })), 'changes.1.substance', 'substance'],
    ['a unit that is not in the list', () => asNew(used({ unit: 'kg' })), 'changes.1.unit', ''],
    ['no reason', () => ({ ...instead(uuidv7(), none()), correctionReason: '' }), 'changes.1.correctionReason', 'why'],
    ['the same day twice', () => asNew(used({ day: '2026-01-20' })), 'changes.1.day', 'is here twice'],
  ])('refuses %s, names the field, and keeps nothing of the rest', async (_what, change, field, words) => {
    const answer = await send(asNew(none({ day: '2026-01-20' })), change());
    expect([answer.status, fieldsOf(answer)]).toEqual([422, [field]]);
    expect(answer.body['detail']).toContain(words);
    expect(await listed('2026-01-20')).toEqual([]);
  });

  it('refuses an empty list and an unknown key', async () => {
    expect((await send()).status).toBe(422);
    expect((await ana.post(BATCH, { changes: [asNew(none({ day: '2026-01-21' }))], force: true })).status).toBe(422);
  });

  it('answers 409 with what stands of every day that somebody else changed, and changes nothing', async () => {
    const [taken, corrected, gone] = ['11', '12', '13'].map((date) => none({ day: `2026-01-${date}` })) as [
      Change,
      Change,
      Change,
    ];
    await send(asNew(corrected), asNew(gone));
    const theirs = used({ day: '2026-01-12', amount: 2 });
    const meanwhile = [asNew(taken), instead(corrected.id, theirs), withdrawn(gone.id)];
    expect((await tom.post(BATCH, { changes: meanwhile })).status).toBe(201);

    const answer = await send(
      asNew(used({ day: '2026-01-10' })),
      asNew(used({ day: '2026-01-11' })),
      instead(corrected.id, used({ day: '2026-01-12' })),
      instead(gone.id, used({ day: '2026-01-13' })),
    );
    expect([answer.status, answer.body['code']]).toEqual([409, 'days-changed']);
    const current = UseDay.array().parse(answer.body['current']);
    expect(current.map(({ id, standing }) => [id, standing]).sort()).toEqual(
      [
        [taken.id, true],
        [theirs.id, true],
        [gone.id, false],
      ].sort(),
    );
    expect(await statesOf('2026-01-10', '2026-01-13')).toEqual([
      ['11', 'no', null],
      ['12', 'yes', 2],
    ]);
  });

  it('lets one of two equal batches at once through', async () => {
    const [mine, yours] = [used({ day: '2026-01-15' }), used({ day: '2026-01-15' })];
    const answers = await Promise.all([send(asNew(mine)), tom.post(BATCH, { changes: [asNew(yours)] })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await listed('2026-01-15')).toHaveLength(1);
  });

  it('is one entry when it is sent again under its key', async () => {
    const changes = [asNew(none({ day: '2026-01-17' }))];
    const key = uuidv7();
    const again = await Promise.all([1, 2].map(() => ana.post(BATCH, { changes }, { 'idempotency-key': key })));
    expect(new Set(again.map(({ status }) => status))).toEqual(new Set([201]));
    expect(await listed('2026-01-17')).toHaveLength(1);
  });

  it('answers the same for another clinic’s patient and version as for ones that nobody has', async () => {
    const told = async (patient: string) =>
      unnumbered(await ana.post(`patients/${patient}/use-days/batch`, { changes: [asNew(none({ episodeId: null }))] }));
    const foreign = await told(SOUTH.patient.id);
    expect(foreign.status).toBe(404);
    expect(foreign).toEqual(await told(NOBODY));
    expect((await send(instead(uuidv7(), none({ day: '2026-01-25' })))).status).toBe(404);
  });
});
