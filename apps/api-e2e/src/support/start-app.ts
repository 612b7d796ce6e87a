import path from 'node:path';
import 'reflect-metadata';
import { Client } from 'pg';
import { readEnv } from '../../../api/src/env';
import { httpApp } from '../../../api/src/http/http-app';
import { ApiClient } from './client';
import { loadFixture, PASSWORD } from './fixture';
import { takeUnwalled } from './sent-statements';
import { testDatabase } from './test-database';

export type RunningApp = Awaited<ReturnType<typeof startApp>>;

/** The whole API on a database of its own with the two fixture clinics, listening on a free port. */
export async function startApp(more: Record<string, string> = {}) {
  const database = await testDatabase();
  await loadFixture(database.ownerUrl);
  const { freePort } = await import('../../../../tools/console/ports.mjs');
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = readEnv({
    DATABASE_URL: database.apiUrl,
    PORT: String(port),
    PUBLIC_URL: url,
    LOG_LEVEL: 'silent',
    ALLOW_FORGETFUL_DATABASE: '1',
    REPORT_WORKER: path.resolve(__dirname, '../../../../dist/apps/api/report-worker.js'),
    ...more,
  });
  const app = await httpApp(env);
  await app.listen(port, '127.0.0.1');

  const query = async <R extends object>(
    connectionString: string,
    text: string,
    values: unknown[] = [],
  ): Promise<R[]> => {
    const db = new Client({ connectionString });
    await db.connect();
    try {
      return (await db.query<R>(text, values)).rows;
    } finally {
      await db.end();
    }
  };

  return {
    app,
    url,
    database,
    client: () => new ApiClient(url),
    /** Signs in and gives back the browser that did. */
    signIn: async (email: string, password: string = PASSWORD): Promise<ApiClient> => {
      const client = new ApiClient(url);
      const answer = await client.post('session', { email, password, clinicId: null });
      if (answer.status >= 300) throw new Error(`Sign-in of ${email} answered ${answer.status}: ${answer.text}`);
      return client;
    },
    /** Rows as the owner of the schema sees them, inside one clinic's wall. */
    ownerQuery: async <R extends object>(clinicId: string, text: string, values: unknown[] = []): Promise<R[]> => {
      const db = new Client({ connectionString: database.ownerUrl });
      await db.connect();
      try {
        await db.query('BEGIN');
        await db.query(`SET LOCAL app.clinic_id = '${clinicId}'`);
        const { rows } = await db.query<R>(text, values);
        await db.query('COMMIT');
        return rows;
      } finally {
        await db.end();
      }
    },
    /** Rows as the runtime role sees them without any clinic set. */
    runtimeQuery: <R extends object>(text: string, values: unknown[] = []) => query<R>(database.apiUrl, text, values),
    /** Fails when the API sent a statement that does not say which clinic it is about. */
    stop: async (): Promise<void> => {
      await app.close();
      await database.drop();
      const unwalled = takeUnwalled();
      if (unwalled.length > 0) throw new Error(`These statements name no clinic_id:\n${unwalled.join('\n')}`);
    },
  };
}
