import { Module, type OnModuleInit } from '@nestjs/common';
import { EarliestDays, PatientsModule } from '@cairn/patients-api';
import { CravingController } from './cravings/craving.controller';
import { CravingService } from './cravings/craving.service';
import { EventMarkController } from './events/event-mark.controller';
import { EventMarkService } from './events/event-mark.service';
import { keptKinds } from './kept';
import { EarliestEntry } from './records/earliest-entry';
import { explainTracking } from './records/sentences';
import { TherapySessionController } from './therapy-sessions/therapy-session.controller';
import { TherapySessionService } from './therapy-sessions/therapy-session.service';
import { UseDayBatchService } from './use-days/use-day-batch.service';
import { UseDayController } from './use-days/use-day.controller';
import { UseDayService } from './use-days/use-day.service';

@Module({
  imports: [PatientsModule],
  controllers: [
    CravingController,
    UseDayController,
    TherapySessionController,
    EventMarkController,
    ...keptKinds.map(({ controller }) => controller),
  ],
  providers: [
    ...keptKinds.map(({ provider }) => provider),
    EarliestEntry,
    CravingService,
    UseDayService,
    UseDayBatchService,
    TherapySessionService,
    EventMarkService,
  ],
})
export class TrackingModule implements OnModuleInit {
  constructor(
    private readonly days: EarliestDays,
    private readonly entries: EarliestEntry,
  ) {}

  onModuleInit(): void {
    explainTracking();
    this.days.add((patientId) => this.entries.of(patientId));
  }
}
