import type { QueryRunner } from 'typeorm';

/** What the runtime role may do with a tenant's table. Log records only ever clear `standing`. */
export type RuntimeGrant = 'append' | 'append_standing' | 'keep' | 'read';

const GRANTS: Readonly<Record<RuntimeGrant, readonly string[]>> = {
  append: ['SELECT, INSERT'],
  append_standing: ['SELECT, INSERT', 'UPDATE (standing)'],
  keep: ['SELECT, INSERT, UPDATE, DELETE'],
  read: ['SELECT'],
};

/**
 * Walls a table in: row-level security enabled and forced, exactly one policy on `clinic_id`, and the grants of the
 * runtime role. The bare expression (no sub-select) is what a distributed Postgres accepts too.
 */
export async function wallIn(db: QueryRunner, table: string, grant: RuntimeGrant): Promise<void> {
  await db.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
  await db.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
  await db.query(
    `CREATE POLICY ${table}_of_clinic ON ${table}
       USING (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
       WITH CHECK (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)`,
  );
  for (const privileges of GRANTS[grant]) await db.query(`GRANT ${privileges} ON ${table} TO cairn_api`);
}
