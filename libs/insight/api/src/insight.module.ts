import { Module } from '@nestjs/common';
import { CaseloadController } from './caseload/caseload.controller';
import { CaseloadService } from './caseload/caseload.service';
import { PatientStatusService } from './caseload/patient-status.service';
import { TimelineController } from './timeline/timeline.controller';
import { TimelineService } from './timeline/timeline.service';

@Module({
  controllers: [TimelineController, CaseloadController],
  providers: [TimelineService, CaseloadService, PatientStatusService],
  exports: [TimelineService],
})
export class InsightModule {}
