export { logKeys } from './log/log-keys';
export { LogPanel } from './log/log-panel';
export { recordRoutes } from './record.routes';
export { trackingForms } from './kept-forms';
