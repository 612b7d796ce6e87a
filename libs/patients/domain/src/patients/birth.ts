import * as z from 'zod';
import { formatDay } from '@cairn/shared-util';

/** How exactly a date of birth is known. A month or year keeps its first day in `birthDate`. */
export const BirthPrecision = z.enum(['day', 'month', 'year']);
export type BirthPrecision = z.infer<typeof BirthPrecision>;

/** A date of birth as it is known. */
export interface Birth {
  readonly birthDate: string;
  readonly birthPrecision: BirthPrecision;
}

/** Full years of life: one number where the date of birth decides it, two neighbours where it does not. */
export interface Age {
  readonly least: number;
  readonly most: number;
}

/** Nobody on record has lived longer than 122 years. */
export const OLDEST_YEARS = 120;

function yearsBetween(born: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4));
  return day.slice(5) < born.slice(5) ? years - 1 : years;
}

/** The last day on which the person can have been born. */
export function latestBirth({ birthDate, birthPrecision }: Birth): string {
  if (birthPrecision === 'day') return birthDate;
  return birthPrecision === 'month' ? `${birthDate.slice(0, 7)}-31` : `${birthDate.slice(0, 4)}-12-31`;
}

/**
 * Age in completed years on a day. Someone born on 29 February has their birthday on 1 March in common years (the rule
 * of England and Wales). With precision month or year both ages that fit are given. Never below 0.
 */
export function ageOn(birth: Birth, day: string): Age {
  const age = (born: string): number => Math.max(0, yearsBetween(born, day));
  return { least: age(latestBirth(birth)), most: age(birth.birthDate) };
}

/** "24 years", "23 or 24 years", "1 year". */
export function ageWords(birth: Birth, day: string): string {
  const { least, most } = ageOn(birth, day);
  if (least !== most) return `${least} or ${most} years`;
  return most === 1 ? '1 year' : `${most} years`;
}

/** "3 May 2002", "May 2002", "2002": no more than is known. */
export function birthWords({ birthDate, birthPrecision }: Birth): string {
  if (birthPrecision === 'day') return formatDay(birthDate);
  return birthPrecision === 'month' ? formatDay(birthDate, 'month') : birthDate.slice(0, 4);
}

/**
 * Why a date of birth cannot be right on the clinic's date, as a sentence; null when it can. Today is accepted,
 * tomorrow is not; exactly 120 years is accepted, a day more is not.
 */
export function birthProblem({ birthDate, birthPrecision }: Birth, today: string): string | null {
  if (birthDate > today) return 'The date of birth is in the future.';
  const oldest = `${String(Number(today.slice(0, 4)) - OLDEST_YEARS).padStart(4, '0')}${today.slice(4)}`;
  if (latestBirth({ birthDate, birthPrecision }) < oldest) {
    return `The date of birth is more than ${OLDEST_YEARS} years ago. Check the year.`;
  }
  return null;
}

/** Whether a date of birth keeps the first day of the month or year when no more is known. */
export function isFirstOfPrecision({ birthDate, birthPrecision }: Birth): boolean {
  if (birthPrecision === 'month') return birthDate.endsWith('-01');
  return birthPrecision === 'day' || birthDate.endsWith('-01-01');
}
