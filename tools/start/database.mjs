import pg from 'pg';
import { Plain } from '../console/plain.mjs';
import { startBuiltIn } from '../postgres/built-in.mjs';
import { places } from './settings.mjs';

const oldest = 150_000;

async function askServer(name, url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query(
      `SELECT current_setting('server_version_num')::int AS version,
              ARRAY(SELECT rolname::text FROM pg_roles WHERE rolname IN ('cairn_owner', 'cairn_api')) AS roles`,
    );
    return rows[0];
  } catch (error) {
    const why = error.code ?? error.message;
    throw new Plain(
      `The database of ${name} does not let us in (${why}): check host, port, name and password, and that the server runs.`,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** A server of one's own: reachable with both logins, new enough, roles present. */
async function checkExternal({ apiUrl, ownerUrl }) {
  const { version, roles } = await askServer('DATABASE_OWNER_URL', ownerUrl);
  if (version < oldest)
    throw new Plain(`That server is PostgreSQL ${Math.floor(version / 10_000)}; Cairn needs 15 or newer.`);
  if (roles.length < 2) {
    throw new Plain(
      'The roles cairn_owner and cairn_api are missing on that server: run node tools/postgres/prepare.mjs once (it says what it needs).',
    );
  }
  await askServer('DATABASE_URL', apiUrl);
}

/** The database to run on, with a `stop` that ends only what is ours. */
export async function openDatabase(external) {
  if (external === null) return startBuiltIn(places.postgres);
  await checkExternal(external);
  return { ...external, server: null, stop: async () => undefined };
}
