import * as z from 'zod';
import { labelOrNull, Note, recordContract, type Kept, type RecordInput } from '@cairn/patients-domain';
import { textLine } from '@cairn/shared-util';
import { refuse } from '../fields/refuse';
import { PROFILE_STAGES, PROFILE_SUBSTANCES, ProfileStage, ProfileSubstance } from './profile-codes';
import { profileFacts } from './profile-words';

/** Weeks of the profile, oldest first, and the days of each. */
export const PROFILE_WEEKS = 4;
const WEEK_DAYS = 7;
const ALL_DAYS = PROFILE_WEEKS * WEEK_DAYS;

const days = (most: number) => {
  const words = `Enter 0 to ${most} days.`;
  return z.int(words).min(0, words).max(most, words).nullable();
};
const points = () => {
  const words = 'Rate it from 0 to 20.';
  return z.int(words).min(0, words).max(20, words).nullable();
};

export const ProfileUse = z.strictObject({
  substance: ProfileSubstance,
  amount: z
    .number('Enter the amount as a number.')
    .min(0, 'Enter 0 or more.')
    .max(10_000, 'Enter at most 10,000.')
    .nullable()
    .describe('Average amount on a day of use; null = not disclosed'),
  weeks: z
    .array(days(WEEK_DAYS))
    .length(PROFILE_WEEKS, `Fill in ${PROFILE_WEEKS} weeks.`)
    .describe('Days of use in each week, oldest first; null = not disclosed'),
  total: days(ALL_DAYS).describe('Days of use in 28; the sum of the weeks, null where one of them is not disclosed'),
});
export type ProfileUse = z.infer<typeof ProfileUse>;

const fields = {
  askedOn: z.iso.date('Enter the day on which it was asked.'),
  stage: ProfileStage,
  use: z.array(ProfileUse).max(PROFILE_SUBSTANCES.length).describe('One row for each substance that was asked about'),
  otherName: textLine('The name of the other substance', 60).describe('Names the other problem substance'),
  injectingDays: days(ALL_DAYS).describe('Days of injecting in 28; null = not disclosed'),
  sharing: z.boolean().nullable().describe('Shared needles or equipment; null = not disclosed'),
  shopliftingDays: days(ALL_DAYS),
  sellingDays: days(ALL_DAYS),
  otherTheft: z.boolean().nullable(),
  assault: z.boolean().nullable(),
  psychological: points().describe('0 poor to 20 good; null = not disclosed'),
  workDays: days(ALL_DAYS).describe('Days of paid work in 28'),
  educationDays: days(ALL_DAYS).describe('Days at college or school in 28'),
  physical: points(),
  acuteHousing: z.boolean().nullable(),
  evictionRisk: z.boolean().nullable(),
  quality: points().describe('Quality of life, 0 poor to 20 good'),
  note: Note,
};
type ProfileFields = z.infer<z.ZodObject<typeof fields>>;

/** The sum of the weeks; null where one of them is not disclosed. */
export function totalOf(weeks: ProfileUse['weeks']): number | null {
  return weeks.reduce<number | null>((sum, week) => (sum === null || week === null ? null : sum + week), 0);
}

/** A total is the sum of its weeks, a substance stands in one row, and another one has its name. */
function checkProfile({ value, issues }: z.core.ParsePayload<ProfileFields>): void {
  value.use.forEach(({ weeks, total }, row) => {
    if (total === totalOf(weeks)) return;
    const sum = totalOf(weeks);
    const message =
      sum === null
        ? 'There is a week that was not disclosed, so there is no total. Clear it.'
        : `The total must be the sum of the weeks, ${sum}.`;
    issues.push({ code: 'custom', path: ['use', row, 'total'], message, input: value });
  });
  if (new Set(value.use.map(({ substance }) => substance)).size < value.use.length) {
    refuse(issues, 'use', 'Each substance stands in one row.', value);
  }
  const asksOther = value.use.some(({ substance }) => substance === 'other');
  if (asksOther && value.otherName === '') refuse(issues, 'otherName', 'Name the other problem substance.', value);
}

export type OutcomeProfileInput = ProfileFields & RecordInput;

/** The structure of the Treatment Outcomes Profile (England): at start, review and exit. The wording is our own. */
export const OUTCOME_PROFILE = recordContract({
  kind: 'outcome_profile',
  path: 'outcome-profiles',
  words: { one: 'an outcome profile', many: 'outcome profiles', title: 'Outcome profile (TOP)' },
  fields,
  dated: { field: 'askedOn', as: 'day' },
  check: checkProfile,
  headline: ({ stage }) => `Outcome profile (TOP), ${(labelOrNull(PROFILE_STAGES, stage) ?? '').toLowerCase()}`,
  facts: profileFacts,
});
export type OutcomeProfile = Kept<OutcomeProfileInput>;
