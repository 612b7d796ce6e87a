import { createSetupLink } from '@cairn/identity-api';
import { Client } from 'pg';
import type { ApiClient } from './support/client';
import { NOBODY, NORTH, PASSWORD, SOUTH } from './support/fixture';
import { startApp, type RunningApp } from './support/start-app';

const NEW_PASSWORD = 'the heron waits by the third weir';

describe('staff', () => {
  let running: RunningApp;
  let administrator: ApiClient;

  beforeAll(async () => {
    running = await startApp();
    administrator = await running.signIn(NORTH.administrator.email);
  });
  afterAll(() => running.stop());

  interface Member {
    readonly membershipId: string;
    readonly displayName: string;
    readonly role: string;
    readonly active: boolean;
    readonly version: number;
  }
  const member = async (membershipId: string): Promise<Member> => {
    const { body } = await administrator.get('staff');
    const found = (body as unknown as Member[]).find((one) => one.membershipId === membershipId);
    if (found === undefined) throw new Error('no such member');
    return found;
  };
  const change = async (membershipId: string, changes: Partial<Member>, version?: number) => {
    const { displayName, role, active, version: current } = await member(membershipId);
    return administrator.patch(
      `staff/${membershipId}`,
      { displayName, role, active, ...changes },
      { 'if-match': `"${version ?? current}"` },
    );
  };

  describe('an invitation', () => {
    const invite = (email: string, role = 'clinician') =>
      administrator.post('invitations', { email, displayName: 'Nell Hart', role });
    const tokenOf = (answer: { headers: Headers }): string =>
      (answer.headers.get('location') ?? '').split('#')[1] ?? '';
    const acceptance = { displayName: 'Nell Hart', email: null, clinicName: null, timeZone: null };

    it('makes a member who can sign in, once', async () => {
      const made = await invite('Nell@North.example');
      expect(made.status).toBe(201);
      const token = tokenOf(made);
      expect(token).toMatch(new RegExp(`^${NORTH.clinicId}\\.[\\w-]{43}$`));
      expect(made.text).not.toContain(token.split('.')[1]);

      const newcomer = running.client();
      const read = await newcomer.get(`invitations/${token}`);
      expect(read.body).toMatchObject({
        email: 'nell@north.example',
        clinicName: 'North Clinic',
        role: 'clinician',
        firstAdministrator: false,
      });
      const accepted = await newcomer.post(`invitations/${token}`, { ...acceptance, password: NEW_PASSWORD });
      expect(accepted.status).toBe(201);
      expect((await newcomer.post(`invitations/${token}`, { ...acceptance, password: NEW_PASSWORD })).status).toBe(404);
      const signedIn = await newcomer.post('session', {
        email: 'nell@north.example',
        password: NEW_PASSWORD,
        clinicId: null,
      });
      expect(signedIn.body).toMatchObject({ displayName: 'Nell Hart', role: 'clinician', clinicName: 'North Clinic' });
      const [event] = await running.ownerQuery<{ actor_id: string }>(
        NORTH.clinicId,
        "SELECT actor_id FROM audit_event WHERE action = 'invitation.accept' AND outcome = 'done'",
      );
      expect(event?.actor_id).toBe(accepted.body['id']);
    });

    it('keeps no secret that could be used from the tables', async () => {
      const made = await invite('secret@north.example');
      const secret = tokenOf(made).split('.')[1] ?? '';
      expect(secret).toHaveLength(43);
      for (const table of ['invitation', 'idempotency', 'audit_event']) {
        const [row] = await running.ownerQuery<{ all: string }>(
          NORTH.clinicId,
          `SELECT coalesce(json_agg(t)::text, '') AS all FROM ${table} t`,
        );
        expect(row?.all).not.toContain(secret);
      }
    });

    it.each([['passwordpassword2026'], ['nell-hart-nell-hart'], ['north clinic 2026 north']])(
      'refuses the predictable password "%s"',
      async (password) => {
        const token = tokenOf(await invite('careful@north.example'));
        const answer = await running.client().post(`invitations/${token}`, { ...acceptance, password });
        expect(answer.status).toBe(422);
        expect(answer.body['fields']).toEqual([expect.objectContaining({ field: 'password' })]);
      },
    );

    it.each([14, 129])('refuses a password of %i characters', async (length) => {
      const token = tokenOf(await invite('careful@north.example'));
      const password = NEW_PASSWORD.repeat(5).slice(0, length);
      const answer = await running.client().post(`invitations/${token}`, { ...acceptance, password });
      expect(answer.status).toBe(422);
    });

    it('is withdrawn by a newer one, and by hand', async () => {
      const first = tokenOf(await invite('twice@north.example'));
      const second = await invite('twice@north.example');
      expect((await running.client().get(`invitations/${first}`)).status).toBe(404);
      expect((await running.client().get(`invitations/${tokenOf(second)}`)).status).toBe(200);
      const { body: open } = await administrator.get('invitations');
      const mine = (open as unknown as { id: string; email: string }[]).filter(({ email }) =>
        email.startsWith('twice'),
      );
      expect(mine.map(({ id }) => id)).toEqual([second.body['id']]);
      expect((await administrator.post(`invitations/${String(second.body['id'])}/revoke`, {})).status).toBe(200);
      expect((await running.client().get(`invitations/${tokenOf(second)}`)).status).toBe(404);
      expect((await administrator.post(`invitations/${String(second.body['id'])}/revoke`, {})).status).toBe(404);
    });

    it('does not open another clinic with its secret', async () => {
      const token = tokenOf(await invite('moved@north.example'));
      const moved = token.replace(NORTH.clinicId, SOUTH.clinicId);
      expect((await running.client().get(`invitations/${moved}`)).status).toBe(404);
      expect((await running.client().get('invitations/nonsense')).status).toBe(404);
    });

    it('to somebody with an account elsewhere asks for the password of that account', async () => {
      const token = tokenOf(await invite(SOUTH.clinician.email, 'team_lead'));
      const wrong = await running.client().post(`invitations/${token}`, { ...acceptance, password: NEW_PASSWORD });
      expect(wrong.status).toBe(422);
      const right = await running.client().post(`invitations/${token}`, { ...acceptance, password: PASSWORD });
      expect(right.status).toBe(201);
      const choice = await running
        .client()
        .post('session', { email: SOUTH.clinician.email, password: PASSWORD, clinicId: null });
      expect(choice.body['clinics']).toHaveLength(2);
    });

    it('to a member answers 409', async () => {
      expect((await invite(NORTH.lead.email)).status).toBe(409);
    });
  });

  it('who is deactivated is out at once', async () => {
    const lead = await running.signIn(NORTH.lead.email);
    expect((await lead.get('staff/names')).status).toBe(200);
    expect((await change(NORTH.lead.membershipId, { active: false })).status).toBe(200);
    expect((await lead.get('staff/names')).status).toBe(401);
    const again = await running
      .client()
      .post('session', { email: NORTH.lead.email, password: PASSWORD, clinicId: null });
    expect(again.status).toBe(403);
    expect((await change(NORTH.lead.membershipId, { active: true })).status).toBe(200);
    expect((await lead.get('staff/names')).status).toBe(401);
    await running.signIn(NORTH.lead.email);
  });

  it('a change of role holds for the next request', async () => {
    const lead = await running.signIn(NORTH.lead.email);
    expect((await lead.get('audit')).status).toBe(403);
    await change(NORTH.lead.membershipId, { role: 'auditor' });
    expect((await lead.get('audit')).status).toBe(200);
    await change(NORTH.lead.membershipId, { role: 'team_lead' });
  });

  it('the last administrator stays one', async () => {
    const { membershipId } = NORTH.administrator;
    for (const changes of [{ active: false }, { role: 'clinician' }]) {
      const answer = await change(membershipId, changes);
      expect(answer.status).toBe(409);
      expect(answer.body).toMatchObject({ code: 'last-administrator' });
    }
    expect(await member(membershipId)).toMatchObject({ active: true, role: 'clinic_administrator' });
  });

  it('an edit on an old version is answered with what stands now', async () => {
    const { version } = await member(NORTH.auditor.membershipId);
    expect((await change(NORTH.auditor.membershipId, { displayName: 'Una Pell-Ray' })).status).toBe(200);
    const late = await change(NORTH.auditor.membershipId, { displayName: 'Una P.' }, version);
    expect(late.status).toBe(412);
    expect(late.body['current']).toMatchObject({ displayName: 'Una Pell-Ray', version: version + 1 });
    const blind = await administrator.patch(`staff/${NORTH.auditor.membershipId}`, {
      displayName: 'X',
      role: 'auditor',
      active: true,
    });
    expect(blind.status).toBe(428);
  });

  it('of another clinic is not there', async () => {
    const body = { displayName: 'X', role: 'auditor', active: false };
    for (const id of [SOUTH.clinician.membershipId, NOBODY]) {
      const answer = await administrator.patch(`staff/${id}`, body, { 'if-match': '"1"' });
      expect(answer.status).toBe(404);
    }
    const { text } = await administrator.get('staff');
    expect(text).not.toContain(SOUTH.clinician.membershipId);
  });
});

