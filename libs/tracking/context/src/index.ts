export { RecordChanges } from './record-changes';
