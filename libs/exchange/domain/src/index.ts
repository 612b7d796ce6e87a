export * from './report-source';
