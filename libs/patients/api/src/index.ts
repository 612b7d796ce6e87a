import { CareTeamMemberEntity } from './episodes/care-team-member.entity';
import { EpisodeDetailsEntity } from './episodes/episode-details.entity';
import { EpisodeEntity } from './episodes/episode.entity';
import { PhaseEntity } from './episodes/phase.entity';
import { PhaseRetractionEntity } from './episodes/phase-retraction.entity';
import { PatientDetailsEntity } from './patients/patient-details.entity';
import { PatientEntity } from './patients/patient.entity';

export { EpisodeService } from './episodes/episode.service';
export { EarliestDays, type RecordedDay } from './patients/earliest-days';
export { PatientService } from './patients/patient.service';
export { PatientsModule } from './patients.module';
export { EpisodeDetailsEntity, EpisodeEntity, PatientEntity, PhaseEntity, PhaseRetractionEntity };
export const patientsEntities = [
  PatientEntity,
  PatientDetailsEntity,
  EpisodeEntity,
  EpisodeDetailsEntity,
  PhaseEntity,
  PhaseRetractionEntity,
  CareTeamMemberEntity,
] as const;
