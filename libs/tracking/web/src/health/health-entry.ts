import {
  dayOfEntry,
  instantOfEntry,
  type Kept,
  type Phase,
  type RecordContract,
  type RecordInput,
  type RecordKind,
} from '@cairn/patients-domain';
import { formatDay, formatTime } from '@cairn/shared-util';

/** One entry of a section of the page, with the contract of its kind. */
export interface HealthEntry {
  readonly contract: RecordContract;
  readonly record: Kept<RecordInput>;
}

/** What the drawing of a section is told beside its entries. */
export interface HealthFrame {
  /** The clinic-local date. */
  readonly today: string;
  /** The clinic's IANA zone. */
  readonly timeZone: string;
  /** Phases of all episodes, each by its own days. */
  readonly phases: readonly Phase[];
}

/** The records of one kind of a section's entries, in their order. `R` is what the contract of the kind says. */
export function recordsOf<R>(entries: readonly HealthEntry[], kind: RecordKind): R[] {
  return entries.filter(({ contract }) => contract.kind === kind).map(({ record }) => record as unknown as R);
}

export const dayOf = ({ contract, record }: HealthEntry): string => dayOfEntry(contract, record);

/** "23 November 2026", "23 November 2026, 09:07". */
export function whenOf({ contract, record }: HealthEntry, timeZone: string): string {
  const instant = instantOfEntry(contract, record);
  const day = formatDay(dayOfEntry(contract, record));
  return instant === null ? day : `${day}, ${formatTime(instant, timeZone)}`;
}

/** The later day first; within a day the later hour, and what was entered later. */
export function newestFirst(one: HealthEntry, other: HealthEntry): number {
  const byDay = dayOf(other).localeCompare(dayOf(one));
  if (byDay !== 0) return byDay;
  const moment = ({ contract, record }: HealthEntry): number =>
    Date.parse(instantOfEntry(contract, record) ?? record.recordedAt);
  return moment(other) - moment(one);
}
