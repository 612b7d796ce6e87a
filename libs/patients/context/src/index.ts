export * from './log-panel';
export * from './patient-context';
export * from './patient-page';
export { RecordChanges } from './record-changes';
export { RecordSender, type Sent } from './record-sender';
export { UndoWriting, type AfterUndo, type CorrectionToUndo } from './undo-writing';
