import { Clock } from '@cairn/identity-api';
import { NORTH, PASSWORD } from './support/fixture';
import { startApp, type RunningApp } from './support/start-app';

const { email } = NORTH.clinician;
const SECOND = 1000;

describe('guessing a password', () => {
  let running: RunningApp;
  let now = Date.now();
  const wrong = { email, password: 'a guess that is wrong', clinicId: null };
  const right = { email, password: PASSWORD, clinicId: null };

  beforeAll(async () => {
    running = await startApp();
    jest.spyOn(running.app.get(Clock, { strict: false }), 'now').mockImplementation(() => new Date(now));
  });
  beforeEach(async () => {
    await running.ownerQuery(NORTH.clinicId, 'DELETE FROM throttle');
  });
  afterAll(() => running.stop());

  it('is slowed down over 50 wrong tries, never locks out, and the right one works after the wait', async () => {
    const known = await running.signIn(email);
    const stranger = running.client();
    const waits: number[] = [];
    let looked = 0;
    for (let round = 0; round < 50; round += 1) {
      const answer = await stranger.post('session', wrong);
      if (answer.status === 401) looked += 1;
      else {
        expect(answer.status).toBe(429);
        expect(answer.body['detail']).toMatch(/^Too many tries\. Try again in \d+ (second|minute)s?\.$/);
        waits.push(Number(answer.headers.get('retry-after')));
        now += SECOND;
      }
    }
    expect(looked).toBeLessThan(15);
    expect(waits.length).toBeGreaterThan(35);
    expect(Math.max(...waits)).toBeLessThanOrEqual(15 * 60);
    expect((await stranger.post('session', right)).status).toBe(429);
    expect((await known.post('session', right)).status).toBe(200);

    now += 15 * 60 * SECOND;
    expect((await stranger.post('session', right)).status).toBe(200);
    expect((await stranger.post('session', wrong)).status).toBe(401);
  });

  it('doubles the wait up to a quarter of an hour', async () => {
    const stranger = running.client();
    const waits: number[] = [];
    for (let round = 0; round < 40 && waits.length < 12; round += 1) {
      const answer = await stranger.post('session', wrong);
      if (answer.status !== 429) continue;
      const seconds = Number(answer.headers.get('retry-after'));
      waits.push(seconds);
      now += seconds * SECOND;
    }
    expect(waits).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900]);
  });

  it('does not slow a colleague at the same place', async () => {
    const stranger = running.client();
    for (let round = 0; round < 8; round += 1) await stranger.post('session', wrong);
    expect((await stranger.post('session', right)).status).toBe(429);
    const lead = await stranger.post('session', { ...right, email: NORTH.lead.email });
    expect(lead.status).toBe(200);
  });

  it('cannot use the device cookie of another account', async () => {
    const colleague = await running.signIn(NORTH.lead.email);
    for (let round = 0; round < 8; round += 1) await running.client().post('session', wrong);
    expect((await colleague.post('session', right)).status).toBe(429);
  });

  it('is slowed down at the locked screen too', async () => {
    const client = await running.signIn(email);
    await client.post('session/lock', {});
    const statuses: number[] = [];
    for (let round = 0; round < 8; round += 1) {
      statuses.push((await client.post('session/unlock', { password: 'a guess that is wrong' })).status);
    }
    expect(statuses).toEqual([422, 422, 422, 422, 422, 422, 429, 429]);
  });

  it('counts tries that come all at once', async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, () => running.client().post('session', wrong)));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(6);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(24);
  });

  it('keeps neither address nor e-mail in its buckets', async () => {
    await running.client().post('session', wrong);
    const rows = await running.ownerQuery<{ bucket: string }>(NORTH.clinicId, 'SELECT bucket FROM throttle');
    expect(rows.length).toBeGreaterThan(0);
    for (const { bucket } of rows) expect(bucket).toMatch(/^[0-9a-f]{64}$/);
  });
});
