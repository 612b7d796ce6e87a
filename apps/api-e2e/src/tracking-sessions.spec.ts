import {
  EventMark,
  EventMarkHistory,
  TherapySession,
  TherapySessionHistory,
  type EventMarkInput,
  type TherapySessionInput,
} from '@cairn/tracking-domain';
import { addDays, localDay, uuidv7 } from '@cairn/shared-util';
import { fieldsOf, unnumbered } from './support/answers';
import type { ApiClient } from './support/client';
import { NOBODY, NORTH, SOUTH } from './support/fixture';
import { startApp, type RunningApp } from './support/start-app';

const SESSIONS = `patients/${NORTH.patient.id}/therapy-sessions`;
const EVENTS = `patients/${NORTH.patient.id}/event-marks`;

const aSession = (session: Partial<Record<keyof TherapySessionInput, unknown>> = {}): Record<string, unknown> => ({
  id: uuidv7(),
  episodeId: NORTH.patient.episodeId,
  startsAt: '2026-03-02T10:00:00Z',
  sessionType: 'key_work',
  attendance: '5',
  minutes: 50,
  mode: 'in_person',
  staffIds: [NORTH.clinician.membershipId],
  goals: ['Plan for Fridays'],
  absenceReason: '',
  note: 'Talked through Friday.',
  ...session,
});
const anEvent = (mark: Partial<Record<keyof EventMarkInput, unknown>> = {}): Record<string, unknown> => ({
  id: uuidv7(),
  episodeId: null,
  startsOn: '2026-03-02',
  endsOn: '2026-03-04',
  kind: 'leave',
  label: 'Home leave',
  ...mark,
});

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();

