import pg from 'pg';

/** What each login role may be; nobody but the superuser makes roles, and only the backup reads past the tenant wall. */
const attributes = {
  cairn_owner: 'LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE INHERIT NOREPLICATION NOBYPASSRLS',
  cairn_api: 'LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT NOREPLICATION NOBYPASSRLS',
  cairn_jobs: 'LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT NOREPLICATION NOBYPASSRLS',
  cairn_backup: 'LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE INHERIT NOREPLICATION BYPASSRLS',
};

async function withClient(connectionString, work) {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const exists = async (client, sql, name) => (await client.query(sql, [name])).rowCount === 1;

async function ensureRole(client, name, password) {
  const found = await exists(client, 'SELECT 1 FROM pg_roles WHERE rolname = $1', name);
  const verb = found ? 'ALTER' : 'CREATE';
  await client.query(
    `${verb} ROLE ${client.escapeIdentifier(name)} ${attributes[name]} PASSWORD ${client.escapeLiteral(password)}`,
  );
}

/** Only the named logins may connect, only the owner may create anything, and nobody has temporary tables. */
export async function ensureDatabase(client, database, template) {
  const name = client.escapeIdentifier(database);
  if (!(await exists(client, 'SELECT 1 FROM pg_database WHERE datname = $1', database))) {
    const from = template === undefined ? '' : ` TEMPLATE ${client.escapeIdentifier(template)}`;
    await client.query(`CREATE DATABASE ${name} OWNER cairn_owner${from}`);
  }
  await client.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`);
  await client.query(`GRANT CONNECT ON DATABASE ${name} TO cairn_api, cairn_jobs, cairn_backup`);
}

/**
 * Creates or corrects the four login roles and the database, as a superuser. Safe to repeat.
 *
 * @param {string} adminUrl superuser's address of the server, any database
 * @param {Record<string, string>} passwords by role name
 * @param {string} [database]
 */
export async function prepareServer(adminUrl, passwords, database = 'cairn') {
  await withClient(adminUrl, async (client) => {
    for (const name of Object.keys(attributes)) await ensureRole(client, name, passwords[name]);
    await client.query('GRANT pg_read_all_data TO cairn_backup');
    await ensureDatabase(client, database);
    await client.query('REVOKE CONNECT ON DATABASE postgres, template1 FROM PUBLIC');
  });
}

export { withClient };
