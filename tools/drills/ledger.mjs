import { withClient } from '../postgres/roles.mjs';

/**
 * Compares what was acknowledged with what the tables hold.
 *
 * @param {string} backupUrl a login that sees every clinic
 * @param {{ id: string, key: string }[]} ledger
 */
export async function compare(backupUrl, ledger) {
  const ids = ledger.map(({ id }) => id);
  const keys = ledger.map(({ key }) => key);
  return withClient(backupUrl, async (client) => {
    const found = await client.query(
      'SELECT id, count(*)::int AS times FROM craving WHERE id = ANY($1::uuid[]) GROUP BY id',
      [ids],
    );
    const kept = await client.query('SELECT count(*)::int AS kept FROM idempotency WHERE key = ANY($1::text[])', [
      keys,
    ]);
    return {
      acknowledged: ids.length,
      lost: ids.length - found.rowCount,
      twice: found.rows.filter(({ times }) => times > 1).length,
      keysMissing: ids.length - kept.rows[0].kept,
    };
  });
}
