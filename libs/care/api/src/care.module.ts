import { Module, type OnModuleInit } from '@nestjs/common';
import { IdentityModule } from '@cairn/identity-api';
import { InsightModule } from '@cairn/insight-api';
import { PatientsModule } from '@cairn/patients-api';
import { CheckInHelp, TrackingModule } from '@cairn/tracking-api';
import { explainFlags, flagControllers, flagProviders } from './flags/flag-parts';
import { GoalProgressController } from './goals/goal-progress.controller';
import { GoalProgressService } from './goals/goal-progress.service';
import { keptKinds } from './kept';
import { RecordReading } from './records/record-reading';
import { explainCare } from './records/sentences';
import { ReviewFiguresController } from './reviews/review-figures.controller';
import { ReviewFiguresService } from './reviews/review-figures.service';
import { ReviewKeeping } from './reviews/review-keeping';
import { ClinicContactsController } from './safety/clinic-contacts.controller';
import { ClinicContactsService } from './safety/clinic-contacts.service';
import { TaskListController } from './tasks/task-list.controller';
import { TaskListService } from './tasks/task-list.service';

@Module({
  imports: [IdentityModule, PatientsModule, TrackingModule, InsightModule],
  controllers: [
    ClinicContactsController,
    TaskListController,
    GoalProgressController,
    ReviewFiguresController,
    ...flagControllers,
    ...keptKinds.map(({ controller }) => controller),
  ],
  providers: [
    ...keptKinds.map(({ provider }) => provider),
    ...flagProviders,
    RecordReading,
    ClinicContactsService,
    TaskListService,
    GoalProgressService,
    ReviewFiguresService,
    ReviewKeeping,
  ],
})
export class CareModule implements OnModuleInit {
  constructor(
    private readonly checkInHelp: CheckInHelp,
    private readonly contacts: ClinicContactsService,
  ) {}

  onModuleInit(): void {
    explainCare();
    this.checkInHelp.comesFrom(async () => (await this.contacts.read()).contacts);
    explainFlags();
  }
}
