export * from './log-panel';
export * from './patient-context';
export * from './patient-page';
export { RecordChanges } from './record-changes';
export { RecordSender, type Sent } from './record-sender';
