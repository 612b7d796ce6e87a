import { PatientStatusEntity } from './caseload/patient-status.entity';

export * from './insight.module';
export { TimelineService } from './timeline/timeline.service';
export { CRAVING_READ, TIMELINE_STATEMENT } from './timeline/timeline-sql';
export const insightEntities = [PatientStatusEntity] as const;
