import { counted, formatDay, labelOf } from '@cairn/shared-util';
import type { OutcomeProfile } from './outcome-profile';
import { PROFILE_STAGES, type ProfileStage } from './profile-codes';
import { profileSubstanceName } from './profile-words';

/** A line of the comparison: what it is about, its value at each profile, and the change from the first to the last. */
export interface ProfileChangeRow {
  readonly label: string;
  /** One a profile, in their order; null = not asked or not disclosed. */
  readonly values: readonly (number | null)[];
  /** "−5 days", "+3 points", "no change"; null where first or last is not known. */
  readonly change: string | null;
}

export interface ProfileChange {
  /** The profiles in order of their days. */
  readonly profiles: readonly OutcomeProfile[];
  /** "Start, 2 March 2026", one a profile. */
  readonly stages: readonly string[];
  readonly rows: readonly ProfileChangeRow[];
}

const STAGE_ORDER: readonly ProfileStage[] = ['start', 'review', 'exit', 'post_exit'];

/** "−5 days"; raw, never called reliable. */
function differenceText(difference: number, unit: string): string {
  if (difference === 0) return 'no change';
  const count = Math.abs(difference);
  return `${difference < 0 ? '−' : '+'}${counted(count, unit)}`;
}

function changeText(values: readonly (number | null)[], unit: string): string | null {
  const [first, last] = [values[0] ?? null, values.at(-1) ?? null];
  return values.length < 2 || first === null || last === null ? null : differenceText(last - first, unit);
}

/** Days of use of one row across profiles; another substance is another row, even where both stand as "other". */
function useRows(profiles: readonly OutcomeProfile[]): ProfileChangeRow[] {
  const names = new Set(
    profiles.flatMap(({ use, otherName }) => use.map((row) => profileSubstanceName(row, otherName))),
  );
  return [...names].map((name) => {
    const values = profiles.map(
      ({ use, otherName }) => use.find((row) => profileSubstanceName(row, otherName) === name)?.total ?? null,
    );
    return { label: `${name}, days used`, values, change: changeText(values, 'day') };
  });
}

const byDay = (one: OutcomeProfile, other: OutcomeProfile): number =>
  one.askedOn === other.askedOn
    ? STAGE_ORDER.indexOf(one.stage) - STAGE_ORDER.indexOf(other.stage)
    : one.askedOn.localeCompare(other.askedOn);

/**
 * Start, reviews and exit side by side, in raw days and points. No change is ever called reliable: no threshold for days
 * of ketamine use is known. Profiles come in any order and are told in order of their days, a start before a review of
 * the same day.
 */
export function profileChange(profiles: readonly OutcomeProfile[]): ProfileChange {
  const ordered = profiles.toSorted(byDay);
  const row = (label: string, unit: string, of: (profile: OutcomeProfile) => number | null): ProfileChangeRow => {
    const values = ordered.map(of);
    return { label, values, change: changeText(values, unit) };
  };
  return {
    profiles: ordered,
    stages: ordered.map(({ stage, askedOn }) => `${labelOf(PROFILE_STAGES.codes, stage)}, ${formatDay(askedOn)}`),
    rows: [
      ...useRows(ordered),
      row('Injecting, days', 'day', ({ injectingDays }) => injectingDays),
      row('Paid work, days', 'day', ({ workDays }) => workDays),
      row('College or school, days', 'day', ({ educationDays }) => educationDays),
      row('Psychological health, 0 to 20', 'point', ({ psychological }) => psychological),
      row('Physical health, 0 to 20', 'point', ({ physical }) => physical),
      row('Quality of life, 0 to 20', 'point', ({ quality }) => quality),
    ],
  };
}
