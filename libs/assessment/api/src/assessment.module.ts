import { Module, type OnModuleInit } from '@nestjs/common';
import { PatientsModule } from '@cairn/patients-api';
import { DueController } from './due/due.controller';
import { DueService } from './due/due.service';
import { keptKinds } from './kept';
import { explainOwnRatings } from './own-items/own-item.entity';

@Module({
  imports: [PatientsModule],
  controllers: [DueController, ...keptKinds.map(({ controller }) => controller)],
  providers: [...keptKinds.map(({ provider }) => provider), DueService],
})
export class AssessmentModule implements OnModuleInit {
  onModuleInit(): void {
    explainOwnRatings();
  }
}
