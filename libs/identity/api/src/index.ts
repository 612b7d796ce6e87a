export { Allow, Audited, Public, WhileLocked } from './access/declare';
export { Clock } from './clock';
