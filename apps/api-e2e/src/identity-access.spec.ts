import { Controller, Get } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { DiscoveryModule } from '@nestjs/core';
import { Allow, assertRoutesDeclare, Audited, Public } from '@cairn/identity-api';
import { may, type Action, type Role } from '@cairn/identity-domain';
import type { ApiClient } from './support/client';
import { NORTH, PASSWORD } from './support/fixture';
import { startApp, type RunningApp } from './support/start-app';

describe('routes that declare nothing', () => {
  @Controller('open')
  class OpenController {
    @Get('by-mistake')
    byMistake(): void {}

    @Get('no-audit')
    @Allow('record.read')
    noAudit(): void {}

    @Get('no-role')
    @Audited('open.read')
    noRole(): void {}

    @Get('both')
    @Public()
    @Allow('record.read')
    both(): void {}

    @Get('fine')
    @Allow('record.read')
    @Audited('open.read')
    fine(): void {}

    helper(): void {}
  }

  it('stop the start, each by its name', async () => {
    const module = await Test.createTestingModule({
      imports: [DiscoveryModule],
      controllers: [OpenController],
    }).compile();
    let said = '';
    try {
      assertRoutesDeclare(module);
    } catch (error) {
      said = error instanceof Error ? error.message : '';
    }
    expect(said.split('\n').slice(1)).toEqual([
      '  OpenController.byMistake has no @Allow and @Audited',
      '  OpenController.noAudit has no @Audited',
      '  OpenController.noRole has no @Allow',
      '  OpenController.both is both @Public and @Allow',
    ]);
  });
});

describe('access', () => {
  let running: RunningApp;
  const clients = new Map<Role, ApiClient>();
  const members = [NORTH.clinician, NORTH.lead, NORTH.administrator, NORTH.auditor];

  beforeAll(async () => {
    running = await startApp();
    for (const { email, role } of members) clients.set(role, await running.signIn(email));
  });
  afterAll(() => running.stop());

  const paths: readonly (readonly [path: string, action: Action])[] = [
    ['session', 'account.own'],
    ['session/draft-key', 'draft.keep'],
    ['drafts', 'draft.keep'],
    ['staff', 'staff.manage'],
    ['staff/names', 'staff.names'],
    ['invitations', 'staff.manage'],
    ['audit', 'audit.read'],
  ];

  it.each(paths)('to %s is what the roles say', async (path, action) => {
    for (const { role } of members) {
      const answer = await clients.get(role)?.get(path);
      expect([role, answer?.status]).toEqual([role, may(role, action) ? 200 : 403]);
    }
    expect((await running.client().get(path)).status).toBe(401);
  });

  it('audits a refusal', async () => {
    await clients.get('clinician')?.get('audit');
    const [event] = await running.ownerQuery<{ action: string; outcome: string; actor_id: string }>(
      NORTH.clinicId,
      `SELECT action, outcome, actor_id FROM audit_event WHERE clinic_id = $1 ORDER BY at DESC, id DESC LIMIT 1`,
      [NORTH.clinicId],
    );
    expect(event).toEqual({ action: 'audit.read', outcome: 'refused', actor_id: NORTH.clinician.membershipId });
  });

  it.each<[string, Record<string, string>, number]>([
    ['another origin', { origin: 'https://evil.example' }, 403],
    ['no origin', { origin: '' }, 403],
    ['another site, as the browser says', { 'sec-fetch-site': 'cross-site' }, 403],
    ['plain text', { 'content-type': 'text/plain' }, 415],
    ['a plain form', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
  ])('takes no write from %s, signed in or not', async (_name, headers, status) => {
    const administrator = clients.get('clinic_administrator');
    const body = { email: 'new@north.example', displayName: 'New', role: 'clinician' };
    const count = async (): Promise<number> =>
      (await running.ownerQuery(NORTH.clinicId, "SELECT 1 FROM audit_event WHERE action = 'invitation.create'")).length;
    const before = await count();
    expect((await administrator?.post('invitations', body, headers))?.status).toBe(status);
    expect(await count()).toBe(before);
    const signIn = { email: NORTH.clinician.email, password: PASSWORD, clinicId: null };
    expect((await running.client().post('session', signIn, headers)).status).toBe(status);
  });

  it('leaves one audit event a request', async () => {
    const count = async (): Promise<number> =>
      (await running.ownerQuery(NORTH.clinicId, 'SELECT 1 FROM audit_event')).length;
    const lead = clients.get('team_lead');
    const before = await count();
    await lead?.get('staff/names');
    await lead?.get('session');
    await lead?.post('session/extend', {});
    await lead?.get('staff');
    expect(await count()).toBe(before + 4);
  });

  it.each([
    "UPDATE audit_event SET action = 'nothing'",
    'DELETE FROM audit_event',
    'TRUNCATE audit_event CASCADE',
    'UPDATE audit_subject SET patient_id = event_id',
    'DELETE FROM audit_subject',
    'SELECT * FROM account',
    'SELECT * FROM auth_session',
    'SELECT * FROM throttle',
    'INSERT INTO auth_session (id_hash, account_id, for_clinic, ends_at) VALUES (NULL, NULL, NULL, now())',
    'SELECT open_setup(NULL, NULL, NULL, NULL)',
  ])('is denied to the runtime role itself: %s', async (statement) => {
    await expect(running.runtimeQuery(statement)).rejects.toMatchObject({ code: '42501' });
  });
});
