/** Addresses of a test server: plain strings, so they can reach worker processes through an environment variable. */
export interface ServerAddresses {
  adminUrl: string;
  ownerUrl: string;
  apiUrl: string;
  backupUrl: string;
}

export interface DatabaseAddresses {
  database: string;
  ownerUrl: string;
  apiUrl: string;
  backupUrl: string;
}

export interface TestServer extends ServerAddresses {
  server: { pid: number; port: number; adopted: boolean };
  stop(): Promise<void>;
}

/** A real PostgreSQL in a temporary folder; `durable` keeps fsync on (for drills). */
export function startTestPostgres(options?: { durable?: boolean }): Promise<TestServer>;

/** Once per server, in globalSetup: the migrated database that `freshDatabase` copies. */
export function makeTemplate(
  server: ServerAddresses,
  migrate: (template: DatabaseAddresses) => Promise<void>,
): Promise<void>;

/** Once per test file: a migrated database of its own. */
export function freshDatabase(server: ServerAddresses): Promise<DatabaseAddresses & { drop(): Promise<unknown> }>;
