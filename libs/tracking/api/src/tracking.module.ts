import { Module, type OnModuleInit } from '@nestjs/common';
import { CravingController } from './cravings/craving.controller';
import { CravingService } from './cravings/craving.service';
import { EventMarkController } from './events/event-mark.controller';
import { EventMarkService } from './events/event-mark.service';
import { PatientFile } from './records/patient-file';
import { RecordBook } from './records/record-book';
import { explainRecords } from './records/sentences';
import { TherapySessionController } from './therapy-sessions/therapy-session.controller';
import { TherapySessionService } from './therapy-sessions/therapy-session.service';
import { UseDayController } from './use-days/use-day.controller';
import { UseDayService } from './use-days/use-day.service';

@Module({
  controllers: [CravingController, UseDayController, TherapySessionController, EventMarkController],
  providers: [PatientFile, RecordBook, CravingService, UseDayService, TherapySessionService, EventMarkService],
})
export class TrackingModule implements OnModuleInit {
  onModuleInit(): void {
    explainRecords();
  }
}
