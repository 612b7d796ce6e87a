import { Module, type OnModuleInit } from '@nestjs/common';
import { IdentityModule } from '@cairn/identity-api';
import { EarliestDays, PatientsModule } from '@cairn/patients-api';
import { CheckInDoor } from './check-ins/check-in-door';
import { CheckInHelp } from './check-ins/check-in-help';
import { CheckInLinkController } from './check-ins/check-in-link.controller';
import { CheckInLinkService } from './check-ins/check-in-link.service';
import { checkInRecords } from './check-ins/check-in-records';
import { CheckInWithdrawal } from './check-ins/check-in-withdrawal';
import { CheckInWriter } from './check-ins/check-in-writer';
import { CheckInController } from './check-ins/check-in.controller';
import { CheckInSheetService } from './check-ins/check-in-sheet.service';
import { CheckInService } from './check-ins/check-in.service';
import { explainCheckIns } from './check-ins/sentences';
import { CravingController } from './cravings/craving.controller';
import { CravingService } from './cravings/craving.service';
import { EventMarkController } from './events/event-mark.controller';
import { EventMarkService } from './events/event-mark.service';
import { groupControllers, groupProviders } from './groups/group-parts';
import { explainGroups } from './groups/sentences';
import { keptKinds } from './kept';
import { EarliestEntry } from './records/earliest-entry';
import { explainTracking } from './records/sentences';
import { TherapySessionController } from './therapy-sessions/therapy-session.controller';
import { TherapySessionService } from './therapy-sessions/therapy-session.service';
import { UseDayBatchService } from './use-days/use-day-batch.service';
import { UseDayController } from './use-days/use-day.controller';
import { UseDayService } from './use-days/use-day.service';

@Module({
  imports: [IdentityModule, PatientsModule],
  controllers: [
    CravingController,
    UseDayController,
    TherapySessionController,
    EventMarkController,
    CheckInLinkController,
    CheckInController,
    ...groupControllers,
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
    checkInRecords,
    CheckInDoor,
    CheckInHelp,
    CheckInLinkService,
    CheckInSheetService,
    CheckInService,
    CheckInWithdrawal,
    CheckInWriter,
    ...groupProviders,
  ],
  exports: [CheckInHelp],
})
export class TrackingModule implements OnModuleInit {
  constructor(
    private readonly days: EarliestDays,
    private readonly entries: EarliestEntry,
  ) {}

  onModuleInit(): void {
    explainTracking();
    explainCheckIns();
    explainGroups();
    this.days.add((patientId) => this.entries.of(patientId));
  }
}
