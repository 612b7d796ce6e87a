import { USE_REVIEW_RULE, type ReviewFigures } from '@cairn/care-domain';
import { addDays, counted } from '@cairn/shared-util';
import type { UseDayRow } from './rows';

/** The figures that a review of the demo was held on: days of use, as they were told up to that day. */
export function reviewFigures(
  days: readonly UseDayRow[],
  { patientId, from, asOf }: { patientId: string; from: string; asOf: string },
): ReviewFigures {
  const first = addDays(asOf, -28);
  const told = days.filter(
    (row) =>
      row.patient_id === patientId &&
      row.standing &&
      row.substance === 'ketamine' &&
      row.day >= first &&
      row.day < asOf,
  );
  const known = told.filter(({ state }) => state === 'yes' || state === 'no').length;
  const used = told.filter(({ state }) => state === 'yes').length;
  const text = `Days used, ketamine: ${used} of ${counted(known, 'known day')} in the last 28.`;
  const line = { text, denominator: `${known} of 28 days`, entry: null };
  const use = { key: 'use', title: 'Days of use', lines: [line], none: '', rule: USE_REVIEW_RULE };
  return { asOf, from, lastReviewOn: null, lastDecision: null, sections: [use] };
}

/** The clinic's own numbers, all of them reserved for fiction. */
export const DEMO_CONTACTS = [
  { label: 'The clinic, by day', number: '01632 960100', open: 'Monday to Friday, 9 to 17' },
  { label: 'The clinic’s night line', number: '0808 157 0199', open: 'Every night, 17 to 9' },
] as const;
