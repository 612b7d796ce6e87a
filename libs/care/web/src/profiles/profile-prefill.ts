import { PROFILE_SUBSTANCES, totalOf, type ProfileUse } from '@cairn/care-domain';
import { useDaysOf, type Timeline } from '@cairn/insight-domain';
import { counted, epochDay } from '@cairn/shared-util';
import { daysIn28 } from '@cairn/tracking-domain';

export interface Prefilled {
  readonly use: ProfileUse[];
  /** By substance: "26 of 28 days known in the calendar". */
  readonly known: Readonly<Record<string, string>>;
}

function rowOf(row: ProfileUse, timeline: Timeline, askedOn: string): { row: ProfileUse; known: string } {
  const calendar = PROFILE_SUBSTANCES.find(({ key }) => key === row.substance)?.calendar ?? null;
  if (calendar === null) return { row, known: '' };
  const { weeks, total } = daysIn28(useDaysOf(timeline, calendar), epochDay(askedOn));
  if (total.known === 0) return { row, known: 'no day known in the calendar' };
  const used = weeks.map((week) => (week.known === 0 ? null : week.used));
  const known = `${total.known} of ${counted(total.of, 'day')} known in the calendar`;
  return { row: { ...row, weeks: used, total: totalOf(used) }, known };
}

/**
 * Days of use in the 28 that end the day before `askedOn`, from the calendar. A week without a known day stays open; days
 * that are not known are told beside the row and never counted as none.
 */
export function prefill(use: readonly ProfileUse[], timeline: Timeline, askedOn: string): Prefilled {
  const rows = use.map((row) => rowOf(row, timeline, askedOn));
  return {
    use: rows.map(({ row }) => row),
    known: Object.fromEntries(rows.map(({ row, known }) => [row.substance, known])),
  };
}