describe('therapy sessions and events', () => {
  let running: RunningApp;
  let ana: ApiClient;

  beforeAll(async () => {
    running = await startApp();
    ana = await running.signIn(NORTH.clinician.email);
  });
  afterAll(() => running.stop());

  const sessionsOn = async (from: string, to = from): Promise<TherapySession[]> =>
    TherapySession.array().parse((await ana.get(`${SESSIONS}?from=${from}&to=${to}`)).body);
  const eventsIn = async (from: string, to: string): Promise<EventMark[]> =>
    EventMark.array().parse((await ana.get(`${EVENTS}?from=${from}&to=${to}`)).body);

  describe('a session', () => {
    it('is kept with its staff, by name', async () => {
      const staffIds = [NORTH.lead.membershipId, NORTH.clinician.membershipId];
      const body = aSession({ startsAt: '2026-01-20T23:30:00Z', staffIds });
      const answer = await ana.post(SESSIONS, body);
      expect([answer.status, answer.body]).toEqual([
        201,
        { id: body['id'], recordedAt: expect.any(String), version: null },
      ]);
      const [kept] = await sessionsOn('2026-01-20');
      expect(kept).toMatchObject({
        sessionType: 'key_work',
        attendance: '5',
        minutes: 50,
        goals: ['Plan for Fridays'],
        staffIds: [NORTH.clinician.membershipId, NORTH.lead.membershipId],
        staffNames: [NORTH.clinician.name, NORTH.lead.name],
        localDay: '2026-01-20',
      });
    });

    it('keeps 0 minutes apart from minutes that were not recorded', async () => {
      await ana.post(SESSIONS, aSession({ startsAt: '2026-01-21T10:00:00Z', attendance: '3', minutes: 0 }));
      await ana.post(SESSIONS, aSession({ startsAt: '2026-01-21T11:00:00Z', minutes: null, staffIds: [] }));
      expect((await sessionsOn('2026-01-21')).map(({ minutes, staffIds }) => [minutes, staffIds.length])).toEqual([
        [0, 1],
        [null, 0],
      ]);
    });

    it('refuses staff of another clinic in the words of nobody’s', async () => {
      const told = async (member: string) => {
        const body = aSession({ staffIds: [NORTH.clinician.membershipId, member] });
        const answer = await ana.post(SESSIONS, body);
        expect(
          await running.ownerQuery(NORTH.clinicId, 'SELECT 1 FROM therapy_session WHERE id = $1', [body['id']]),
        ).toEqual([]);
        return unnumbered(answer);
      };
      const foreign = await told(SOUTH.clinician.membershipId);
      expect(foreign).toMatchObject({
        status: 422,
        detail: 'Choose staff of this clinic.',
        fields: [{ field: 'staffIds', message: 'Choose staff of this clinic.' }],
      });
      expect(foreign).toEqual(await told(NOBODY));
    });

    it.each([
      ['attended tomorrow', () => aSession({ startsAt: inDays(1) }), 'startsAt'],
      ['missed tomorrow', () => aSession({ startsAt: inDays(1), attendance: '3', minutes: null }), 'startsAt'],
      ['booked in ten years', () => aSession({ startsAt: inDays(3650), attendance: '0', minutes: null }), 'startsAt'],
      ['before birth', () => aSession({ startsAt: '2002-05-01T10:00:00Z' }), 'startsAt'],
      ['missed for 50 minutes', () => aSession({ attendance: '3' }), 'minutes'],
      ['of 721 minutes', () => aSession({ minutes: 721 }), 'minutes'],
      ['of 7.5 minutes', () => aSession({ minutes: 7.5 }), 'minutes'],
      ['with an attendance that is none', () => aSession({ attendance: '1' }), 'attendance'],
      ['with a note of 5,000 characters', () => aSession({ note: 'n'.repeat(5000) }), 'note'],
      ['with a NUL in a goal', () => aSession({ goals: ['a\u0000'] }), 'goals.0'],
    ])('%s is refused, naming the field', async (_what, body, field) => {
      const answer = await ana.post(SESSIONS, body());
      expect([answer.status, fieldsOf(answer)]).toEqual([422, [field]]);
    });

    it('may be booked or cancelled ahead', async () => {
      expect((await ana.post(SESSIONS, aSession({ startsAt: inDays(7), attendance: '0', minutes: null }))).status).toBe(
        201,
      );
      expect((await ana.post(SESSIONS, aSession({ startsAt: inDays(8), attendance: '4', minutes: null }))).status).toBe(
        201,
      );
    });

    it('is corrected with its staff; the original keeps its own', async () => {
      const old = aSession({ startsAt: '2026-01-25T10:00:00Z' });
      await ana.post(SESSIONS, old);
      const correction = {
        ...old,
        id: uuidv7(),
        attendance: '6',
        staffIds: [NORTH.lead.membershipId],
        correctionReason: 'Tom stood in',
      };
      expect((await ana.post(`${SESSIONS}/${String(old['id'])}/corrections`, correction)).status).toBe(201);
      expect((await sessionsOn('2026-01-25')).map(({ attendance, staffNames }) => [attendance, staffNames])).toEqual([
        ['6', [NORTH.lead.name]],
      ]);
      const { versions } = TherapySessionHistory.parse((await ana.get(`${SESSIONS}/${String(old['id'])}`)).body);
      expect(versions.map(({ standing, staffNames }) => [standing, staffNames])).toEqual([
        [false, [NORTH.clinician.name]],
        [true, [NORTH.lead.name]],
      ]);
      const late = await ana.post(`${SESSIONS}/${String(old['id'])}/corrections`, { ...correction, id: uuidv7() });
      expect([late.status, TherapySession.parse(late.body['current']).id]).toEqual([409, correction.id]);
    });

    it('is withdrawn with a reason', async () => {
      const old = aSession({ startsAt: '2026-01-26T10:00:00Z' });
      await ana.post(SESSIONS, old);
      const path = `${SESSIONS}/${String(old['id'])}/retraction`;
      expect((await ana.post(path, { id: uuidv7(), reason: 'Wrong person' })).status).toBe(201);
      expect(await sessionsOn('2026-01-26')).toEqual([]);
    });
  });

  describe('an event', () => {
    it('is listed wherever its days touch the period', async () => {
      const body = anEvent();
      expect((await ana.post(EVENTS, body)).status).toBe(201);
      for (const [from, to] of [
        ['2026-03-04', '2026-03-10'],
        ['2026-02-01', '2026-03-02'],
        ['2026-03-03', '2026-03-03'],
      ] as const) {
        expect((await eventsIn(from, to)).map(({ id }) => id)).toEqual([body['id']]);
      }
      expect(await eventsIn('2026-03-05', '2026-03-31')).toEqual([]);
      expect(await eventsIn('2026-02-01', '2026-03-01')).toEqual([]);
    });

    it.each([
      [
        'begins tomorrow',
        () => anEvent({ startsOn: addDays(localDay(inDays(0), NORTH.timeZone), 1), endsOn: null }),
        'startsOn',
      ],
      ['begins before birth', () => anEvent({ startsOn: '2002-05-02' }), 'startsOn'],
      ['ends before it begins', () => anEvent({ endsOn: '2026-03-01' }), 'endsOn'],
      ['ends in ten years', () => anEvent({ endsOn: addDays(localDay(inDays(0), NORTH.timeZone), 3650) }), 'endsOn'],
      ['has no name', () => anEvent({ label: ' ' }), 'label'],
      ['has a name of 61 characters', () => anEvent({ label: 'x'.repeat(61) }), 'label'],
    ])('that %s is refused, naming the field', async (_what, body, field) => {
      const answer = await ana.post(EVENTS, body());
      expect([answer.status, fieldsOf(answer)]).toEqual([422, [field]]);
    });

    it('is corrected and withdrawn like every entry', async () => {
      const old = anEvent({ startsOn: '2026-04-02', endsOn: null, label: 'Chest infection', kind: 'illness' });
      await ana.post(EVENTS, old);
      const correction = { ...old, id: uuidv7(), endsOn: '2026-04-09', correctionReason: 'Lasted a week' };
      expect((await ana.post(`${EVENTS}/${String(old['id'])}/corrections`, correction)).status).toBe(201);
      const withdrawn = { id: uuidv7(), reason: 'Another person’s' };
      expect((await ana.post(`${EVENTS}/${correction.id}/retraction`, withdrawn)).status).toBe(201);
      const history = EventMarkHistory.parse((await ana.get(`${EVENTS}/${String(old['id'])}`)).body);
      expect(history.versions.map(({ endsOn, standing }) => [endsOn, standing])).toEqual([
        [null, false],
        ['2026-04-09', false],
      ]);
      expect(history.retraction).toMatchObject({ recordId: correction.id, reason: 'Another person’s' });
      expect(await eventsIn('2026-04-01', '2026-04-30')).toEqual([]);
    });
  });
});
