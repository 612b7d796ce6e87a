import { ownerDataSource } from '../../api/src/database/data-source';
import { testDatabase } from './support/test-database';

/** The quoted codes of a CHECK, sorted. */
const codesIn = (check: string): string[] => [...check.matchAll(/'(\w+)'/g)].map(([, code = '']) => code).sort();

describe('entities and migrations', () => {
  it('describe the same schema: TypeORM finds nothing to change in a migrated, empty database', async () => {
    const database = await testDatabase();
    const owner = await ownerDataSource(database.ownerUrl).initialize();
    const { upQueries } = await owner.driver.createSchemaBuilder().log();
    await owner.destroy();
    await database.drop();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('hold the same codes in every CHECK', async () => {
    const database = await testDatabase();
    const owner = await ownerDataSource(database.ownerUrl).initialize();
    const standing = await owner.query<{ name: string; definition: string }[]>(
      "SELECT conname AS name, pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE contype = 'c'",
    );
    const declared = owner.entityMetadatas.flatMap(({ checks }) => checks);
    await owner.destroy();
    await database.drop();
    const inDatabase = new Map(standing.map(({ name, definition }) => [name, codesIn(definition)]));
    const lists = declared.filter(({ expression }) => codesIn(expression).length > 1);
    expect(lists.length).toBeGreaterThanOrEqual(25);
    expect(lists.filter(({ name }) => name === 'craving_substance')).toHaveLength(1);
    for (const { name, expression } of lists) expect([name, inDatabase.get(name)]).toEqual([name, codesIn(expression)]);
  });

  it('goes back to nothing: every migration can be undone', async () => {
    const database = await testDatabase();
    const owner = await ownerDataSource(database.ownerUrl).initialize();
    for (let left = owner.migrations.length; left > 0; left -= 1) await owner.undoLastMigration();
    const [{ tables }] = await owner.query<[{ tables: number }]>(
      "SELECT count(*)::int AS tables FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'public' AND c.relkind = 'r' AND relname <> 'migrations'",
    );
    await owner.destroy();
    await database.drop();
    expect(tables).toBe(0);
  });
});
