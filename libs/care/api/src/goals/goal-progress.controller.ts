import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { GOAL_PROGRESS, GoalProgress } from '@cairn/care-domain';
import { Allow, Audited } from '@cairn/identity-api';
import { AnswersList } from '@cairn/shared-api';
import { GoalProgressService } from './goal-progress.service';

@Controller(GOAL_PROGRESS)
export class GoalProgressController {
  constructor(private readonly progress: GoalProgressService) {}

  @Get()
  @Allow('record.read')
  @Audited('goal-progress.read')
  @AnswersList(GoalProgress)
  read(@Param('patientId', ParseUUIDPipe) patientId: string): Promise<GoalProgress[]> {
    return this.progress.ofPatient(patientId);
  }
}
