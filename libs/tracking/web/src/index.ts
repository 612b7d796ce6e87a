export { LogPanel } from './log/log-panel';
export { recordRoutes } from './record.routes';
