export { caseloadRoutes } from './caseload.routes';
export { chartKeys } from './chart-keys';
export { measuresRoutes } from './measures.routes';
export { overviewRoutes } from './overview.routes';
