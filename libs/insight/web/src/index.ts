export { caseloadRoutes } from './caseload.routes';
export { overviewRoutes } from './overview.routes';
