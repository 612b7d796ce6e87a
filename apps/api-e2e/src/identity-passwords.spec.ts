import { Clock, declaredRoutes } from '@cairn/identity-api';
import { AUDIT_WORDS } from '@cairn/identity-domain';
import type { ApiClient } from './support/client';
import { NOBODY, NORTH, PASSWORD, SOUTH } from './support/fixture';
import { startApp, type RunningApp } from './support/start-app';

const NEW_PASSWORD = 'the heron waits by the third weir';
const THIRD_PASSWORD = 'a slow barge carries the winter barley';
const SECOND = 1000;
const HOUR = 3600 * SECOND;

/** Written by handlers that are open to nobody signed in, which declare no @Audited. */
const WITHOUT_ROUTE_NAME = [
  'check-in.open',
  'check-in.submit',
  'invitation.accept',
  'password.reset',
  'session.close',
  'session.open',
  'session.sign-in',
  'session.unlock',
];

describe('passwords', () => {
  let running: RunningApp;
  let now: number;

  const signIn = (email: string, password: string, clinicId: string | null = null) =>
    running.client().post('session', { email, password, clinicId });
  const events = (clinicId: string, action: string) =>
    running.ownerQuery<{ outcome: string; actor_id: string; all: string }>(
      clinicId,
      'SELECT outcome, actor_id, e::text AS all FROM audit_event e WHERE action = $1 ORDER BY at, id',
      [action],
    );

  beforeAll(async () => {
    running = await startApp();
    jest.spyOn(running.app.get(Clock, { strict: false }), 'now').mockImplementation(() => new Date(now));
  });
  beforeEach(async () => {
    now = Date.now();
    await running.ownerQuery(NORTH.clinicId, 'DELETE FROM throttle');
  });
  afterAll(() => running.stop());

  describe('of one’s own', () => {
    const { email } = NORTH.clinician;
    const change = (client: ApiClient, currentPassword: string, newPassword: string) =>
      client.put('account/password', { currentPassword, newPassword });
    let client: ApiClient;

    beforeEach(async () => {
      client = await running.signIn(email);
    });

    it('is changed by who knows it: this sign-in goes on under a new id, every other one ends', async () => {
      const elsewhere = await running.signIn(email);
      const colleague = await running.signIn(NORTH.lead.email);
      const before = client.cookies.get('cairn-session') ?? '';
      const answer = await change(client, PASSWORD, NEW_PASSWORD);
      expect(answer.status).toBe(200);
      expect(Object.keys(answer.body).sort()).toEqual(['id', 'recordedAt', 'version']);

      expect((await client.get('session')).status).toBe(200);
      expect((await elsewhere.get('session')).status).toBe(401);
      expect((await colleague.get('session')).status).toBe(200);
      const thief = running.client();
      thief.cookies.set('cairn-session', before);
      expect((await thief.get('session')).status).toBe(401);
      expect((await signIn(email, PASSWORD)).status).toBe(401);
      expect((await signIn(email, NEW_PASSWORD)).status).toBe(200);
      expect(await events(NORTH.clinicId, 'password.change')).toEqual([
        expect.objectContaining({ outcome: 'done', actor_id: NORTH.clinician.membershipId }),
      ]);
      expect((await change(client, NEW_PASSWORD, PASSWORD)).status).toBe(200);
    });

    it('stays, and the try is audited, when the present one is wrong', async () => {
      const before = (await events(NORTH.clinicId, 'password.change')).length;
      const answer = await change(client, 'not the one I have now', NEW_PASSWORD);
      expect(answer.status).toBe(422);
      expect(answer.body['fields']).toEqual([
        { field: 'currentPassword', message: 'This is not the password you have now.' },
      ]);
      expect((await events(NORTH.clinicId, 'password.change')).slice(before)).toEqual([
        expect.objectContaining({ outcome: 'refused' }),
      ]);
      expect((await client.get('session')).status).toBe(200);
      await running.signIn(email);
    });

    it.each([
      ['too short', 'fourteen chars'],
      ['predictable', 'passwordpassword2026'],
      ['their own name', 'ana-bright-ana-bright'],
      ['the one they have', PASSWORD],
    ])('refuses a new one that is %s', async (_why, password) => {
      const answer = await change(client, PASSWORD, password);
      expect(answer.status).toBe(422);
      expect(answer.body['fields']).toEqual([expect.objectContaining({ field: 'newPassword' })]);
      await running.signIn(email);
    });

    it('is slowed down like a sign-in when somebody guesses at the present one', async () => {
      const statuses: number[] = [];
      for (let round = 0; round < 8; round += 1) statuses.push((await change(client, 'a guess', NEW_PASSWORD)).status);
      expect(statuses).toEqual([422, 422, 422, 422, 422, 422, 429, 429]);
    });

    it('is nobody’s who is not signed in, and nobody’s behind a locked screen', async () => {
      expect((await change(running.client(), PASSWORD, NEW_PASSWORD)).status).toBe(401);
      await client.post('session/lock', {});
      expect((await change(client, PASSWORD, NEW_PASSWORD)).status).toBe(423);
    });

    it('leaves no idempotency key behind, which would keep a quick hash of both', async () => {
      await client.send(
        'PUT',
        'account/password',
        { currentPassword: PASSWORD, newPassword: THIRD_PASSWORD },
        { 'idempotency-key': 'one-key-of-a-put' },
      );
      const kept = await running.ownerQuery(
        NORTH.clinicId,
        "SELECT 1 FROM idempotency WHERE key = 'one-key-of-a-put' OR request LIKE '%password'",
      );
      expect(kept).toEqual([]);
      expect((await change(client, THIRD_PASSWORD, PASSWORD)).status).toBe(200);
    });
  });

  describe('forgotten by a colleague', () => {
    const { email, membershipId } = NORTH.lead;
    let administrator: ApiClient;
    const make = (id: string = membershipId) => administrator.post(`staff/${id}/password-link`, {});
    const tokenOf = (answer: { headers: Headers }): string =>
      (answer.headers.get('location') ?? '').split('#')[1] ?? '';
    const use = (token: string, password: string) => running.client().post(`password-links/${token}`, { password });

    beforeAll(async () => {
      now = Date.now();
      administrator = await running.signIn(NORTH.administrator.email);
    });

    it('are chosen anew with a link that works once and ends every sign-in; both steps are audited', async () => {
      const colleague = await running.signIn(email);
      const made = await make();
      expect(made.status).toBe(201);
      expect(made.headers.get('location')).toMatch(
        new RegExp(`^/sign-in/password#${NORTH.clinicId}\\.[A-Za-z0-9_-]{43}$`),
      );
      const token = tokenOf(made);
      expect((await running.client().get(`password-links/${token}`)).body).toEqual({
        email,
        displayName: NORTH.lead.name,
        role: 'team_lead',
        clinicName: NORTH.name,
        expiresAt: new Date(now + 24 * HOUR).toISOString(),
      });
      expect((await colleague.get('session')).status).toBe(200);

      expect((await use(token, NEW_PASSWORD)).status).toBe(201);
      expect((await colleague.get('session')).status).toBe(401);
      expect((await signIn(email, PASSWORD)).status).toBe(401);
      expect((await signIn(email, NEW_PASSWORD)).status).toBe(200);
      expect((await use(token, THIRD_PASSWORD)).status).toBe(404);
      expect((await running.client().get(`password-links/${token}`)).status).toBe(404);
      expect(await events(NORTH.clinicId, 'password-link.create')).toEqual([
        expect.objectContaining({ outcome: 'done', actor_id: NORTH.administrator.membershipId }),
      ]);
      expect(await events(NORTH.clinicId, 'password.reset')).toEqual([
        expect.objectContaining({ outcome: 'done', actor_id: membershipId }),
      ]);
    });

    it('keep no secret of the link in the tables or the answer', async () => {
      const made = await make();
      const secret = tokenOf(made).split('.')[1] ?? '';
      expect(secret).toHaveLength(43);
      expect(made.text).not.toContain(secret);
      for (const table of ['password_link', 'idempotency', 'audit_event']) {
        const [row] = await running.ownerQuery<{ all: string }>(
          NORTH.clinicId,
          `SELECT coalesce(json_agg(t)::text, '') AS all FROM ${table} t`,
        );
        expect(row?.all).not.toContain(secret);
      }
    });

    it('cannot be chosen with a link that is a day old, replaced, of another clinic, or no link', async () => {
      const first = tokenOf(await make());
      const second = tokenOf(await make());
      const foreign = second.replace(NORTH.clinicId, SOUTH.clinicId);
      for (const token of [first, foreign, 'nonsense', `${NORTH.clinicId}.${'x'.repeat(43)}`]) {
        expect((await use(token, THIRD_PASSWORD)).status).toBe(404);
      }
      now += 24 * HOUR;
      expect((await use(second, THIRD_PASSWORD)).status).toBe(404);
      now -= SECOND;
      expect((await running.client().get(`password-links/${second}`)).status).toBe(200);
    });

    it.each(['passwordpassword2026', 'tom-lowe-tom-lowe-tom', 'too short'])('refuse "%s"', async (password) => {
      const token = tokenOf(await make());
      const answer = await use(token, password);
      expect(answer.status).toBe(422);
      expect(answer.body['fields']).toEqual([expect.objectContaining({ field: 'password' })]);
      expect((await running.client().get(`password-links/${token}`)).status).toBe(200);
    });

    it('let the new one in at once, however often the old one was guessed at', async () => {
      for (let round = 0; round < 8; round += 1) await signIn(email, 'was it this one perhaps');
      expect((await signIn(email, 'was it this one perhaps')).status).toBe(429);
      expect((await use(tokenOf(await make()), THIRD_PASSWORD)).status).toBe(201);
      expect((await signIn(email, THIRD_PASSWORD)).status).toBe(200);
    });

    it('are not chosen with an open link once their owner has changed them', async () => {
      const token = tokenOf(await make());
      const owner = await running.signIn(email, THIRD_PASSWORD);
      const body = { currentPassword: THIRD_PASSWORD, newPassword: NEW_PASSWORD };
      expect((await owner.put('account/password', body)).status).toBe(200);
      expect((await use(token, THIRD_PASSWORD)).status).toBe(404);
    });

    it('are for active colleagues of the clinic only, and made by its administrator only', async () => {
      expect((await make(NORTH.administrator.membershipId)).body).toMatchObject({ status: 409, code: 'own-password' });
      expect((await make(SOUTH.clinician.membershipId)).status).toBe(404);
      expect((await make(NOBODY)).status).toBe(404);
      const auditor = await running.signIn(NORTH.auditor.email);
      expect((await auditor.post(`staff/${membershipId}/password-link`, {})).status).toBe(403);

      const token = tokenOf(await make());
      const setActive = async (active: boolean) => {
        const { body } = await administrator.get('staff');
        const member = (body as unknown as { membershipId: string; version: number }[]).find(
          (one) => one.membershipId === membershipId,
        );
        const input = { displayName: NORTH.lead.name, role: 'team_lead', active };
        return administrator.patch(`staff/${membershipId}`, input, { 'if-match': `"${member?.version ?? 0}"` });
      };
      expect((await setActive(false)).status).toBe(200);
      expect((await use(token, THIRD_PASSWORD)).status).toBe(404);
      expect((await make()).body).toMatchObject({ status: 409, code: 'not-active' });
      expect((await setActive(true)).status).toBe(200);
    });

    it('are not replaced by one clinic while the account is active in another', async () => {
      const invite = { email: SOUTH.clinician.email, displayName: 'Sam Reed', role: 'auditor' };
      const token = tokenOf(await administrator.post('invitations', invite));
      const joined = await running.client().post(`invitations/${token}`, {
        password: PASSWORD,
        displayName: 'Sam Reed',
        email: null,
        clinicName: null,
        timeZone: null,
      });
      expect(joined.status).toBe(201);
      const refused = await make(String(joined.body['id']));
      expect(refused.body).toMatchObject({ status: 409, code: 'works-elsewhere' });

      const leave = (active: boolean) =>
        running.ownerQuery(SOUTH.clinicId, 'UPDATE membership SET active = $2 WHERE id = $1', [
          SOUTH.clinician.membershipId,
          active,
        ]);
      await leave(false);
      const made = await make(String(joined.body['id']));
      expect(made.status).toBe(201);
      await leave(true);
      expect((await use(tokenOf(made), NEW_PASSWORD)).status).toBe(404);
      expect((await signIn(SOUTH.clinician.email, PASSWORD, SOUTH.clinicId)).status).toBe(200);
    });
  });

  describe('tried in vain', () => {
    const { email, membershipId } = NORTH.auditor;
    const failures = async (clinicId: string, expected: number) => {
      let found = await events(clinicId, 'session.sign-in');
      for (let round = 0; round < 40 && found.length < expected; round += 1) {
        await new Promise((resolve) => setTimeout(resolve, 50));
        found = await events(clinicId, 'session.sign-in');
      }
      return found;
    };

    /** What an earlier test set off is written in its own time. */
    beforeEach(async () => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await running.ownerQuery(NORTH.clinicId, 'TRUNCATE audit_event CASCADE');
    });

    it('leave a refused event at the account, without its e-mail', async () => {
      expect((await signIn(email, 'a guess that is wrong')).status).toBe(401);
      const [event, ...others] = await failures(NORTH.clinicId, 1);
      expect(event).toMatchObject({ outcome: 'refused', actor_id: membershipId });
      expect(event?.all).not.toContain('@');
      expect(others).toEqual([]);
    });

    it('are told to each clinic of the account, and to none for an address without one', async () => {
      await signIn('nobody@north.example', 'a guess that is wrong');
      await signIn(SOUTH.clinician.email, 'a guess that is wrong');
      expect(await failures(SOUTH.clinicId, 1)).toHaveLength(1);
      const north = await failures(NORTH.clinicId, 1);
      expect(north).toHaveLength(1);
      expect(north[0]?.actor_id).not.toBe(membershipId);
    });

    it('are told once a block, not once a try, while they must wait', async () => {
      const try12 = async (): Promise<number[]> => {
        const statuses: number[] = [];
        for (let round = 0; round < 12; round += 1) statuses.push((await signIn(email, 'a guess')).status);
        return statuses;
      };
      expect((await try12()).filter((status) => status === 401)).toHaveLength(6);
      expect(await failures(NORTH.clinicId, 7)).toHaveLength(7);
      now += 2 * SECOND;
      expect((await try12()).filter((status) => status === 401)).toHaveLength(1);
      expect(await failures(NORTH.clinicId, 9)).toHaveLength(9);
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(await failures(NORTH.clinicId, 9)).toHaveLength(9);
    });
  });

  it('and everything else that is audited has words in the viewer, and no words are left over', () => {
    const declared = declaredRoutes(running.app).flatMap(({ declaration: { audited } }) =>
      audited === undefined ? [] : [audited],
    );
    expect(declared.length).toBeGreaterThan(50);
    expect([...new Set([...declared, ...WITHOUT_ROUTE_NAME])].sort()).toEqual(Object.keys(AUDIT_WORDS).sort());
  });
});
