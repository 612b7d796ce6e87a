import type { DataSource } from 'typeorm';

interface RoleFacts {
  readonly name: string;
  readonly superuser: boolean;
  readonly bypass: boolean;
  readonly owns: number;
  readonly durable: boolean;
}

const FACTS = `
  SELECT r.rolname AS name, r.rolsuper AS superuser, r.rolbypassrls AS bypass,
    (SELECT count(*)::int FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relowner = r.oid AND n.nspname = 'public') AS owns,
    current_setting('fsync') = 'on' AND current_setting('full_page_writes') = 'on'
      AND current_setting('synchronous_commit') <> 'off' AS durable
  FROM pg_roles r WHERE r.rolname = current_user`;

/**
 * Refuses to serve with a database role that could look over the wall between clinics, or on a server that may forget
 * what it has acknowledged. Throws one sentence.
 */
export async function checkRuntimeRole(dataSource: DataSource, allowForgetful: boolean): Promise<void> {
  const [facts] = await dataSource.query<RoleFacts[]>(FACTS);
  if (facts === undefined) throw new Error('The database role of DATABASE_URL was not found.');
  if (facts.superuser || facts.bypass) {
    throw new Error(
      `The database role ${facts.name} bypasses row-level security. DATABASE_URL must name a role such as cairn_api that does not.`,
    );
  }
  if (facts.owns > 0)
    throw new Error(`The database role ${facts.name} owns tables. DATABASE_URL must name a role that owns nothing.`);
  if (!facts.durable && !allowForgetful) {
    throw new Error(
      'The database server may lose what it has acknowledged: fsync, full_page_writes and synchronous_commit must be on.',
    );
  }
}
