export * from './caseload';
export * from './timeline';
