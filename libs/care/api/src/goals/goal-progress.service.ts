import { Injectable } from '@nestjs/common';
import type { Assessment, OwnRatingInput } from '@cairn/assessment-domain';
import { goalProgress, type Goal, type GoalProgress, type GoalSession, type GoalSources } from '@cairn/care-domain';
import { TimelineService } from '@cairn/insight-api';
import type { Timeline } from '@cairn/insight-domain';
import { ClinicScope } from '@cairn/shared-api';
import { addDays } from '@cairn/shared-util';
import type { Kept } from '@cairn/patients-domain';
import { RecordReading } from '../records/record-reading';
import { GOAL_SESSIONS } from './goal-sql';

/** Days read before the first goal, and the least that are read. */
const BEFORE_DAYS = 28;

/** What has moved for the goals of a person. Nothing is kept: it follows from the record. */
@Injectable()
export class GoalProgressService {
  constructor(
    private readonly scope: ClinicScope,
    private readonly timelines: TimelineService,
    private readonly record: RecordReading,
  ) {}

  async ofPatient(patientId: string): Promise<GoalProgress[]> {
    await this.scope.openPatient(patientId);
    const goals = await this.record.all<Goal>('goal', patientId);
    const { today } = this.scope;
    const first = goals.map(({ setOn }) => setOn).sort()[0] ?? today;
    const timeline = await this.timelines.timeline(patientId, addDays(first, -BEFORE_DAYS - 1), today);
    return this.progressOf(patientId, goals, timeline);
  }

  /** The same with a timeline that was read already; it reaches 28 days before the first goal. */
  async progressOf(patientId: string, goals: readonly Goal[], timeline: Timeline): Promise<GoalProgress[]> {
    const sources: GoalSources = {
      timeline,
      sessions: await this.scope.query<GoalSession>(GOAL_SESSIONS, [this.scope.caller.clinicId, patientId]),
      assessments: await this.record.all<Assessment>('assessment', patientId),
      ratings: await this.record.all<Kept<OwnRatingInput>>('own_rating', patientId),
    };
    return goals.map((goal) => goalProgress(goal, sources));
  }
}
