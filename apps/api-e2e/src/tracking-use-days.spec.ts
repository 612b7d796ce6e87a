import { UseDay, UseDayHistory, type UseDayInput } from '@cairn/tracking-domain';
import { addDays, eachDay, localDay, uuidv7 } from '@cairn/shared-util';
import { fieldsOf, unnumbered } from './support/answers';
import type { Answer, ApiClient } from './support/client';
import { NOBODY, NORTH, SOUTH } from './support/fixture';
import { startApp, type RunningApp } from './support/start-app';

const PATH = `patients/${NORTH.patient.id}/use-days`;

type Fields = Partial<Record<keyof UseDayInput, unknown>>;
const aDay = (day: Fields = {}): Record<string, unknown> => ({
  id: uuidv7(),
  episodeId: NORTH.patient.episodeId,
  day: '2026-03-02',
  substance: 'ketamine',
  substanceText: '',
  state: 'yes',
  amount: 0.5,
  unit: 'g',
  precision: 'estimate',
  amountLow: null,
  amountHigh: null,
  route: 'intranasal',
  times: null,
  setting: null,
  coUse: [],
  context: 'non_prescribed',
  forPain: null,
  source: 'patient',
  note: '',
  ...day,
});
const without = (day: Fields = {}): Record<string, unknown> =>
  aDay({ state: 'no', amount: null, unit: null, precision: null, route: null, ...day });

