import { Module, type OnModuleInit } from '@nestjs/common';
import { CareTeamController } from './episodes/care-team.controller';
import { CareTeamService } from './episodes/care-team.service';
import { DischargeController } from './episodes/discharge.controller';
import { DischargeService } from './episodes/discharge.service';
import { EpisodeController } from './episodes/episode.controller';
import { EpisodeService } from './episodes/episode.service';
import { EpisodeVersions } from './episodes/episode-versions';
import { EpisodeFrameService } from './episodes/episode-frame.service';
import { PhaseController } from './episodes/phase.controller';
import { PhaseService } from './episodes/phase.service';
import { PhaseWithdrawalService } from './episodes/phase-withdrawal.service';
import { explainConstraints } from './explain-constraints';
import { EarliestDays } from './patients/earliest-days';
import { PatientController } from './patients/patient.controller';
import { PatientSearch } from './patients/patient-search';
import { PatientService } from './patients/patient.service';
import { PatientFile } from './records/patient-file';
import { RecordBook } from './records/record-book';
import { explainRecords } from './records/sentences';
import { StaffNames } from './staff/staff-names';

@Module({
  controllers: [PatientController, EpisodeController, PhaseController, DischargeController, CareTeamController],
  providers: [
    EarliestDays,
    PatientService,
    PatientSearch,
    EpisodeService,
    EpisodeVersions,
    EpisodeFrameService,
    DischargeService,
    PhaseService,
    PhaseWithdrawalService,
    CareTeamService,
    StaffNames,
    PatientFile,
    RecordBook,
  ],
  exports: [EarliestDays, PatientService, EpisodeService, PatientFile, RecordBook],
})
export class PatientsModule implements OnModuleInit {
  onModuleInit(): void {
    explainConstraints();
    explainRecords();
  }
}
