import * as z from 'zod';
import { keysOf, midSentence } from '@cairn/shared-util';
import { ownList } from '../fields/own-list';

const AREA_CODES = [
  { key: 'substance_use', label: 'Substance use' },
  { key: 'health', label: 'Health' },
  { key: 'housing', label: 'Housing' },
  { key: 'relationships', label: 'Relationships' },
  { key: 'work_education', label: 'Work or education' },
  { key: 'money_legal', label: 'Money or legal matters' },
  { key: 'meaning', label: 'Meaning and everything else' },
] as const;
export const GOAL_AREAS = ownList(AREA_CODES);
export const GoalArea = z.enum(keysOf(AREA_CODES), 'Choose what the goal is about.');

const MEASURE_CODES = [
  { key: 'none', label: 'Nothing that is counted' },
  { key: 'days_used', label: 'Days used in 28' },
  { key: 'craving', label: 'Craving, median of 28 days' },
  { key: 'instrument', label: 'A questionnaire or scale' },
  { key: 'own_item', label: 'A question of the person’s own' },
] as const;
/** What shows whether a goal moves. */
export const GOAL_MEASURES = ownList(MEASURE_CODES);
export const GoalMeasure = z.enum(keysOf(MEASURE_CODES), 'Choose what shows that the goal moves.');

const STATUS_CODES = [
  { key: 'open', label: 'Open' },
  { key: 'reached', label: 'Reached' },
  { key: 'changed', label: 'Changed into another goal' },
  { key: 'left', label: 'Left' },
] as const;
export const GOAL_STATUSES = ownList(STATUS_CODES);
export const GoalStatus = z.enum(keysOf(STATUS_CODES), 'Choose how the goal stands.');

/** Goal attainment, −2 to +2. The words of the steps are ours. */
export const ATTAINMENT_LABELS: Readonly<Record<string, string>> = {
  '-2': 'Much less than hoped',
  '-1': 'Somewhat less than hoped',
  '0': 'As hoped',
  '1': 'Somewhat more than hoped',
  '2': 'Much more than hoped',
};

export const ATTAINMENT_STEPS = [-2, -1, 0, 1, 2] as const;

/** "+1", "−2", "0". */
export function signedStep(attainment: number): string {
  if (attainment === 0) return '0';
  return `${attainment > 0 ? '+' : '−'}${Math.abs(attainment)}`;
}

/** "+1, somewhat more than hoped", "−2, …", "0, as hoped". */
export function attainmentWords(attainment: number): string {
  return `${signedStep(attainment)}, ${midSentence(ATTAINMENT_LABELS[String(attainment)] ?? '')}`;
}
