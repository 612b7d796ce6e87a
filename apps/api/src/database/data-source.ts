import { DataSource, type DataSourceOptions } from 'typeorm';
import { types } from 'pg';
import { assessmentEntities } from '@cairn/assessment-api';
import { careEntities } from '@cairn/care-api';
import { identityEntities } from '@cairn/identity-api';
import { insightEntities } from '@cairn/insight-api';
import { patientsEntities } from '@cairn/patients-api';
import { SnakeNaming } from '@cairn/shared-api';
import { trackingEntities } from '@cairn/tracking-api';
import { migrations } from './migrations/list';

const DATE_OID = 1082;
// A clinical day is text, YYYY-MM-DD. The driver would make it an instant in the server's zone.
types.setTypeParser(DATE_OID, (day) => day);

const shared = {
  type: 'postgres',
  synchronize: false,
  installExtensions: false,
  namingStrategy: new SnakeNaming(),
  entities: [
    ...identityEntities,
    ...patientsEntities,
    ...trackingEntities,
    ...assessmentEntities,
    ...insightEntities,
    ...careEntities,
  ],
  migrations,
  migrationsTableName: 'migrations',
  logging: false,
} as const satisfies Partial<DataSourceOptions>;

/**
 * Milliseconds; a request gives up before a person does. The server ends a slow statement itself; `query_timeout` is the
 * driver's own, for a server that stands still and can end nothing.
 */
const TIMEOUTS = {
  query_timeout: 6_000,
  statement_timeout: 5_000,
  lock_timeout: 2_000,
  idle_in_transaction_session_timeout: 10_000,
};

/** How the running product connects: as the role that owns nothing. */
export function runtimeOptions(url: string, poolSize: number): DataSourceOptions {
  return {
    ...shared,
    url,
    poolSize,
    extra: { ...TIMEOUTS, connectionTimeoutMillis: 2_000, application_name: 'cairn-api' },
  };
}

/** How migrations and the demo connect: as the role that owns the schema. */
export function ownerDataSource(url: string): DataSource {
  return new DataSource({ ...shared, url, poolSize: 2, extra: { application_name: 'cairn-owner' } });
}
