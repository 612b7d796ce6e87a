import { ownerDataSource } from '../../api/src/database/data-source';
import { testDatabase } from './support/test-database';

describe('entities and migrations', () => {
  it('describe the same schema: TypeORM finds nothing to change in a migrated, empty database', async () => {
    const database = await testDatabase();
    const owner = await ownerDataSource(database.ownerUrl).initialize();
    const { upQueries } = await owner.driver.createSchemaBuilder().log();
    await owner.destroy();
    await database.drop();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
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
