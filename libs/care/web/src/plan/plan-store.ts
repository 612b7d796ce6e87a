import { httpResource } from '@angular/common/http';
import { computed, inject, Injectable, linkedSignal } from '@angular/core';
import {
  GOAL_PROGRESS,
  GoalsProgress,
  type Goal,
  type GoalProgress,
  type LeavingPlan,
  type OutcomeProfile,
  type Referral,
  type SafetyPlan,
  type StrengthInput,
  type Support,
  type Task,
} from '@cairn/care-domain';
import { SessionStore } from '@cairn/identity-session';
import { RecordChanges, RecordKinds } from '@cairn/patients-context';
import { AnyEntries, BOOKING_DAYS, ENTRIES, type AnyEntry, type Kept, type RecordInput } from '@cairn/patients-domain';
import { Connection, routeParam } from '@cairn/shared-ui';
import { addDays, fillPath, localDay } from '@cairn/shared-util';

const FIRST_DAY = '1900-01-01';

/** What each kind of the plan is read as. */
export interface PlanKinds {
  readonly goal: Goal;
  readonly task: Task;
  readonly strength: Kept<StrengthInput>;
  readonly support: Support;
  readonly safety_plan: SafetyPlan;
  readonly referral: Referral;
  readonly outcome_profile: OutcomeProfile;
  readonly leaving_plan: LeavingPlan;
}
export type PlanKind = keyof PlanKinds;
const KINDS: readonly PlanKind[] = [
  'goal',
  'task',
  'strength',
  'support',
  'safety_plan',
  'referral',
  'outcome_profile',
  'leaving_plan',
];

/** Everything of a person’s care plan that stands, and what has moved for their goals. */
@Injectable()
export class PlanStore {
  private readonly session = inject(SessionStore);
  private readonly changes = inject(RecordChanges);
  private readonly connection = inject(Connection);
  private readonly kinds = inject(RecordKinds);
  readonly patientId = routeParam('patientId');
  readonly timeZone = computed(() => this.session.signedIn()?.timeZone ?? 'Europe/London');
  readonly today = computed(() => {
    this.changes.version();
    return localDay(new Date().toISOString(), this.timeZone());
  });

  private readonly entries = httpResource(
    () => {
      this.connection.recoveries();
      const [patientId, to] = [this.patientId(), addDays(this.today(), BOOKING_DAYS)];
      if (!patientId || this.kinds.all() === null) return undefined;
      this.changes.version();
      return {
        url: `/api/${fillPath(ENTRIES, { patientId })}`,
        params: { from: FIRST_DAY, to, kinds: KINDS.join(',') },
      };
    },
    { parse: (body) => AnyEntries.parse(body) },
  );
  private readonly progress = httpResource(
    () => {
      this.connection.recoveries();
      this.changes.version();
      const patientId = this.patientId();
      return patientId ? `/api/${fillPath(GOAL_PROGRESS, { patientId })}` : undefined;
    },
    { parse: (body) => GoalsProgress.parse(body) },
  );
  /** What is shown stays while it is read again, unless another person is looked at. */
  private readonly shown = linkedSignal<
    { patientId: string; fresh: AnyEntry[] | null },
    { patientId: string; entries: readonly AnyEntry[] } | null
  >({
    source: () => ({ patientId: this.patientId(), fresh: this.entries.hasValue() ? this.entries.value() : null }),
    computation: ({ patientId, fresh }, previous) => {
      if (fresh !== null) return { patientId, entries: fresh };
      const before = previous?.value ?? null;
      return before?.patientId === patientId ? before : null;
    },
  });
  readonly loaded = computed(() => this.shown() !== null);
  readonly failed = computed(() => this.kinds.failed() || this.entries.status() === 'error');

  /** What stands of a kind, oldest first. */
  of<K extends PlanKind>(kind: K): readonly PlanKinds[K][] {
    const found = (this.shown()?.entries ?? []).filter((entry) => entry.kind === kind);
    const contract = this.kinds.of(kind)?.contract;
    return found.map(({ record }) => contract?.Entry.parse(record) as unknown as PlanKinds[K]);
  }

  /** The one that holds now: the last by its day. */
  last<K extends PlanKind>(kind: K): PlanKinds[K] | null {
    return this.of(kind).at(-1) ?? null;
  }

  progressOf({ goal }: Goal): GoalProgress | null {
    const all = this.progress.hasValue() ? this.progress.value() : [];
    return all.find((each) => each.goal === goal) ?? null;
  }

  headline(kind: PlanKind, entry: Kept<RecordInput>): string {
    return this.kinds.of(kind)?.contract.headline(entry, this.timeZone()) ?? '';
  }

  reload(): void {
    this.kinds.reload();
    this.entries.reload();
    this.progress.reload();
  }
}
