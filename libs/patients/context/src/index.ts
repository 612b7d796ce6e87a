export * from './log-panel';
export * from './patient-context';
export * from './patient-page';