describe('use days', () => {
  let running: RunningApp;
  let ana: ApiClient;
  let tom: ApiClient;
  const today = (): string => localDay(new Date().toISOString(), NORTH.timeZone);

  beforeAll(async () => {
    running = await startApp();
    [ana, tom] = await Promise.all([running.signIn(NORTH.clinician.email), running.signIn(NORTH.lead.email)]);
  });
  afterAll(() => running.stop());

  const post = (...days: Record<string, unknown>[]): Promise<Answer> => ana.post(PATH, { days });
  const listed = async (from: string, to = from): Promise<UseDay[]> =>
    UseDay.array().parse((await ana.get(`${PATH}?from=${from}&to=${to}`)).body);

  it('keeps several days and substances sent at once', async () => {
    const days = eachDay('2026-01-10', '2026-01-16').map((day) => without({ day }));
    const alcohol = aDay({ day: '2026-01-10', substance: 'alcohol', amount: 12.5, unit: 'uk_units', route: 'oral' });
    const answer = await post(...days, alcohol);
    expect(answer.status).toBe(201);
    expect(answer.body).toEqual({
      ids: [...days, alcohol].map(({ id }) => id),
      recordedAt: expect.any(String),
    });
    const kept = await listed('2026-01-10', '2026-01-16');
    expect(kept).toHaveLength(8);
    expect(kept[0]).toEqual({
      ...alcohol,
      checkInId: null,
      patientId: NORTH.patient.id,
      recordedBy: NORTH.clinician.membershipId,
      recordedByName: NORTH.clinician.name,
      recordedAt: expect.any(String),
      replaces: null,
      correctionReason: null,
      standing: true,
    });
  });

  it('tells no use, not known and not asked apart, and an absent amount from one', async () => {
    await post(
      without({ day: '2026-01-20' }),
      without({ day: '2026-01-21', state: 'unknown' }),
      without({ day: '2026-01-22', state: 'not_asked' }),
      aDay({ day: '2026-01-23', amount: null, unit: null, precision: null }),
      aDay({ day: '2026-01-24', amount: null, precision: 'range', amountLow: 0.25, amountHigh: 1.125 }),
    );
    expect(
      (await listed('2026-01-20', '2026-01-24')).map(({ state, amount, amountLow, amountHigh }) => [
        state,
        amount,
        amountLow,
        amountHigh,
      ]),
    ).toEqual([
      ['no', null, null, null],
      ['unknown', null, null, null],
      ['not_asked', null, null, null],
      ['yes', null, null, null],
      ['yes', null, 0.25, 1.125],
    ]);
  });

  it.each([
    ['an amount with "no use"', () => without({ amount: 1 }), 'days.0.amount', 'An amount goes with "used"'],
    [
      'a route with "not asked"',
      () => without({ state: 'not_asked', route: 'oral' }),
      'days.0.route',
      'A route goes with "used"',
    ],
    ['an end beside one figure', () => aDay({ amountLow: 1 }), 'days.0.amountLow', 'not both'],
    ['an amount of 0', () => aDay({ amount: 0 }), 'days.0.amount', 'more than 0'],
    ['an amount without a unit', () => aDay({ unit: null }), 'days.0.unit', 'unit'],
    ['an amount of four decimals', () => aDay({ amount: 0.0001 }), 'days.0.amount', 'three decimals'],
    ['tomorrow', () => without({ day: addDays(today(), 1) }), 'days.0.day', 'in the future'],
    ['the day before birth', () => without({ day: '2002-05-02' }), 'days.0.day', 'was born'],
    ['a day that never was', () => without({ day: '2026-02-29' }), 'days.0.day', 'day'],
    ['a note of 5,000 characters', () => without({ note: 'n'.repeat(5000) }), 'days.0.note', '2,000'],
    ['a NUL in the name of a substance', () => without({ substanceText: 'a\u0000' }), 'days.0.substanceText', 'invis'],
  ])('refuses %s and names the field', async (_what, day, field, words) => {
    const answer = await post(day());
    expect([answer.status, fieldsOf(answer)]).toEqual([422, [field]]);
    expect(answer.body['detail']).toContain(words);
  });

  it('takes today and the day of birth', async () => {
    expect((await post(without({ day: today() }), without({ day: '2002-05-03', episodeId: null }))).status).toBe(201);
  });

  it('keeps all of a list or none of it', async () => {
    const [good, bad] = [without({ day: '2026-02-01' }), without({ day: '2002-05-02' })];
    const answer = await post(good, bad);
    expect([answer.status, fieldsOf(answer)]).toEqual([422, ['days.1.day']]);
    expect(await listed('2026-02-01')).toEqual([]);
  });

  it('answers 409 with the standing entry where the day is taken, and keeps none of the list', async () => {
    const first = aDay({ day: '2026-02-03', note: 'first told' });
    expect((await post(first)).status).toBe(201);
    const answer = await post(without({ day: '2026-02-03' }), without({ day: '2026-02-04' }));
    expect([answer.status, answer.body['code']]).toEqual([409, 'day-taken']);
    expect(answer.body['detail']).toContain('already an entry for this day');
    expect(UseDay.array().parse(answer.body['current'])).toEqual([
      expect.objectContaining({ id: first['id'], state: 'yes', amount: 0.5, note: 'first told' }),
    ]);
    expect(await listed('2026-02-04')).toEqual([]);
  });

  it('lets one of two equal days at once through', async () => {
    const answers = await Promise.all([post(without({ day: '2026-02-05' })), post(without({ day: '2026-02-05' }))]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await listed('2026-02-05')).toHaveLength(1);
  });

  it('refuses a day twice in one list, and an id that is in use', async () => {
    const twice = await post(without({ day: '2026-02-06' }), aDay({ day: '2026-02-06' }));
    expect([twice.status, fieldsOf(twice)]).toEqual([422, ['days.1.day']]);
    const first = without({ day: '2026-02-07' });
    await post(first);
    const again = await post({ ...first, day: '2026-02-08' });
    expect([again.status, again.body['code']]).toEqual([409, 'already-recorded']);
  });

  it('tells two other substances of one day apart by their names', async () => {
    const other = { day: '2026-02-09', substance: 'other' };
    const answer = await post(
      without({ ...other, substanceText: 'Kratom' }),
      without({ ...other, substanceText: 'Kava' }),
    );
    expect(answer.status).toBe(201);
  });

  it('frees the day of an entry that was withdrawn', async () => {
    const first = aDay({ day: '2026-02-11' });
    await post(first);
    await ana.post(`${PATH}/${String(first['id'])}/retraction`, { id: uuidv7(), reason: 'Wrong day' });
    expect((await post(without({ day: '2026-02-11' }))).status).toBe(201);
    expect((await listed('2026-02-11')).map(({ state }) => state)).toEqual(['no']);
  });

  it('corrects a day in place: the original is kept, the new one stands', async () => {
    const first = without({ day: '2026-02-13' });
    await post(first);
    const correction: Record<string, unknown> = {
      ...aDay({ day: '2026-02-13', amount: 1 }),
      correctionReason: 'Told later',
    };
    expect((await tom.post(`${PATH}/${String(first['id'])}/corrections`, correction)).status).toBe(201);
    expect((await listed('2026-02-13')).map(({ id, amount }) => [id, amount])).toEqual([[correction['id'], 1]]);
    const { versions } = UseDayHistory.parse((await ana.get(`${PATH}/${String(first['id'])}`)).body);
    expect(versions.map(({ state, standing, correctionReason }) => [state, standing, correctionReason])).toEqual([
      ['no', false, null],
      ['yes', true, 'Told later'],
    ]);
    const late = await ana.post(`${PATH}/${String(first['id'])}/corrections`, { ...correction, id: uuidv7() });
    expect([late.status, late.body['code']]).toEqual([409, 'already-replaced']);
    expect(UseDay.parse(late.body['current']).id).toBe(correction['id']);
  });

  it('does not move a day onto one that is taken, and leaves both as they were', async () => {
    const [moved, taken] = [aDay({ day: '2026-02-15' }), without({ day: '2026-02-16' })];
    await post(moved, taken);
    const correction = { ...aDay({ day: '2026-02-16' }), correctionReason: 'Wrong day' };
    const answer = await ana.post(`${PATH}/${String(moved['id'])}/corrections`, correction);
    expect([answer.status, answer.body['code']]).toEqual([409, 'day-taken']);
    expect(
      UseDay.array()
        .parse(answer.body['current'])
        .map(({ id }) => id),
    ).toEqual([taken['id']]);
    expect((await listed('2026-02-15', '2026-02-16')).map(({ id }) => id)).toEqual([moved['id'], taken['id']]);
  });

  it('refuses an amount with "no use" in a correction too', async () => {
    const first = aDay({ day: '2026-02-18' });
    await post(first);
    const correction = { ...without({ day: '2026-02-18', amount: 1 }), correctionReason: 'x' };
    const answer = await ana.post(`${PATH}/${String(first['id'])}/corrections`, correction);
    expect([answer.status, fieldsOf(answer)]).toEqual([422, ['amount']]);
  });

  it('refuses an unknown key in a day', async () => {
    const answer = await post({ ...without(), mood: 3 });
    expect(answer.status).toBe(422);
    expect(answer.body['detail']).toContain('mood');
  });

  it('answers the same for another clinic’s patient as for one that nobody has', async () => {
    const told = async (patient: string) => {
      return unnumbered(await ana.post(`patients/${patient}/use-days`, { days: [without({ episodeId: null })] }));
    };
    const foreign = await told(SOUTH.patient.id);
    expect(foreign.status).toBe(404);
    expect(foreign).toEqual(await told(NOBODY));
  });
});
