import type { EntityManager } from 'typeorm';

const AT_ONCE = 2_000;

const quoted = (name: string): string => `"${name}"`;

/** Names of tables and columns come from our own rows, values go in as one JSON parameter. */
function statement(table: string, row: object): string {
  const columns = Object.keys(row).map(quoted).join(', ');
  return `INSERT INTO ${quoted(table)} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::${quoted(table)}, $1)`;
}

/** Inserts rows of one shape, whose keys are the columns, some thousands a statement. */
export async function insertRows(
  db: Pick<EntityManager, 'query'>,
  table: string,
  rows: readonly object[],
): Promise<void> {
  for (let first = 0; first < rows.length; first += AT_ONCE) {
    const chunk = rows.slice(first, first + AT_ONCE);
    await db.query(statement(table, chunk[0] ?? {}), [JSON.stringify(chunk)]);
  }
}
