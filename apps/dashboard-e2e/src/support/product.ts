import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { Client } from 'pg';

const root = path.resolve(__dirname, '../../../..');

interface Database {
  readonly ownerUrl: string;
  readonly apiUrl: string;
  drop(): Promise<unknown>;
}

interface Testing {
  freshDatabase(server: unknown): Promise<Database>;
}

function launchApi(database: Database, port: number): ChildProcess {
  return spawn(process.execPath, [path.join(root, 'dist/apps/api/main.js')], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      PATH: process.env['PATH'],
      DATABASE_URL: database.apiUrl,
      PORT: String(port),
      PUBLIC_URL: `http://localhost:${port}`,
      CAIRN_WEB_DIR: path.join(root, 'dist/apps/dashboard/browser'),
      DEMO: '1',
      ALLOW_FORGETFUL_DATABASE: '1',
      LOG_LEVEL: 'warn',
    },
  });
}

async function untilReady(url: string): Promise<void> {
  for (const end = Date.now() + 30_000; Date.now() < end;) {
    const answer = await fetch(`${url}/api/ready`).catch(() => null);
    if (answer?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The product did not become ready in 30 s.');
}

export type Product = Awaited<ReturnType<typeof startProduct>>;

/** The built product with the demo on a database of its own, and the browser to use it with. */
export async function startProduct() {
  const { freshDatabase } = (await import('../../../../tools/postgres/testing.mjs')) as unknown as Testing;
  const database = await freshDatabase(JSON.parse(process.env['TEST_POSTGRES'] ?? '{}'));
  const { freePort } = await import('../../../../tools/console/ports.mjs');
  const port = await freePort();
  const url = `http://localhost:${port}`;
  let api = launchApi(database, port);
  await untilReady(url);
  const browser: Browser = await chromium.connect(process.env['TEST_BROWSER'] ?? '');
  const contexts: BrowserContext[] = [];

  const stopApi = async (): Promise<void> => {
    if (api.exitCode !== null || api.signalCode !== null) return;
    api.kill('SIGTERM');
    await new Promise((resolve) => api.once('exit', resolve));
  };

  return {
    url,
    database,
    browser,
    /** A browser profile of its own: cookies, storage and window. */
    context: async (options: Parameters<Browser['newContext']>[0] = {}): Promise<BrowserContext> => {
      const context = await browser.newContext({
        baseURL: url,
        viewport: { width: 1280, height: 900 },
        locale: 'en-GB',
        timezoneId: 'Europe/London',
        ...options,
      });
      context.setDefaultTimeout(15_000);
      contexts.push(context);
      return context;
    },
    /** Takes the API away, as when the server is restarted. */
    stopApi,
    startApi: async (): Promise<void> => {
      api = launchApi(database, port);
      await untilReady(url);
    },
    /** Rows as the owner of the schema sees them inside one clinic. */
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
    stop: async (): Promise<void> => {
      for (const context of contexts) await context.close();
      await browser.close();
      await stopApi();
      await database.drop();
    },
  };
}

/** Errors a page must not have: exceptions, console errors, and breaches of the content policy. */
export function watchErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return errors;
}
