import {
  Appointments,
  GroupPage,
  GroupSession,
  RegisterPerson,
  RegisterSheet,
  TherapySession,
  TherapySessionHistory,
  Timetable,
} from '@cairn/tracking-domain';
import { addDays, isoWeekday, localDay, uuidv7, zonedInstant } from '@cairn/shared-util';
import { fieldsOf } from './support/answers';
import type { Answer, ApiClient } from './support/client';
import { aPerson } from './support/entries';
import { NOBODY, NORTH, SOUTH } from './support/fixture';
import { startApp, type RunningApp } from './support/start-app';

const TODAY = localDay(new Date().toISOString(), NORTH.timeZone);
const YESTERDAY = addDays(TODAY, -1);
const BEGAN = zonedInstant(YESTERDAY, '14:00', NORTH.timeZone);

const aGroup = (group: Record<string, unknown> = {}): Record<string, unknown> => ({
  id: uuidv7(),
  name: 'Urges and Fridays',
  sessionType: 'relapse_prevention_group',
  weekdays: [isoWeekday(YESTERDAY)],
  startsAt: '14:00',
  minutes: 90,
  place: 'Garden room',
  leaderIds: [NORTH.clinician.membershipId, NORTH.lead.membershipId],
  startsOn: addDays(TODAY, -60),
  endsOn: null,
  capacity: 10,
  ...group,
});

const aLine = (patientId: string, line: Record<string, unknown> = {}): Record<string, unknown> => ({
  patientId,
  sessionId: uuidv7(),
  episodeId: null,
  attendance: '5',
  leftEarly: false,
  absenceCode: null,
  minutes: 90,
  substance: 'ketamine',
  cravingBefore: { id: uuidv7(), intensity: 6 },
  cravingAfter: { id: uuidv7(), intensity: 0 },
  useSince: 'none',
  note: '',
  ...line,
});

const AWAY = { attendance: '3', minutes: null, cravingBefore: null, cravingAfter: null, useSince: null };

const aRegister = (
  groupId: string | null,
  people: readonly object[],
  more: Record<string, unknown> = {},
): Record<string, unknown> => ({
  id: uuidv7(),
  groupId,
  name: 'Urges and Fridays',
  sessionType: 'relapse_prevention_group',
  startsAt: BEGAN,
  minutes: 90,
  mode: 'group_in_person',
  place: 'Garden room',
  leaderIds: [NORTH.clinician.membershipId],
  note: 'Mapped the week and practised urge surfing.',
  methods: 'Urge surfing',
  breakNote: '14:40, 10 minutes',
  people,
  ...more,
});

/** A bladder check in which nothing was asked. */
const UNASKED_BLADDER = {
  ...{ dayVoids: null, nightVoids: null, urgency: null, pain: null, painEases: null, dysuria: null, blood: null },
  ...{ incontinence: null, retention: null, flankPain: null, fever: null, comfortBreaks: null, voidedVolume: null },
  ...{ dipstick: null, culture: null, egfr: null, creatinine: null, alp: null, ggt: null, ultrasoundOn: null },
  ...{ bladderWall: null, hydronephrosis: null, cystoscopyOn: null, cystoscopyFinding: '', stage: null },
  stageCriteria: [],
};

