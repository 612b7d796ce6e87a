export { LogPanel } from './log/log-panel';
