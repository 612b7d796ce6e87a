import { Clock } from '@cairn/identity-api';
import { ApiClient } from './support/client';
import { NORTH, PASSWORD, SOUTH } from './support/fixture';
import { startApp, type RunningApp } from './support/start-app';

const { email } = NORTH.clinician;
const MINUTE = 60_000;

describe('a sign-in', () => {
  let running: RunningApp;
  let now: number;

  const after = (minutes: number): void => {
    now += minutes * MINUTE;
  };
  const signInAnswer = (client: ApiClient, password: string = PASSWORD) =>
    client.post('session', { email, password, clinicId: null });

  beforeAll(async () => {
    running = await startApp();
    jest.spyOn(running.app.get(Clock, { strict: false }), 'now').mockImplementation(() => new Date(now));
  });
  beforeEach(() => {
    now = Date.now();
  });
  afterAll(() => running.stop());

  describe('its cookie', () => {
    it('is read by no script, sent by no other site and holds 256 random bits', async () => {
      const answer = await signInAnswer(running.client());
      const cookies = answer.headers.getSetCookie();
      const session = cookies.find((line) => line.startsWith('cairn-session='));
      expect(session).toMatch(/^cairn-session=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
      expect(answer.body).toMatchObject({ clinicName: 'North Clinic', role: 'clinician', locked: false });
      expect(answer.text).not.toContain('hash');
    });

    it('is bound to the host and secure where the product is reached over https', async () => {
      const secure = await startApp({ PUBLIC_URL: 'https://cairn.example' });
      try {
        const answer = await secure.client().post('session', { email, password: PASSWORD, clinicId: null });
        for (const line of answer.headers.getSetCookie()) {
          expect(line).toMatch(/^__Host-cairn-(session|device)=[^;]+; Path=\/; HttpOnly; SameSite=Lax; Secure/);
        }
        expect(answer.headers.getSetCookie()).toHaveLength(2);
      } finally {
        await secure.stop();
      }
    });

    it('is another one after each sign-in, and the one before is dead', async () => {
      const client = await running.signIn(email);
      const before = client.cookies.get('cairn-session') ?? '';
      await signInAnswer(client);
      expect(client.cookies.get('cairn-session')).not.toBe(before);
      const thief = running.client();
      thief.cookies.set('cairn-session', before);
      expect((await thief.get('session')).status).toBe(401);
    });
  });

  it('stores nothing that can sign in', async () => {
    const client = await running.signIn(email);
    const rows = await running.ownerQuery<{ id_hash: Buffer }>(
      NORTH.clinicId,
      'SELECT id_hash FROM auth_session WHERE ended_at IS NULL',
    );
    const secret = client.cookies.get('cairn-session') ?? '';
    expect(rows.length).toBeGreaterThan(0);
    for (const { id_hash: hash } of rows) {
      for (const stolen of [hash.toString('base64url'), hash.toString('hex'), hash.toString('base64')]) {
        expect(stolen).not.toBe(secret);
        const thief = running.client();
        thief.cookies.set('cairn-session', stolen);
        expect((await thief.get('session')).status).toBe(401);
      }
    }
  });

  it.each(['', 'short', 'x'.repeat(43), 'x'.repeat(5000), "' OR 1=1 --"])(
    'takes a made-up cookie for no sign-in (%#)',
    async (value) => {
      const client = running.client();
      client.cookies.set('cairn-session', value);
      expect((await client.get('session')).status).toBe(401);
    },
  );

  it('locks after 15 minutes without an action, not before', async () => {
    const client = await running.signIn(email);
    after(14 + 59 / 60);
    expect((await client.get('staff/names')).status).toBe(200);
    after(15 + 1 / 60);
    const answer = await client.get('staff/names');
    expect(answer.status).toBe(423);
    expect(answer.body).toMatchObject({ code: 'locked' });
    const session = await client.get('session');
    expect(session.body).toMatchObject({ locked: true });
  });

  it('is kept open by actions and not by what runs in the background', async () => {
    const client = await running.signIn(email);
    after(10);
    await client.get('staff/names', { 'x-cairn-background': '1' });
    after(5 + 1 / 60);
    expect((await client.get('staff/names', { 'x-cairn-background': '1' })).status).toBe(423);

    const active = await running.signIn(email);
    after(10);
    const seen = await active.get('staff/names');
    expect(seen.headers.get('cairn-locks-at')).toBe(new Date(now + 15 * MINUTE).toISOString());
    after(14);
    expect((await active.get('staff/names')).status).toBe(200);
  });

  it('can be extended any number of times, up to 12 hours, and then it ends', async () => {
    const client = await running.signIn(email);
    for (let passed = 0; passed < 12 * 60 - 14; passed += 14) {
      after(14);
      const answer = await client.post('session/extend', {});
      expect(answer.status).toBe(204);
      expect(answer.headers.get('cairn-locks-at')).toBe(new Date(now + 15 * MINUTE).toISOString());
    }
    after(5.9);
    expect((await client.get('session')).status).toBe(200);
    after(0.2);
    expect((await client.get('session')).status).toBe(401);
  });

  it('is unlocked by the password alone, under a new id to the same end', async () => {
    const client = await running.signIn(email);
    const { body: before } = await client.get('session');
    const old = client.cookies.get('cairn-session') ?? '';
    expect((await client.post('session/lock', {})).status).toBe(204);
    expect((await client.get('drafts')).status).toBe(423);
    expect((await client.post('session/extend', {})).status).toBe(423);
    expect((await client.get('session/draft-key')).status).toBe(423);

    const wrong = await client.post('session/unlock', { password: 'not the password' });
    expect(wrong.status).toBe(422);
    expect(wrong.body['fields']).toEqual([{ field: 'password', message: 'This is not your password.' }]);
    expect((await client.get('drafts')).status).toBe(423);

    after(60);
    expect((await client.post('session/unlock', { password: PASSWORD })).status).toBe(204);
    expect(client.cookies.get('cairn-session')).not.toBe(old);
    const { body: unlocked } = await client.get('session');
    expect(unlocked).toMatchObject({ locked: false, endsAt: before['endsAt'] });

    const thief = running.client();
    thief.cookies.set('cairn-session', old);
    expect((await thief.get('session')).status).toBe(401);
    expect((await thief.post('session/unlock', { password: PASSWORD })).status).toBe(401);
  });

  it('ends when signed out, and the browser is told to forget', async () => {
    const client = await running.signIn(email);
    const old = client.cookies.get('cairn-session') ?? '';
    const answer = await client.delete('session');
    expect(answer.status).toBe(204);
    expect(answer.headers.get('clear-site-data')).toContain('"cache"');
    expect(client.cookies.has('cairn-session')).toBe(false);
    const thief = running.client();
    thief.cookies.set('cairn-session', old);
    expect((await thief.get('session')).status).toBe(401);
    expect((await client.delete('session')).status).toBe(204);
  });

  it('is refused in the same words for an unknown address and a wrong password', async () => {
    const wrong = await signInAnswer(running.client(), 'not the password at all');
    const unknown = await running
      .client()
      .post('session', { email: 'nobody@north.example', password: 'x', clinicId: null });
    expect(wrong.status).toBe(401);
    const { requestId: _one, ...wrongBody } = wrong.body;
    const { requestId: _other, ...unknownBody } = unknown.body;
    expect(unknownBody).toEqual(wrongBody);
  });

  it('asks which clinic when there are several, and opens that one', async () => {
    const { accountId } = SOUTH.clinician;
    await running.ownerQuery(
      NORTH.clinicId,
      `WITH known AS (UPDATE account SET clinics = clinics || $1::uuid WHERE id = $2)
       INSERT INTO membership (clinic_id, id, account_id, email, display_name, role)
       VALUES ($1, gen_random_uuid(), $2, $3, 'Sam Reed', 'auditor')`,
      [NORTH.clinicId, accountId, SOUTH.clinician.email],
    );
    const client = running.client();
    const sam = { email: SOUTH.clinician.email, password: PASSWORD };
    const choice = await client.post('session', { ...sam, clinicId: null });
    expect(choice.status).toBe(200);
    expect(choice.body['clinics']).toEqual(
      expect.arrayContaining([
        { clinicId: NORTH.clinicId, clinicName: 'North Clinic' },
        { clinicId: SOUTH.clinicId, clinicName: 'South Clinic' },
      ]),
    );
    expect(client.cookies.has('cairn-session')).toBe(false);
    const north = await client.post('session', { ...sam, clinicId: NORTH.clinicId });
    expect(north.body).toMatchObject({ clinicName: 'North Clinic', role: 'auditor', timeZone: 'Europe/London' });
    const stranger = await signInAnswer(running.client());
    expect(stranger.status).toBe(200);
    const foreign = await running.client().post('session', { email, password: PASSWORD, clinicId: SOUTH.clinicId });
    expect(foreign.status).toBe(403);
  });

  it.each([
    { email, password: PASSWORD, clinicId: null, role: 'auditor' },
    { email: 'not an address', password: PASSWORD, clinicId: null },
    { email, password: '', clinicId: null },
    { email, password: 'x'.repeat(1025), clinicId: null },
  ])('answers 422 to what is no sign-in (%#)', async (body) => {
    const answer = await running.client().post('session', body);
    expect(answer.status).toBe(422);
    expect((answer.body['fields'] as unknown[]).length).toBeGreaterThan(0);
  });
});
