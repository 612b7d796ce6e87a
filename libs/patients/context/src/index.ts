export * from './entry-panel';
export * from './log-panel';
export * from './palette';
export * from './patient-context';
export * from './patient-page';
export * from './person-on-screen';
export { RecordChanges } from './record-changes';
export { RecordSender, type Sent } from './record-sender';
export { UndoWriting, type AfterUndo, type CorrectionToUndo } from './undo-writing';