describe('groups, registers and appointments', () => {
  let running: RunningApp;
  let ana: ApiClient;
  let tom: ApiClient;
  let eight: string[];

  const created = async (group: Record<string, unknown> = {}): Promise<string> => {
    const body = aGroup(group);
    expect((await ana.post('groups', body)).status).toBe(201);
    return body['id'] as string;
  };
  const member = (patientId: string, more: Record<string, unknown> = {}) => ({
    ...{ id: uuidv7(), patientId, joinedOn: addDays(TODAY, -30), comfortBreaks: false },
    ...more,
  });
  const sheetOf = async (groupId: string, day = YESTERDAY): Promise<RegisterSheet> =>
    RegisterSheet.parse((await ana.get(`groups/${groupId}/occurrences/${day}`)).body);
  const countOf = async (table: string): Promise<number> =>
    (await running.ownerQuery<{ count: number }>(NORTH.clinicId, `SELECT count(*)::int AS count FROM ${table}`))[0]
      ?.count ?? -1;

  beforeAll(async () => {
    running = await startApp();
    ana = await running.signIn(NORTH.clinician.email);
    tom = await running.signIn(NORTH.lead.email);
    eight = [NORTH.patient.id, NORTH.otherPatient.id];
    for (let serial = 0; serial < 6; serial += 1) {
      const person = aPerson({ familyName: `Group${serial}`, localNumber: `G-${serial}`, nhsNumber: null });
      eight.push((await ana.post('patients', person)).body['id'] as string);
    }
  });
  afterAll(() => running.stop());

  describe('a group of the programme', () => {
    it('meets on its days by the clock on the wall, until its last day', async () => {
      const groupId = await created({
        name: 'Sundays',
        weekdays: [7],
        startsAt: '09:30',
        startsOn: '2026-03-01',
        endsOn: '2026-04-05',
      });
      const answer = await ana.get('timetable?from=2026-03-20&to=2026-04-30');
      const week = Timetable.parse(answer.body).occurrences.filter((one) => one.groupId === groupId);
      expect(week.map(({ day, startsAt }) => [day, startsAt])).toEqual([
        ['2026-03-22', '2026-03-22T09:30:00+00:00'],
        ['2026-03-29', '2026-03-29T09:30:00+01:00'],
        ['2026-04-05', '2026-04-05T09:30:00+01:00'],
      ]);
    });

    it('is changed by a new version, and the old one is kept', async () => {
      const groupId = await created();
      const { id: _id, ...input } = aGroup({ place: 'Hall', endsOn: addDays(TODAY, 7) });
      const change = { ...input, reason: 'The garden room is painted' };
      expect((await ana.patch(`groups/${groupId}`, change, { 'if-match': '"1"' })).body['version']).toBe(2);
      const late = await tom.patch(`groups/${groupId}`, change, { 'if-match': '"1"' });
      expect([late.status, late.body['code']]).toEqual([412, 'stale-version']);
      const { group, versions } = GroupPage.parse((await ana.get(`groups/${groupId}`)).body);
      expect([group.place, group.endsOn]).toEqual(['Hall', addDays(TODAY, 7)]);
      expect(versions.map(({ version, place, reason }) => [version, place, reason])).toEqual([
        [2, 'Hall', 'The garden room is painted'],
        [1, 'Garden room', ''],
      ]);
    });

    it.each([
      ['without a weekday', { weekdays: [] }, 'weekdays'],
      ['on an eighth weekday', { weekdays: [8] }, 'weekdays.0'],
      ['at 24:00', { startsAt: '24:00' }, 'startsAt'],
      ['of 4 minutes', { minutes: 4 }, 'minutes'],
      ['that is a one-to-one', { sessionType: 'key_work' }, 'sessionType'],
      ['that ends before it begins', { endsOn: addDays(TODAY, -90) }, 'endsOn'],
      ['with room for nobody', { capacity: 0 }, 'capacity'],
      ['without a name', { name: ' ' }, 'name'],
      ['led from another clinic', { leaderIds: [SOUTH.clinician.membershipId] }, 'leaderIds'],
    ])('%s is refused, naming the field', async (_what, group, field) => {
      const before = await countOf('programme_group');
      const answer = await ana.post('groups', aGroup(group));
      expect([answer.status, fieldsOf(answer)]).toEqual([422, [field]]);
      expect(await countOf('programme_group')).toBe(before);
    });

    it('takes people of this clinic only, each once at a time', async () => {
      const groupId = await created();
      const join = (patientId: string) => ana.post(`groups/${groupId}/members`, member(patientId));
      expect((await join(NORTH.patient.id)).status).toBe(201);
      expect((await join(NORTH.patient.id)).status).toBe(409);
      for (const stranger of [SOUTH.patient.id, NOBODY]) {
        const answer = await join(stranger);
        expect([answer.status, fieldsOf(answer)]).toEqual([422, ['patientId']]);
      }
    });

    it('keeps who left and when, and they can come back', async () => {
      const groupId = await created();
      const joined = member(NORTH.patient.id);
      await ana.post(`groups/${groupId}/members`, joined);
      const leave = { id: uuidv7(), leftOn: addDays(TODAY, -3), comfortBreaks: false };
      expect((await ana.post(`groups/${groupId}/members/${joined.id}`, leave)).status).toBe(201);
      expect((await sheetOf(groupId)).people).toEqual([]);
      const back = member(NORTH.patient.id, { joinedOn: addDays(TODAY, -2), comfortBreaks: true });
      expect((await ana.post(`groups/${groupId}/members`, back)).status).toBe(201);
      const { members } = GroupPage.parse((await ana.get(`groups/${groupId}`)).body);
      expect(members.map(({ leftOn, comfortBreaks }) => [leftOn, comfortBreaks])).toEqual([
        [null, true],
        [addDays(TODAY, -3), false],
      ]);
    });

    it('is of another clinic as if it were not there', async () => {
      const groupId = await created();
      const sam = await running.signIn(SOUTH.clinician.email);
      for (const path of [`groups/${groupId}`, `groups/${groupId}/occurrences/${YESTERDAY}`]) {
        expect((await sam.get(path)).status).toBe(404);
      }
      expect((await sam.post('group-sessions', aRegister(groupId, [aLine(SOUTH.patient.id)]))).status).toBe(404);
    });
  });

  describe('a day that is cancelled', () => {
    it('keeps the reason, is in nobody’s attendance, and can be taken back', async () => {
      const groupId = await created();
      await ana.post(`groups/${groupId}/members`, member(NORTH.patient.id));
      const sessions = await countOf('therapy_session');
      const off = { id: uuidv7(), day: YESTERDAY, code: 'staff_away', note: 'Training day' };
      expect((await ana.post(`groups/${groupId}/cancellations`, off)).status).toBe(201);
      expect((await sheetOf(groupId)).cancellation).toMatchObject({ code: 'staff_away', note: 'Training day' });
      expect(await countOf('therapy_session')).toBe(sessions);
      expect((await ana.delete(`groups/${groupId}/cancellations/${YESTERDAY}`)).status).toBe(204);
      expect((await ana.delete(`groups/${groupId}/cancellations/${YESTERDAY}`)).status).toBe(404);
      expect((await sheetOf(groupId)).cancellation).toBeNull();
    });

    it('must be a day on which the group meets, with a reason of the list', async () => {
      const groupId = await created();
      const path = `groups/${groupId}/cancellations`;
      const off = { id: uuidv7(), day: TODAY, code: 'holiday', note: '' };
      expect(fieldsOf(await ana.post(path, off))).toEqual(['day']);
      expect(fieldsOf(await ana.post(path, { ...off, day: YESTERDAY, code: 'rain' }))).toEqual(['code']);
    });
  });

  describe('a register', () => {
    it('of eight is signed at once: a session, the cravings and one audit event that names all', async () => {
      const groupId = await created();
      for (const [place, id] of eight.entries()) {
        await ana.post(`groups/${groupId}/members`, member(id, { comfortBreaks: place === 0 }));
      }
      const sheet = await sheetOf(groupId);
      expect([sheet.people.length, sheet.signed, sheet.startsAt]).toEqual([8, null, BEGAN]);
      expect(sheet.people.filter(({ comfortBreaks }) => comfortBreaks).map(({ patientId }) => patientId)).toEqual([
        NORTH.patient.id,
      ]);
      const lines = eight.map((id, place) => {
        if (place === 5) return aLine(id, { ...AWAY, absenceCode: 'childcare' });
        if (place === 6) return aLine(id, { ...AWAY, attendance: '2' });
        return place === 3
          ? aLine(id, { leftEarly: true, minutes: null, cravingAfter: null, useSince: 'used', note: 'Left at 40 min.' })
          : aLine(id);
      });
      const body = aRegister(groupId, lines);
      const key = { 'idempotency-key': uuidv7() };
      const answer = await ana.post('group-sessions', body, key);
      expect([answer.status, answer.body['id']]).toEqual([201, body['id']]);
      expect((await ana.post('group-sessions', body, key)).body).toEqual(answer.body);

      const signed = GroupSession.parse((await ana.get(`group-sessions/${String(body['id'])}`)).body);
      expect(signed).toMatchObject({ signedByName: NORTH.clinician.name, leaderNames: [NORTH.clinician.name] });
      const told = new Map(signed.lines.map((line) => [line.patientId, line]));
      expect(told.get(eight[3] ?? '')).toMatchObject({
        leftEarly: true,
        useSince: 'used',
        cravingBefore: 6,
        cravingAfter: null,
        note: 'Left at 40 min.',
      });
      expect(told.get(eight[0] ?? '')).toMatchObject({ attendance: '5', minutes: 90, cravingAfter: 0 });
      expect(told.get(eight[5] ?? '')).toMatchObject({ attendance: '3', absenceCode: 'childcare', useSince: null });
      expect(
        await running.ownerQuery(
          NORTH.clinicId,
          `SELECT count(*)::int AS named FROM audit_subject s JOIN audit_event e ON e.clinic_id = s.clinic_id AND e.at = s.at AND e.id = s.event_id
           WHERE e.action = 'group-session.sign' GROUP BY e.id ORDER BY 1 DESC LIMIT 1`,
        ),
      ).toEqual([{ named: 8 }]);
      const cravings = await ana.get(`patients/${NORTH.patient.id}/cravings?from=${YESTERDAY}&to=${YESTERDAY}`);
      expect(
        (cravings.body as unknown as { occurredAt: string; intensity: number }[]).map(({ occurredAt, intensity }) => [
          Date.parse(occurredAt) - Date.parse(BEGAN),
          intensity,
        ]),
      ).toEqual([
        [0, 6],
        [90 * 60_000, 0],
      ]);
    });

    it('that a colleague has signed meanwhile is refused with who and what, and nothing is written', async () => {
      const groupId = await created();
      const first = aRegister(groupId, [aLine(NORTH.patient.id, { note: 'Came early.' })]);
      expect((await tom.post('group-sessions', first)).status).toBe(201);
      const sessions = await countOf('therapy_session');
      const late = await ana.post('group-sessions', aRegister(groupId, [aLine(NORTH.patient.id)]));
      expect([late.status, late.body['code']]).toEqual([409, 'already-signed']);
      expect(late.body['detail']).toMatch(/^Tom Lowe has already signed this register, on \d+ \w+ at \d\d:\d\d\.$/);
      expect(GroupSession.parse(late.body['current']).lines[0]?.note).toBe('Came early.');
      expect(await countOf('therapy_session')).toBe(sessions);
      expect((await sheetOf(groupId)).signed?.signedByName).toBe(NORTH.lead.name);
    });

    it('goes into every record, where a person’s own line is corrected; the register shows what stands', async () => {
      const groupId = await created();
      const [hers, his] = [aLine(eight[0] ?? '', { note: 'Quiet today.' }), aLine(eight[1] ?? '')];
      const body = aRegister(groupId, [hers, his]);
      await ana.post('group-sessions', body);
      const path = `patients/${eight[0]}/therapy-sessions`;
      const list = TherapySession.array().parse((await ana.get(`${path}?from=${YESTERDAY}&to=${YESTERDAY}`)).body);
      const kept = list.find(({ id }) => id === hers['sessionId']);
      expect(kept).toMatchObject({
        note: 'Quiet today.',
        group: { name: 'Urges and Fridays', note: body['note'], methods: 'Urge surfing' },
        staffNames: [NORTH.clinician.name],
      });
      const { startsAt, sessionType, mode } = kept as TherapySession;
      const corrected = {
        ...{ id: uuidv7(), episodeId: null, startsAt, sessionType, mode, attendance: '6', minutes: 70 },
        ...{ plannedMinutes: null, absenceCode: null, absenceReason: '', staffIds: [], goals: [], note: 'Came late.' },
        correctionReason: 'Was late',
      };
      expect((await ana.post(`${path}/${String(hers['sessionId'])}/corrections`, corrected)).status).toBe(201);
      const words = { id: uuidv7(), note: 'Mapped the week.', methods: '', breakNote: '' };
      const note = await ana.post(`group-sessions/${String(body['id'])}/notes`, {
        ...words,
        correctionReason: 'Shorter',
      });
      expect([note.status, note.body['version']]).toEqual([201, 2]);
      const signed = GroupSession.parse((await ana.get(`group-sessions/${String(body['id'])}`)).body);
      expect(signed.notes.map((one) => one.note)).toEqual([body['note'], 'Mapped the week.']);
      expect(signed.lines.find(({ patientId }) => patientId === eight[0])).toMatchObject({
        attendance: '6',
        minutes: 70,
        note: 'Came late.',
      });
      const history = TherapySessionHistory.parse((await ana.get(`${path}/${corrected.id}`)).body);
      expect(history.versions.map(({ group }) => group?.note)).toEqual(['Mapped the week.', 'Mapped the week.']);
    });

    const refusals: [string, () => Record<string, unknown>, string[]][] = [
      ['with nobody in it', () => aRegister(null, []), ['people']],
      [
        'that begins tomorrow',
        () =>
          aRegister(null, [aLine(eight[0] ?? '')], {
            startsAt: zonedInstant(addDays(TODAY, 1), '10:00', NORTH.timeZone),
          }),
        ['startsAt'],
      ],
      [
        'with somebody of another clinic',
        () => aRegister(null, [aLine(eight[0] ?? ''), aLine(SOUTH.patient.id)]),
        ['people.1.patientId'],
      ],
      ['with nobody known', () => aRegister(null, [aLine(NOBODY)]), ['people.0.patientId']],
      [
        'with somebody twice',
        () => aRegister(null, [aLine(eight[0] ?? ''), aLine(eight[0] ?? '')]),
        ['people.1.patientId'],
      ],
      [
        'with a craving of 11',
        () => aRegister(null, [aLine(eight[0] ?? '', { cravingBefore: { id: uuidv7(), intensity: 11 } })]),
        ['people.0.cravingBefore.intensity'],
      ],
      [
        'with a craving of somebody who was not seen',
        () => aRegister(null, [aLine(eight[0] ?? '', { attendance: '3', minutes: null, cravingAfter: null })]),
        ['people.0.cravingBefore'],
      ],
      [
        'with somebody booked',
        () => aRegister(null, [aLine(eight[0] ?? '', { ...AWAY, attendance: '0' })]),
        ['people.0.attendance'],
      ],
      [
        'with a reason of somebody who was here',
        () => aRegister(null, [aLine(eight[0] ?? '', { absenceCode: 'forgot' })]),
        ['people.0.absenceCode'],
      ],
      [
        'with a reason that is none',
        () => aRegister(null, [aLine(eight[0] ?? '', { ...AWAY, absenceCode: 'rain' })]),
        ['people.0.absenceCode'],
      ],
      [
        'with an answer about use that is none',
        () => aRegister(null, [aLine(eight[0] ?? '', { useSince: 'some' })]),
        ['people.0.useSince'],
      ],
      [
        'led by nobody of this clinic',
        () => aRegister(null, [aLine(eight[0] ?? '')], { leaderIds: [NOBODY] }),
        ['leaderIds'],
      ],
      [
        'of somebody not yet born',
        () => aRegister(null, [aLine(eight[2] ?? '')], { startsAt: '1998-01-05T10:00:00Z' }),
        ['people.0.patientId'],
      ],
    ];
    it.each(refusals)('%s is refused, naming the field, and changes nothing', async (_what, body, fields) => {
      const before = [await countOf('group_session'), await countOf('therapy_session'), await countOf('craving')];
      const answer = await ana.post('group-sessions', body());
      expect([answer.status, fieldsOf(answer)]).toEqual([422, fields]);
      expect([await countOf('group_session'), await countOf('therapy_session'), await countOf('craving')]).toEqual(
        before,
      );
    });

    it('knows who needs breaks by the last bladder check that asked, in every group', async () => {
      const patientId = eight[4] ?? '';
      const asks = async (): Promise<boolean> =>
        RegisterPerson.parse((await ana.get(`register-people/${patientId}`)).body).comfortBreaks;
      const check = async (checkedOn: string, comfortBreaks: boolean | null): Promise<void> => {
        const answers = { checkedOn, comfortBreaks, source: 'patient', dayVoids: 12, note: '' };
        const body = { ...UNASKED_BLADDER, ...answers, id: uuidv7(), episodeId: null };
        expect((await ana.post(`patients/${patientId}/bladder-checks`, body)).status).toBe(201);
      };
      expect(await asks()).toBe(false);
      await check(addDays(TODAY, -9), true);
      expect(await asks()).toBe(true);
      await check(addDays(TODAY, -5), null);
      expect(await asks()).toBe(true);
      await check(addDays(TODAY, -2), false);
      expect(await asks()).toBe(false);
    });

    it('knows a person who walks in, by their own record', async () => {
      const person = RegisterPerson.parse((await ana.get(`register-people/${NORTH.patient.id}`)).body);
      expect(person).toMatchObject({
        episodeId: NORTH.patient.episodeId,
        substance: 'ketamine',
        phase: 'residential_rehab',
      });
      expect((await ana.get(`register-people/${SOUTH.patient.id}`)).status).toBe(404);
    });
  });

  describe('appointments', () => {
    const SESSIONS = `patients/${NORTH.patient.id}/therapy-sessions`;
    const aBooking = (more: Record<string, unknown> = {}): Record<string, unknown> => ({
      ...{
        id: uuidv7(),
        episodeId: null,
        startsAt: zonedInstant(TODAY, '09:00', NORTH.timeZone),
        sessionType: 'key_work',
      },
      ...{ attendance: '0', minutes: null, plannedMinutes: 50, mode: 'in_person', goals: [], absenceCode: null },
      ...{ staffIds: [NORTH.clinician.membershipId], absenceReason: '', note: '', ...more },
    });
    const on = async (day: string, whose: string, client = ana): Promise<Appointments['appointments']> =>
      Appointments.parse((await client.get(`appointments?from=${day}&to=${day}&whose=${whose}`)).body).appointments;
    const counts = async (): Promise<[number, number]> => {
      const [row] = await running.ownerQuery<{ attended: number; booked: number }>(
        NORTH.clinicId,
        'SELECT attended, booked FROM patient_status WHERE patient_id = $1',
        [NORTH.patient.id],
      );
      return [row?.attended ?? -1, row?.booked ?? -1];
    };

    it('are those of the person who asks, or the clinic’s; registers are not among them', async () => {
      const booking = aBooking();
      await ana.post(SESSIONS, booking);
      expect((await on(TODAY, 'mine')).map(({ id, plannedMinutes }) => [id, plannedMinutes])).toEqual([
        [booking['id'], 50],
      ]);
      expect(await on(TODAY, 'mine', tom)).toEqual([]);
      expect((await on(TODAY, 'clinic', tom)).map(({ id, name }) => [id, name])).toEqual([
        [booking['id'], `${NORTH.patient.givenName} ${NORTH.patient.familyName}`],
      ]);
      expect(await on(YESTERDAY, 'clinic')).toEqual([]);
      expect(fieldsOf(await ana.get(`appointments?from=${TODAY}&to=${TODAY}&whose=ours`))).toEqual(['whose']);
    });

    it('count against a person when missed, and never when the service cancels', async () => {
      const day = addDays(TODAY, -2);
      const booking = aBooking({ startsAt: zonedInstant(day, '09:00', NORTH.timeZone) });
      await ana.post(SESSIONS, booking);
      const [attended, booked] = await counts();
      const correct = async (id: unknown, more: Record<string, unknown>): Promise<Answer> =>
        ana.post(`${SESSIONS}/${String(id)}/corrections`, { ...booking, correctionReason: 'Attendance', ...more });
      const byService = uuidv7();
      const why = { absenceCode: null, absenceReason: 'Staff sickness' };
      expect((await correct(booking['id'], { id: byService, attendance: '4', ...why })).status).toBe(201);
      expect(await counts()).toEqual([attended, booked]);
      expect(fieldsOf(await correct(byService, { id: uuidv7(), attendance: '4', absenceCode: 'forgot' }))).toEqual([
        'absenceCode',
      ]);
      const missed = uuidv7();
      expect((await correct(byService, { id: missed, attendance: '3', absenceCode: 'travel' })).status).toBe(201);
      expect(await counts()).toEqual([attended, booked + 1]);
      expect((await correct(missed, { id: uuidv7(), attendance: '5', minutes: 50 })).status).toBe(201);
      expect(await counts()).toEqual([attended + 1, booked + 1]);
    });

    it.each([
      [4, ['plannedMinutes']],
      [5, []],
      [720, []],
      [721, ['plannedMinutes']],
    ])('booked for %d minutes refuses %j', async (plannedMinutes, fields) => {
      const answer = await ana.post(SESSIONS, aBooking({ plannedMinutes }));
      expect(answer.status === 201 ? [] : fieldsOf(answer)).toEqual(fields);
    });
  });
});
