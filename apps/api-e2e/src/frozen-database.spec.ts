import type { ApiClient } from './support/client';
import { NORTH } from './support/fixture';
import { startApp, type RunningApp } from './support/start-app';

const SECOND = 1_000;

describe('a database that stands still', () => {
  let running: RunningApp;
  let ana: ApiClient;

  beforeAll(async () => {
    running = await startApp();
    ana = await running.signIn(NORTH.clinician.email);
  });
  afterAll(() => running.stop());

  /** The server's processes that answer the API's connections. */
  const backends = async (): Promise<number[]> => {
    const rows = await running.ownerQuery<{ pid: number }>(
      NORTH.clinicId,
      'SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND usename = $1',
      ['cairn_api'],
    );
    return rows.map(({ pid }) => pid);
  };

  it(
    'is answered for with 503 and Retry-After, and its connections are not used again',
    async () => {
      const frozen = await backends();
      expect(frozen.length).toBeGreaterThan(0);
      for (const pid of frozen) process.kill(pid, 'SIGSTOP');
      try {
        const began = Date.now();
        const answer = await ana.get(`patients/${NORTH.patient.id}`);
        expect([answer.status, answer.body['code']]).toEqual([503, 'database-away']);
        expect(answer.headers.get('retry-after')).toBe('2');
        expect(Date.now() - began).toBeLessThan(10 * SECOND);
        for (const _each of frozen) await ana.get(`patients/${NORTH.patient.id}`);
        expect((await ana.get(`patients/${NORTH.patient.id}`)).status).toBe(200);
      } finally {
        for (const pid of frozen) process.kill(pid, 'SIGCONT');
      }
    },
    60 * SECOND,
  );
});
