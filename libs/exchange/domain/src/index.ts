export { exportFiles, type ExportFile } from './csv/patient-export';
export type { Kept, KeptOfKind, PatientExport, Standing, Withdrawal } from './csv/record-rows';
export * from './report/report-outline';
export * from './report/report-source';
