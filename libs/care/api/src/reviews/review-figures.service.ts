import { Injectable } from '@nestjs/common';
import type { Assessment } from '@cairn/assessment-domain';
import {
  cravingPart,
  measurePart,
  REVIEW_DECISIONS,
  sessionPart,
  testPart,
  usePart,
  type CareReview,
  type Goal,
  type Referral,
  type ReviewFigures,
  type ReviewSection,
  type Task,
} from '@cairn/care-domain';
import { TimelineService } from '@cairn/insight-api';
import type { Timeline } from '@cairn/insight-domain';
import { labelOrNull, type Kept, type RecordInput } from '@cairn/patients-domain';
import { ClinicScope } from '@cairn/shared-api';
import { addDays } from '@cairn/shared-util';
import type { BladderCheck, DrugTest, Medicine } from '@cairn/tracking-domain';
import { GoalProgressService } from '../goals/goal-progress.service';
import { RecordReading } from '../records/record-reading';
import { bladderPart, flagPart, goalPart, medicinePart, taskPart } from './review-lists';

/** Days that are read before the period: 28 to compare with, and the fortnight of a reference before them. */
const BEFORE_DAYS = 56;
/** How far back a first review looks where the person has no episode. */
const WITHOUT_EPISODE_DAYS = 84;

/** The period of a review, and the review before it. */
interface Period {
  readonly from: string;
  readonly last: CareReview | undefined;
}

/** What has happened since the last review, made of what every domain keeps. */
@Injectable()
export class ReviewFiguresService {
  constructor(
    private readonly scope: ClinicScope,
    private readonly timelines: TimelineService,
    private readonly record: RecordReading,
    private readonly progress: GoalProgressService,
  ) {}

  /** The figures as they stand now. `unlessReview` is a review that is being kept: it is not the one before itself. */
  async ofPatient(patientId: string, unlessReview: string | null = null): Promise<ReviewFigures> {
    await this.scope.openPatient(patientId);
    const { today } = this.scope;
    const reviews = await this.record.all<CareReview>('care_review', patientId);
    const last = reviews.filter(({ id, reviewedOn }) => id !== unlessReview && reviewedOn <= today).at(-1);
    const goals = await this.record.all<Goal>('goal', patientId);
    const { timeline, from } = await this.read(patientId, last, goals);
    return {
      asOf: today,
      from,
      lastReviewOn: last?.reviewedOn ?? null,
      lastDecision: last === undefined ? null : labelOrNull(REVIEW_DECISIONS, last.decision),
      sections: [
        ...(await this.counted(patientId, timeline, from)),
        ...(await this.listed(patientId, timeline)),
        goalPart(goals, await this.progress.progressOf(patientId, goals, timeline)),
        await this.tasks(patientId, timeline),
      ],
    };
  }

  /** The timeline far enough back for the period, for the days it is compared with, and for the first goal. */
  private async read(patientId: string, last: CareReview | undefined, goals: readonly Goal[]) {
    const { today } = this.scope;
    const short = await this.timelines.timeline(patientId, addDays(today, -WITHOUT_EPISODE_DAYS), today);
    const from = this.firstDay(short, { from: addDays(today, -WITHOUT_EPISODE_DAYS), last });
    const first = [from, ...goals.map(({ setOn }) => setOn)].sort()[0] ?? from;
    const timeline = await this.timelines.timeline(patientId, addDays(first, -BEFORE_DAYS), today);
    return { timeline, from };
  }

  private firstDay({ episode, today }: Timeline, { from, last }: Period): string {
    if (last !== undefined) return last.reviewedOn;
    const begun = episode?.admittedOn ?? episode?.referredOn ?? from;
    return begun < today ? begun : from;
  }

  private async counted(patientId: string, timeline: Timeline, from: string): Promise<ReviewSection[]> {
    const assessments = await this.record.all<Assessment>('assessment', patientId);
    const tests = await this.record.all<DrugTest>('drug_test', patientId);
    const doses = await this.record.all<Kept<RecordInput>>('supervised_dose', patientId);
    const supervised = doses.flatMap(({ localDay }) => localDay ?? []);
    const sources = { timeline, from, assessments };
    return [
      usePart(sources),
      cravingPart(sources),
      sessionPart(sources),
      measurePart(sources),
      testPart({ timeline, from, tests, supervised }),
    ];
  }

  private async listed(patientId: string, timeline: Timeline): Promise<ReviewSection[]> {
    const checks = await this.record.all<BladderCheck>('bladder_check', patientId);
    const referrals = await this.record.all<Referral>('referral', patientId);
    const medicines = await this.record.all<Medicine>('medicine', patientId);
    const flags = flagPart(await this.record.openFlags(patientId));
    return [flags, bladderPart(checks, referrals, timeline), medicinePart(medicines, timeline)];
  }

  private async tasks(patientId: string, timeline: Timeline): Promise<ReviewSection> {
    const tasks = await this.record.all<Task>('task', patientId);
    const names = await this.record.names(tasks.map(({ ownerId }) => ownerId));
    return taskPart(tasks, names, timeline);
  }
}
