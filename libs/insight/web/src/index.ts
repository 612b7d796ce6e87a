export { caseloadRoutes } from './caseload.routes';
