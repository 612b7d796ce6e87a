export { caseloadRoutes } from './caseload.routes';
export { chartKeys } from './chart-keys';
export { overviewRoutes } from './overview.routes';
