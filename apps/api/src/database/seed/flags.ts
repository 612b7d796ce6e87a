import type { Assessment } from '@cairn/assessment-domain';
import {
  ACTIVE_USE_DAYS,
  bladderRule,
  bladderWorseRule,
  flagsAfter,
  itemNineRule,
  overdoseRule,
  psychosisRule,
  selfHarmRule,
  supervisedRule,
  testRule,
  withdrawalRules,
  worseningRule,
  type Fired,
  type Flag,
  type FlagStatus,
} from '@cairn/care-domain';
import type { RecordKind } from '@cairn/patients-domain';
import { addDays, localDay } from '@cairn/shared-util';
import type {
  AdverseEventInput,
  BladderCheckInput,
  DrugTestInput,
  ReportedDay,
  SupervisedDoseInput,
  WithdrawalCheckInput,
} from '@cairn/tracking-domain';
import { iso } from './clinic-clock';
import { Random } from './random';
import type { ClinicTables } from './rows';
import { seededId } from './seeded-id';

/** A version of a flag, as its table takes it. */
export interface FlagRow {
  readonly clinic_id: string;
  readonly id: string;
  readonly patient_id: string;
  readonly episode_id: string | null;
  readonly rule: Flag['rule'];
  readonly rule_version: number;
  readonly severity: Flag['severity'];
  readonly evidence: Flag['evidence'];
  readonly raised_at: string;
  readonly raised_on: string;
  readonly status: FlagStatus;
  readonly snoozed_until: string | null;
  readonly replaces: string | null;
  readonly correction_reason: string | null;
  readonly recorded_by: string;
  readonly recorded_at: string;
  standing: boolean;
}
export interface FlagTables {
  readonly flag: FlagRow[];
}

interface Written {
  readonly clinic_id: string;
  readonly id: string;
  readonly patient_id: string;
  readonly episode_id: string | null;
  readonly recorded_by: string;
  readonly recorded_at: string;
  readonly standing: boolean;
}

const camel = (name: string): string => name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
const entryOf = <I>(row: object): I =>
  Object.fromEntries(Object.entries(row).map(([column, value]) => [camel(column), value])) as I;

interface Heard {
  readonly kind: RecordKind;
  readonly row: Written;
  readonly day: string;
  readonly fired: readonly Fired[];
}

/** The entries of one person that any rule reads, with what each fires, in the order in which they were written. */
function heardOf(tables: ClinicTables, patientId: string, timeZone: string): Heard[] {
  const own = <R extends { readonly patient_id: string; readonly standing: boolean }>(rows: readonly R[]): R[] =>
    rows.filter(({ patient_id, standing }) => patient_id === patientId && standing);
  const reported = own(tables.use_day).map((row): ReportedDay => row);
  const supervised = own(tables.supervised_dose).map(({ local_day }) => local_day);
  const checks = own(tables.bladder_check).map((row) => entryOf<BladderCheckInput>(row));
  const results = own(tables.assessment).map((row) => entryOf<Assessment>(row));
  const before = ({ instrument, takenAt }: Assessment): Assessment | null =>
    results
      .filter((each) => each.instrument === instrument && each.takenAt < takenAt)
      .toSorted((a, b) => a.takenAt.localeCompare(b.takenAt))
      .at(-1) ?? null;
  const heard = <R extends Written>(
    kind: RecordKind,
    rows: readonly R[],
    read: (row: R) => { day: string; fired: Fired[] },
  ): Heard[] => own(rows).map((row) => ({ kind, row, ...read(row) }));
  const local = (row: object): string => Reflect.get(row, 'local_day') as string;
  return [
    ...heard('withdrawal_check', tables.withdrawal_check, (row) => ({
      day: row.day,
      fired: withdrawalRules(entryOf<WithdrawalCheckInput>(row)),
    })),
    ...heard('adverse_event', tables.adverse_event, (row) => {
      const event = entryOf<AdverseEventInput>(row);
      return { day: local(row), fired: [...selfHarmRule(event), ...overdoseRule(event), ...psychosisRule(event)] };
    }),
    ...heard('assessment', tables.assessment, (row) => {
      const result = entryOf<Assessment>(row);
      return { day: row.local_day, fired: [...itemNineRule(result), ...worseningRule(before(result), result)] };
    }),
    ...heard('bladder_check', tables.bladder_check, (row) => {
      const check = entryOf<BladderCheckInput>(row);
      const earlier = checks.filter(({ checkedOn }) => checkedOn < check.checkedOn);
      return { day: check.checkedOn, fired: [...bladderRule(check, earlier), ...bladderWorseRule(check, [])] };
    }),
    ...heard('drug_test', tables.drug_test, (row) => {
      const test = { ...entryOf<DrugTestInput>(row), localDay: local(row) };
      return { day: local(row), fired: testRule(test, { days: reported, supervised, timeZone }) };
    }),
    ...heard('supervised_dose', tables.supervised_dose, (row) => {
      const since = addDays(row.local_day, -ACTIVE_USE_DAYS);
      const days = reported.filter(({ day }) => day >= since);
      return { day: row.local_day, fired: supervisedRule(entryOf<SupervisedDoseInput>(row), row.local_day, days) };
    }),
  ].sort((a, b) => a.row.recorded_at.localeCompare(b.row.recorded_at));
}

