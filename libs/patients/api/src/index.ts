import { CareTeamMemberEntity } from './episodes/care-team-member.entity';
import { EpisodeDetailsEntity } from './episodes/episode-details.entity';
import { EpisodeEntity } from './episodes/episode.entity';
import { PhaseEntity } from './episodes/phase.entity';
import { PhaseRetractionEntity } from './episodes/phase-retraction.entity';
import { PatientDetailsEntity } from './patients/patient-details.entity';
import { PatientEntity } from './patients/patient.entity';
import { RetractionEntity } from './records/retraction.entity';
import { SignatureEntity } from './records/signatures/signature.entity';
import { SignatureRequestEntity } from './records/signatures/signature-request.entity';

export { EpisodeService } from './episodes/episode.service';
export { EarliestDays, type RecordedDay } from './patients/earliest-days';
export { PatientService } from './patients/patient.service';
export * from './records/correcting';
export { KeptRecord } from './records/kept-record';
export { KeptKinds } from './records/kept-kinds';
export { KeptRecords, RecordTools } from './records/kept-records';
export { type KeptTable } from './records/kept-table';
export { recordKind, type RecordKindParts } from './records/record-kind';
export { RecordListeners, type RecordEvent, type RecordListener } from './records/record-listeners';
export { PatientFile, type DatedField } from './records/patient-file';
export { PatientRecord } from './records/patient-record';
export * from './records/record-book';
export * from './records/record-table';
export { PatientsModule } from './patients.module';
export { StaffNames } from './staff/staff-names';
export { RetractionEntity };
export { EpisodeDetailsEntity, EpisodeEntity, PatientEntity, PhaseEntity, PhaseRetractionEntity };
export const patientsEntities = [
  PatientEntity,
  PatientDetailsEntity,
  EpisodeEntity,
  EpisodeDetailsEntity,
  PhaseEntity,
  PhaseRetractionEntity,
  CareTeamMemberEntity,
  RetractionEntity,
  SignatureEntity,
  SignatureRequestEntity,
] as const;