describe('an empty installation', () => {
  let running: RunningApp;
  let owner: Client;

  beforeAll(async () => {
    running = await startApp();
    owner = new Client({ connectionString: running.database.ownerUrl });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await running.stop();
  });
  const asOwner = { query: async (sql: string, values: unknown[]) => (await owner.query(sql, values)).rows };

  it('gives no link once somebody has an account', async () => {
    expect(await createSetupLink(asOwner, running.url)).toBe('');
  });

  it('is set up through the newest link, by naming clinic, zone and administrator', async () => {
    await owner.query('TRUNCATE account, auth_session, clinic, installation CASCADE');
    const first = await createSetupLink(asOwner, running.url);
    const link = new URL(await createSetupLink(asOwner, running.url));
    expect(link.pathname).toBe('/sign-in/invitation');
    expect((await running.client().get(`invitations/${first.split('#')[1]}`)).status).toBe(404);
    const path = `invitations/${link.hash.slice(1)}`;
    const client = running.client();
    expect((await client.get(path)).body).toMatchObject({ firstAdministrator: true, role: 'clinic_administrator' });
    const input = {
      password: NEW_PASSWORD,
      displayName: 'Dilys Marsh',
      email: 'dilys@new.example',
      clinicName: 'New Clinic',
      timeZone: 'Europe/Dublin',
    };
    expect((await client.post(path, { ...input, clinicName: null })).status).toBe(422);
    expect((await client.post(path, { ...input, timeZone: 'Europe/Atlantis' })).status).toBe(422);
    expect((await client.post(path, input)).status).toBe(201);
    const signedIn = await client.post('session', { email: input.email, password: NEW_PASSWORD, clinicId: null });
    expect(signedIn.body).toMatchObject({
      clinicName: 'New Clinic',
      timeZone: 'Europe/Dublin',
      role: 'clinic_administrator',
    });
    expect(await createSetupLink(asOwner, running.url)).toBe('');
  });
});