const DONE: Readonly<Record<Flag['rule'], readonly string[]>> = {
  R01: ['Talked it through, safety plan looked at together', 'Seen the same day by the team’s doctor'],
  R02: ['Called the person, advice on not using alone given again'],
  R09: ['Team’s doctor spoke with urology'],
  R10: ['Talked about with the team’s doctor, dipstick done', 'Bladder diary begun'],
  R11: ['Seen by the team’s doctor'],
  R12: ['Talked about in the next session'],
  R18: ['Asked about the days before, the calendar was put right', 'Sent to the laboratory'],
  R19: ['Doctor knows; doses are given on the ward only'],
};
const DISMISSED = ['Known already, nothing new', 'Asked about it, nothing behind it'] as const;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Some of the newest flags were seen already; which ones does not change however often one asks. */
const isSeen = ({ id }: FlagRow): boolean => new Random(id).chance(0.4);

/** A flag of a person while the demo lives through their record. */
class FlagLife {
  readonly rows: FlagRow[] = [];

  constructor(
    private readonly random: Random,
    private readonly timeZone: string,
    private readonly endMs: number,
  ) {}

  /** What an entry does, after everything that people decided before it. */
  hear({ kind, row, day, fired }: Heard): void {
    this.decideUntil(Date.parse(row.recorded_at));
    const entry = { kind, recordId: row.id, replaces: null, withdrawn: false, day, fired };
    for (const { before, why, ruleVersion, snoozedUntil, evidence, ...step } of flagsAfter(entry, this.known())) {
      const from = this.rows.find(({ id }) => id === before);
      this.keep(
        row,
        { ...step, rule_version: ruleVersion, snoozed_until: snoozedUntil, evidence: [...evidence] },
        from,
        why,
      );
    }
  }

  /** Older flags were looked at within days; those of the last week are open, or acknowledged. */
  decideUntil(ms: number): void {
    for (const flag of this.rows.filter(({ standing }) => standing)) {
      const raised = Date.parse(flag.recorded_at);
      const isRecent = this.endMs - raised < 6 * DAY;
      if (flag.status === 'open' && raised + 5 * HOUR < ms && (!isRecent || isSeen(flag)))
        this.decide(flag, raised + this.random.int(1, 4) * HOUR, 'acknowledged', 'Acknowledged');
      else if (flag.status === 'acknowledged' && !isRecent && raised + 3 * DAY < ms) this.close(flag, raised + 2 * DAY);
    }
  }

  private close(flag: FlagRow, atMs: number): void {
    const isDismissed = flag.severity !== 'urgent' && this.random.chance(0.3);
    if (isDismissed) this.decide(flag, atMs, 'dismissed', this.random.pick(DISMISSED));
    else this.decide(flag, atMs, 'actioned', this.random.pick(DONE[flag.rule]));
  }

  private decide(flag: FlagRow, atMs: number, status: FlagStatus, why: string): void {
    const { rule, rule_version, severity, evidence } = flag;
    const by = { ...flag, recorded_at: iso(atMs) };
    this.keep(by, { rule, rule_version, severity, evidence, status, snoozed_until: null }, flag, why);
  }

  private keep(
    { clinic_id, patient_id, episode_id, recorded_by, recorded_at }: Omit<Written, 'id' | 'standing'>,
    version: Pick<FlagRow, 'rule' | 'rule_version' | 'severity' | 'evidence' | 'status' | 'snoozed_until'>,
    from: FlagRow | undefined,
    why: string | null,
  ): void {
    if (from !== undefined) from.standing = false;
    this.rows.push({
      clinic_id,
      id: seededId(Date.parse(recorded_at), this.random),
      patient_id,
      episode_id,
      ...version,
      raised_at: from?.raised_at ?? recorded_at,
      raised_on: from?.raised_on ?? localDay(recorded_at, this.timeZone),
      replaces: from?.id ?? null,
      correction_reason: why,
      recorded_by,
      recorded_at,
      standing: true,
    });
  }

  private known(): Flag[] {
    return this.rows.filter(({ standing }) => standing).map((row) => entryOf<Flag>(row));
  }
}

/** Flags as the rules themselves raise them of the demo's entries, and what people made of them. */
export function addFlags(tables: ClinicTables, { timeZone, endMs }: { timeZone: string; endMs: number }): void {
  for (const { id } of tables.patient) {
    const life = new FlagLife(new Random(`flags ${id}`), timeZone, endMs);
    for (const heard of heardOf(tables, id, timeZone)) life.hear(heard);
    life.decideUntil(endMs);
    life.decideUntil(endMs);
    tables.flag.push(...life.rows);
  }
}
