import * as z from 'zod';
import { keysOf } from '@cairn/shared-util';
import { ownList } from '../fields/own-list';

const STAGE_CODES = [
  { key: 'start', label: 'Start' },
  { key: 'review', label: 'Review' },
  { key: 'exit', label: 'Exit' },
  { key: 'post_exit', label: 'After exit' },
] as const;
export const PROFILE_STAGES = ownList(STAGE_CODES);
export const ProfileStage = z.enum(keysOf(STAGE_CODES), 'Choose at which stage this was asked.');
export type ProfileStage = z.infer<typeof ProfileStage>;

/** What is asked about, in the order of the form. `calendar` is the substance of the use calendar that a row is filled in from. */
export const PROFILE_SUBSTANCES = [
  { key: 'alcohol', label: 'Alcohol', unit: 'units', calendar: 'alcohol' },
  { key: 'opioids', label: 'Opioids', unit: 'g', calendar: null },
  { key: 'crack', label: 'Crack', unit: 'g', calendar: 'crack' },
  { key: 'cocaine', label: 'Cocaine powder', unit: 'g', calendar: 'cocaine' },
  { key: 'amphetamines', label: 'Amphetamines', unit: 'g', calendar: 'amphetamine' },
  { key: 'cannabis', label: 'Cannabis', unit: 'spliffs', calendar: 'cannabis' },
  { key: 'other', label: 'Other problem substance', unit: 'g', calendar: 'ketamine' },
  { key: 'tobacco', label: 'Tobacco', unit: 'cigarettes', calendar: null },
] as const;
export const ProfileSubstance = z.enum(keysOf(PROFILE_SUBSTANCES));
export type ProfileSubstance = z.infer<typeof ProfileSubstance>;

/** The label that stands wherever the profile is shown. */
export const PROFILE_LABEL = 'TOP structure, our wording';
/** Its rules, in words. */
export const PROFILE_RULE =
  'Asked of the 28 days that end the day before. Each week has 0 to 7 days, and the total is their sum. "Not disclosed" is ' +
  'for what the person does not say; it is never 0. Changes are raw days and points: no threshold for a reliable change in ' +
  'days of ketamine use is known, so none is named.';
