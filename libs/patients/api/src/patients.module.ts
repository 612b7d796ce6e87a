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
import { EntriesController } from './records/entries.controller';
import { KeptKinds } from './records/kept-kinds';
import { RecordTools } from './records/kept-records';
import { PatientFile } from './records/patient-file';
import { RecordBook } from './records/record-book';
import { RecordListeners } from './records/record-listeners';
import { explainRecords } from './records/sentences';
import { SignatureController } from './records/signatures/signature.controller';
import { SignatureRequestService } from './records/signatures/signature-request.service';
import { SignatureService } from './records/signatures/signature.service';
import { SignedVersions } from './records/signatures/signed-versions';
import { WithdrawnEntries } from './records/withdrawn-entries';
import { WithdrawnController } from './records/withdrawn.controller';
import { StaffNames } from './staff/staff-names';

@Module({
  controllers: [
    PatientController,
    EpisodeController,
    PhaseController,
    DischargeController,
    CareTeamController,
    EntriesController,
    WithdrawnController,
    SignatureController,
  ],
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
    WithdrawnEntries,
    SignedVersions,
    SignatureService,
    SignatureRequestService,
    RecordListeners,
    RecordTools,
    KeptKinds,
  ],
  exports: [
    EarliestDays,
    PatientService,
    EpisodeService,
    PatientFile,
    RecordBook,
    RecordListeners,
    RecordTools,
    KeptKinds,
    StaffNames,
  ],
})
export class PatientsModule implements OnModuleInit {
  onModuleInit(): void {
    explainConstraints();
    explainRecords();
  }
}
