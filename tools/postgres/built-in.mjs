import { openCluster } from './cluster.mjs';
import { prepareServer } from './roles.mjs';
import { startServer, stopServer, urlOf } from './server.mjs';

/**
 * Opens the cluster under `base`, starts or adopts its server and makes sure roles and database are there.
 *
 * @param {string} base for example `.data/postgres`
 * @param {{ settings?: Record<string, string | number> }} [options]
 */
export async function startBuiltIn(base, options = {}) {
  const cluster = await openCluster(base);
  const server = await startServer(cluster, options);
  const address = (login, database = 'cairn') => urlOf(cluster, server.port, login, database);
  await prepareServer(address('postgres', 'postgres'), cluster.secrets);
  return {
    cluster,
    server,
    created: cluster.created,
    adminUrl: address('postgres', 'postgres'),
    ownerUrl: address('cairn_owner'),
    apiUrl: address('cairn_api'),
    jobsUrl: address('cairn_jobs'),
    backupUrl: address('cairn_backup'),
    stop: (mode) => stopServer(cluster, mode),
  };
}
