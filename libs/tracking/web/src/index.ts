export { checkInRoutes } from './check-in.routes';
export { checkInLinkRoutes } from './check-in-links.routes';
export { healthRoutes } from './health.routes';
export { logKeys } from './log/log-keys';
export { LogPanel } from './log/log-panel';
export { recordRoutes } from './record.routes';
export { trackingForms } from './kept-forms';
