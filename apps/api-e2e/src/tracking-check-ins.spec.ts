import { Clock } from '@cairn/identity-api';
import { CHECK_IN_ANSWERS, CHECK_IN_SHEET, type CheckIn, type CheckInLink } from '@cairn/tracking-domain';
import { addDays, localDay, uuidv7 } from '@cairn/shared-util';
import { fieldsOf, unnumbered } from './support/answers';
import type { Answer, ApiClient } from './support/client';
import { NOBODY, NORTH, SOUTH } from './support/fixture';
import { startApp, type RunningApp } from './support/start-app';

const MINUTE = 60_000;
const LINKS = `patients/${NORTH.patient.id}/check-in-links`;
const CHECK_INS = `patients/${NORTH.patient.id}/check-ins`;

describe('a check-in with a one-time link', () => {
  let running: RunningApp;
  let staff: ApiClient;
  let phone: ApiClient;
  /** How far the server's clock is ahead, in milliseconds. */
  let ahead = 0;
  const now = (): string => new Date(Date.now() + ahead).toISOString();
  const today = (): string => localDay(now(), NORTH.timeZone);

  beforeAll(async () => {
    running = await startApp();
    staff = await running.signIn(NORTH.clinician.email);
    jest.spyOn(running.app.get(Clock, { strict: false }), 'now').mockImplementation(() => new Date(Date.now() + ahead));
  });
  beforeEach(async () => {
    ahead = 0;
    phone = running.client();
    await running.ownerQuery(NORTH.clinicId, 'DELETE FROM throttle');
  });
  afterAll(() => running.stop());

  const choice = (more: object = {}) => ({
    id: uuidv7(),
    episodeId: NORTH.patient.episodeId,
    validity: 'hours_24',
    substances: ['ketamine'],
    days: 7,
    ...more,
  });
  const tokenOf = ({ headers }: Answer): string => (headers.get('location') ?? '').split('#')[1] ?? '';
  const makeLink = async (more: object = {}): Promise<{ id: string; token: string }> => {
    const body = choice(more);
    const answer = await staff.post(LINKS, body);
    expect(answer.status).toBe(201);
    return { id: body.id, token: tokenOf(answer) };
  };
  const answers = (token: string, more: object = {}) => ({
    token,
    id: uuidv7(),
    answeredAt: now(),
    craving: 4,
    worst: 7,
    mood: 6,
    words: 'Tired, but here.',
    days: [],
    ...more,
  });
  const told = (day: string, more: object = {}) => ({
    day,
    substance: 'ketamine',
    state: 'no',
    amount: null,
    unit: null,
    ...more,
  });
  const send = (token: string, more: object = {}): Promise<Answer> =>
    phone.post(CHECK_IN_ANSWERS, answers(token, more));
  const period = `from=${addDays(localDay(new Date().toISOString(), NORTH.timeZone), -20)}&to=2099-01-01`;
  const checkIns = async (): Promise<CheckIn[]> =>
    (await staff.get(`${CHECK_INS}?${period}`)).body as unknown as CheckIn[];
  const links = async (): Promise<CheckInLink[]> => (await staff.get(LINKS)).body as unknown as CheckInLink[];
  const rows = <R extends object>(text: string, values: unknown[] = []) =>
    running.ownerQuery<R>(NORTH.clinicId, text, values);

  it('asks what staff chose and tells nothing of the person or their record', async () => {
    const { token } = await makeLink({ substances: ['ketamine', 'alcohol'], days: 3 });
    const sheet = await phone.post(CHECK_IN_SHEET, { token });
    expect(sheet.status).toBe(200);
    expect(sheet.headers.get('cache-control')).toBe('no-store');
    expect(sheet.body).toEqual({
      clinicName: NORTH.name,
      expiresAt: expect.any(String),
      substances: ['ketamine', 'alcohol'],
      days: [today(), addDays(today(), -1), addDays(today(), -2)],
      numbers: [],
    });
    for (const secret of [NORTH.patient.familyName, NORTH.patient.givenName, NORTH.patient.id, NORTH.clinician.name])
      expect(sheet.text).not.toContain(secret);
  });

  it('gives the clinic’s own numbers and none of another clinic or of ours', async () => {
    const administrator = await running.signIn(NORTH.administrator.email);
    const { token } = await makeLink();
    const contacts = [{ label: 'Crisis team', number: '020 7946 0000', open: 'day and night' }];
    const { headers } = await administrator.get('clinic/contacts');
    const version = { 'if-match': headers.get('etag') ?? '' };
    expect((await administrator.put('clinic/contacts', { contacts }, version)).status).toBe(200);
    expect((await phone.post(CHECK_IN_SHEET, { token })).body['numbers']).toEqual(contacts);
    const trail = await rows<{ actor_id: string | null }>(
      `SELECT actor_id FROM audit_event WHERE clinic_id = $1 AND action = 'check-in.open'`,
      [NORTH.clinicId],
    );
    expect(trail.map(({ actor_id: actor }) => actor)).toEqual(trail.map(() => null));
    expect(trail.length).toBeGreaterThan(0);
  });

  it('enters what was told as the person’s own, and says so wherever staff read it', async () => {
    const day = addDays(today(), -1);
    const { id: linkId, token } = await makeLink();
    const body = answers(token, {
      craving: 0,
      days: [
        told(today()),
        told(day, { state: 'yes', amount: 0.5, unit: 'g' }),
        told(addDays(day, -1), { state: 'not_said' }),
      ],
    });
    const sent = await phone.post(CHECK_IN_ANSWERS, body);
    expect([sent.status, Object.keys(sent.body)]).toEqual([200, ['sentAt']]);

    const kept = (await checkIns()).find(({ id }) => id === body.id);
    expect(kept).toMatchObject({
      linkId,
      craving: 0,
      worst: 7,
      mood: 6,
      words: 'Tired, but here.',
      recordedBy: NORTH.clinician.membershipId,
      episodeId: NORTH.patient.episodeId,
      days: [
        { day: today(), state: 'no', useDayId: expect.any(String), recorded: { state: 'no' } },
        {
          day,
          state: 'yes',
          amount: 0.5,
          useDayId: expect.any(String),
          recorded: { state: 'yes', precision: 'estimate' },
        },
        { day: addDays(day, -1), state: 'not_said', useDayId: null, recorded: null },
      ],
    });
    const cravings = await staff.get(`patients/${NORTH.patient.id}/cravings?${period}`);
    expect(cravings.body).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          checkInId: body.id,
          source: 'patient',
          intensity: 0,
          substance: 'ketamine',
          worst24h: null,
        }),
      ]),
    );
    const days = await staff.get(`patients/${NORTH.patient.id}/use-days?${period}`);
    const own = (days.body as unknown as { checkInId: string | null; day: string }[]).filter(
      ({ checkInId }) => checkInId === body.id,
    );
    expect(own.map((each) => each.day)).toEqual([day, today()]);

    const [trail] = await rows<{ actor_id: string | null; patients: string[]; outcome: string }>(
      `SELECT e.actor_id, e.outcome, array_agg(s.patient_id) AS patients FROM audit_event e
       JOIN audit_subject s ON s.clinic_id = e.clinic_id AND s.event_id = e.id AND s.at = e.at
       WHERE e.clinic_id = $1 AND e.action = 'check-in.submit' GROUP BY e.id, e.actor_id, e.outcome, e.at ORDER BY e.at DESC`,
      [NORTH.clinicId],
    );
    expect(trail).toEqual({ actor_id: null, outcome: 'done', patients: [NORTH.patient.id] });
    await staff.post(`${CHECK_INS}/${body.id}/retraction`, { id: uuidv7(), reason: 'End of this test' });
  });

  it('overwrites nothing that staff know, and shows where it differs until that is put right', async () => {
    const day = addDays(today(), -4);
    const entry = {
      ...{ id: uuidv7(), episodeId: null, day, substance: 'ketamine', substanceText: '', state: 'no', amount: null },
      ...{ unit: null, precision: null, amountLow: null, amountHigh: null, route: null, times: null, setting: null },
      ...{ coUse: [], context: 'non_prescribed', forPain: null, source: 'staff', note: '' },
    };
    expect((await staff.post(`patients/${NORTH.patient.id}/use-days`, { days: [entry] })).status).toBe(201);
    const { token } = await makeLink();
    const sent = answers(token, { craving: null, days: [told(day, { state: 'yes' })] });
    expect((await phone.post(CHECK_IN_ANSWERS, sent)).status).toBe(200);
    const day0 = async () => (await checkIns()).find(({ id }) => id === sent.id)?.days[0];
    expect(await day0()).toMatchObject({ state: 'yes', useDayId: null, recorded: { state: 'no' } });
    const standing = await rows('SELECT id, state FROM use_day WHERE clinic_id = $1 AND day = $2 AND standing', [
      NORTH.clinicId,
      day,
    ]);
    expect(standing).toEqual([{ id: entry.id, state: 'no' }]);
    expect(
      await rows('SELECT 1 FROM craving WHERE clinic_id = $1 AND check_in_id = $2', [NORTH.clinicId, sent.id]),
    ).toEqual([]);

    const { id: _id, ...rest } = entry;
    const corrected = await staff.post(`patients/${NORTH.patient.id}/use-days/${entry.id}/corrections`, {
      ...rest,
      id: uuidv7(),
      state: 'yes',
      correctionReason: 'As told in the check-in',
    });
    expect(corrected.status).toBe(201);
    expect(await day0()).toMatchObject({ state: 'yes', recorded: { state: 'yes' } });
  });

  it('keeps when it was answered where the phone’s clock can be right', async () => {
    const { token } = await makeLink({ validity: 'days_7' });
    const { token: other } = await makeLink();
    const answeredAt = new Date(Date.now() + 10 * MINUTE).toISOString();
    ahead = 3 * 60 * MINUTE;
    const early = answers(token, { answeredAt });
    expect((await phone.post(CHECK_IN_ANSWERS, early)).status).toBe(200);
    const wrong = answers(other, { answeredAt: '2031-01-01T00:00:00Z' });
    expect((await phone.post(CHECK_IN_ANSWERS, wrong)).status).toBe(200);
    const kept = await rows<{ id: string; answered_at: Date }>(
      'SELECT id, answered_at FROM check_in WHERE clinic_id = $1 AND id = ANY($2) ORDER BY id',
      [NORTH.clinicId, [early.id, wrong.id]],
    );
    const [first, second] = kept.map(({ answered_at: at }) => at.getTime());
    expect(first).toBe(Date.parse(answeredAt));
    expect(second).toBeLessThanOrEqual(Date.now() + ahead);
  });

  describe('whatever is wrong with a link', () => {
    it('answers alike to a wrong, foreign, expired, used and revoked one, and keeps nothing', async () => {
      const before = (await checkIns()).length;
      const expired = await makeLink({ validity: 'minutes_30' });
      const used = await makeLink({ validity: 'days_7' });
      const revoked = await makeLink({ validity: 'days_7' });
      expect((await send(used.token)).status).toBe(200);
      expect((await staff.post(`${LINKS}/${revoked.id}/revoke`, {})).status).toBe(200);
      const [, secret = ''] = (await makeLink({ validity: 'days_7' })).token.split('.');
      ahead = 30 * MINUTE;
      const tokens = [
        expired.token,
        used.token,
        revoked.token,
        `${SOUTH.clinicId}.${secret}`,
        `${NORTH.clinicId}.${'A'.repeat(43)}`,
        'nonsense',
        '',
      ];
      const answered: unknown[] = [];
      for (const token of tokens) {
        answered.push(unnumbered(await phone.post(CHECK_IN_SHEET, { token })));
        answered.push(unnumbered(await send(token)));
      }
      const [first] = answered;
      expect(first).toMatchObject({
        status: 404,
        code: 'check-in-not-open',
        detail: 'This link does not open a check-in. Ask your team for a new one.',
      });
      expect(answered).toEqual(answered.map(() => first));
      ahead = 0;
      expect(await checkIns()).toHaveLength(before + 1);
    });

    it('is open to the last moment of its time, and no longer', async () => {
      const { token } = await makeLink({ validity: 'minutes_30' });
      ahead = 29 * MINUTE;
      expect((await phone.post(CHECK_IN_SHEET, { token })).status).toBe(200);
      ahead = 31 * MINUTE;
      expect((await phone.post(CHECK_IN_SHEET, { token })).status).toBe(404);
    });

    it('leaves an older link open when a new one is made, and says of each how it stands', async () => {
      const older = await makeLink();
      const newer = await makeLink();
      expect((await send(newer.token)).status).toBe(200);
      expect((await phone.post(CHECK_IN_SHEET, { token: older.token })).status).toBe(200);
      await staff.post(`${LINKS}/${older.id}/revoke`, {});
      const [first, second] = await links();
      expect([first?.id, first?.usedAt, first?.madeByName]).toEqual([
        newer.id,
        expect.any(String),
        NORTH.clinician.name,
      ]);
      expect([second?.id, second?.usedAt, second?.revokedByName]).toEqual([older.id, null, NORTH.clinician.name]);
      expect(JSON.stringify(await links())).not.toMatch(/token|hash/i);
    });
  });

  describe('sent more than once', () => {
    it('tells the same check-in that it arrived, and takes no other', async () => {
      const { token } = await makeLink();
      const body = answers(token);
      const first = await phone.post(CHECK_IN_ANSWERS, body);
      const again = await phone.post(CHECK_IN_ANSWERS, body);
      expect([again.status, Date.parse(String(again.body['sentAt']))]).toEqual([
        200,
        Date.parse(String(first.body['sentAt'])),
      ]);
      expect((await send(token)).status).toBe(404);
    });

    it('is kept once when eight come at the same time', async () => {
      const { id, token } = await makeLink();
      const raced = await Promise.all(Array.from({ length: 8 }, () => send(token)));
      expect(raced.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 7 }, () => 404)]);
      const kept = await rows('SELECT 1 FROM check_in WHERE clinic_id = $1 AND link_id = $2', [NORTH.clinicId, id]);
      expect(kept).toHaveLength(1);
    });

    it('tells the same check-in sent eight times at once that it arrived, each time', async () => {
      const body = answers((await makeLink()).token);
      const raced = await Promise.all(Array.from({ length: 8 }, () => phone.post(CHECK_IN_ANSWERS, body)));
      expect(raced.map(({ status }) => status)).toEqual(raced.map(() => 200));
      const own = await rows('SELECT 1 FROM craving WHERE clinic_id = $1 AND check_in_id = $2', [
        NORTH.clinicId,
        body.id,
      ]);
      expect(own).toHaveLength(1);
    });
  });

  it('refuses what does not fit, in words, and leaves the link open', async () => {
    const { token } = await makeLink();
    const nothing = { craving: null, worst: null, mood: null, words: '', days: [] };
    const wrong: [object, string, string][] = [
      [nothing, 'craving', 'Answer at least one question.'],
      [{ craving: 11 }, 'craving', 'Rate the craving now with a whole number from 0 to 10.'],
      [{ mood: -1 }, 'mood', 'Rate your mood with a whole number from 0 to 10.'],
      [{ words: 'a'.repeat(501) }, 'words', 'What you write can have at most 500 characters.'],
      [{ name: 'Tamsin' }, '', expect.stringContaining('name') as string],
      [{ days: [told(addDays(today(), 1))] }, 'days.0.day', 'This check-in does not ask about this day.'],
      [{ days: [told(addDays(today(), -7))] }, 'days.0.day', 'This check-in does not ask about this day.'],
      [
        { days: [told(today(), { substance: 'alcohol' })] },
        'days.0.substance',
        'This check-in does not ask about this substance.',
      ],
      [{ days: [told(today(), { state: 'yes', amount: 1 })] }, 'days.0.unit', 'Choose what the amount is counted in.'],
    ];
    for (const [more, field, detail] of wrong) {
      const refused = await send(token, more);
      expect([refused.status, fieldsOf(refused), refused.body['detail']]).toEqual([422, [field], detail]);
    }
    expect((await phone.post(CHECK_IN_SHEET, { token })).status).toBe(200);
  });

  it('reads no more than a check-in can hold', async () => {
    const { token } = await makeLink();
    const large = await send(token, { words: 'a'.repeat(30_000) });
    expect([large.status, large.body['code']]).toEqual([413, 'too-large']);
    expect((await phone.post(CHECK_IN_SHEET, { token: 'a'.repeat(30_000) })).status).toBe(413);
  });

  it('slows down one link, and one address that tries many', async () => {
    const { token } = await makeLink();
    const statuses: number[] = [];
    for (let round = 0; round < 24; round += 1) statuses.push((await phone.post(CHECK_IN_SHEET, { token })).status);
    expect(statuses.slice(0, 21)).toEqual(Array.from({ length: 21 }, () => 200));
    expect(statuses.slice(21)).toEqual([429, 429, 429]);
    const other = await makeLink();
    expect((await phone.post(CHECK_IN_SHEET, { token: other.token })).status).toBe(200);

    let slowed: Answer | null = null;
    for (let round = 0; round < 70 && slowed === null; round += 1) {
      const secret = String(round).padStart(43, 'A');
      const answer = await phone.post(CHECK_IN_SHEET, { token: `${NORTH.clinicId}.${secret}` });
      if (answer.status === 429) slowed = answer;
    }
    expect(slowed?.headers.get('retry-after')).toMatch(/^\d+$/);
    expect((await phone.post(CHECK_IN_SHEET, { token: other.token })).status).toBe(429);
  });

  describe('for staff', () => {
    it('is of their own clinic only', async () => {
      const south = await running.signIn(SOUTH.clinician.email);
      const { id } = await makeLink();
      expect((await south.get(LINKS)).status).toBe(404);
      expect((await south.post(LINKS, choice())).status).toBe(404);
      expect((await south.post(`${LINKS}/${id}/revoke`, {})).status).toBe(404);
      expect((await south.get(`${CHECK_INS}?${period}`)).status).toBe(404);
    });

    it.each([
      [{ days: 0 }, 'days'],
      [{ days: 15 }, 'days'],
      [{ substances: [] }, 'substances'],
      [{ substances: ['other'] }, 'substances'],
      [{ validity: 'for_ever' }, 'validity'],
    ])('refuses a link of %p', async (more, field) => {
      const refused = await staff.post(LINKS, choice(more));
      expect([refused.status, fieldsOf(refused)]).toEqual([422, [field]]);
    });

    it('refuses an episode of somebody else', async () => {
      const refused = await staff.post(LINKS, choice({ episodeId: SOUTH.patient.episodeId }));
      expect([refused.status, fieldsOf(refused)]).toEqual([422, ['episodeId']]);
    });

    it('cannot revoke what was used, what is revoked, and what there is not', async () => {
      const { id, token } = await makeLink();
      await send(token);
      const late = await staff.post(`${LINKS}/${id}/revoke`, {});
      expect([late.status, late.body['code']]).toEqual([409, 'link-used']);
      const other = await makeLink();
      await staff.post(`${LINKS}/${other.id}/revoke`, {});
      expect((await staff.post(`${LINKS}/${other.id}/revoke`, {})).body['code']).toBe('link-revoked');
      expect((await staff.post(`${LINKS}/${NOBODY}/revoke`, {})).status).toBe(404);
    });

    it('is withdrawn with all that came of it, and stays readable with its reason', async () => {
      const day = addDays(today(), -6);
      const body = answers((await makeLink()).token, { days: [told(day)] });
      expect((await phone.post(CHECK_IN_ANSWERS, body)).status).toBe(200);
      const reason = 'Sent by somebody else';
      const withdrawn = await staff.post(`${CHECK_INS}/${body.id}/retraction`, { id: uuidv7(), reason });
      expect(withdrawn.status).toBe(201);
      const standing = (table: string) =>
        rows(`SELECT 1 FROM ${table} WHERE clinic_id = $1 AND check_in_id = $2 AND standing`, [
          NORTH.clinicId,
          body.id,
        ]);
      expect([await standing('craving'), await standing('use_day')]).toEqual([[], []]);
      const reasons = await rows<{ record_kind: string }>(
        'SELECT record_kind FROM retraction WHERE clinic_id = $1 AND reason = $2 ORDER BY record_kind',
        [NORTH.clinicId, reason],
      );
      expect(reasons.map((each) => each.record_kind)).toEqual(['check_in', 'craving', 'use_day']);
      const history = await staff.get(`${CHECK_INS}/${body.id}`);
      expect(history.body).toMatchObject({ retraction: { reason }, versions: [{ words: 'Tired, but here.' }] });
    });

    it('is corrected by staff in their own name, and keeps that once it was told otherwise', async () => {
      const day = addDays(today(), -5);
      const body = answers((await makeLink()).token, { craving: null, days: [told(day)] });
      expect((await phone.post(CHECK_IN_ANSWERS, body)).status).toBe(200);
      const useDayId = (await checkIns()).find(({ id }) => id === body.id)?.days[0]?.useDayId ?? '';
      const said = { day, substance: 'ketamine', substanceText: '', state: 'yes', context: 'non_prescribed' };
      const untold = { amount: null, unit: null, precision: null, amountLow: null, amountHigh: null, route: null };
      const more = { times: null, setting: null, coUse: [], forPain: null, source: 'staff', note: '' };
      const correction = { id: uuidv7(), episodeId: null, ...said, ...untold, ...more, correctionReason: 'Seen' };
      const path = `patients/${NORTH.patient.id}/use-days/${useDayId}`;
      expect((await staff.post(`${path}/corrections`, correction)).status).toBe(201);
      const history = (await staff.get(path)).body as { versions: { checkInId: string | null; state: string }[] };
      expect(history.versions.map(({ checkInId, state }) => [checkInId, state])).toEqual([
        [body.id, 'no'],
        [null, 'yes'],
      ]);
      await staff.post(`${CHECK_INS}/${body.id}/retraction`, { id: uuidv7(), reason: 'Only the check-in' });
      const standing = await rows('SELECT state FROM use_day WHERE clinic_id = $1 AND day = $2 AND standing', [
        NORTH.clinicId,
        day,
      ]);
      expect(standing).toEqual([{ state: 'yes' }]);
    });

    it('leaves a secret in no table but as its hash', async () => {
      const { token } = await makeLink();
      const [, secret = ''] = token.split('.');
      expect(secret).toMatch(/^[\w-]{43}$/);
      const kept = await rows<{ row: string }>(
        `SELECT row_to_json(l)::text AS row FROM check_in_link l WHERE l.clinic_id = $1
         UNION ALL SELECT row_to_json(i)::text FROM idempotency i WHERE i.clinic_id = $1`,
        [NORTH.clinicId],
      );
      expect(kept.length).toBeGreaterThan(0);
      expect(kept.filter(({ row }) => row.includes(secret))).toEqual([]);
    });
  });
});
