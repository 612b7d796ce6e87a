import type { DischargeReason } from '@cairn/patients-domain';
import { PEOPLE, SHOWCASE_PEOPLE, type Person } from './people';

/** The six courses the demo shows. What each looks like in the charts: docs/demo-courses.md. */
export const COURSES = [
  'steady_recovery',
  'lapse_and_return',
  'early_drop_out',
  'bladder_pain',
  'alcohol_co_use',
  'supervised_esketamine',
] as const;
export type CourseKey = (typeof COURSES)[number];

export type OtherSubstance = 'alcohol' | 'cannabis';

/** Residential: detox and rehab in the house. Community: both from home. */
export type Track = 'residential' | 'community';

/** One stay in treatment, counted back from the anchor day. */
export interface Treatment {
  readonly kind: 'treatment';
  readonly course: CourseKey;
  readonly admittedAgo: number;
  readonly track: Track;
  /** Days of detox, programme and aftercare when they are not left to chance. */
  readonly lengths?: readonly [number, number, number];
  /** Other substances the person is asked about, when that is not left to chance. */
  readonly others?: readonly OtherSubstance[];
}

/** Somebody who was referred and is not, or never was, in treatment. */
export interface Referral {
  readonly kind: 'waiting' | 'assessing' | 'declined';
  readonly referredAgo: number;
}

export type Plan = Treatment | Referral;

export interface PatientPlan {
  readonly person: Person;
  readonly clinic: 0 | 1;
  /** Earlier stays first. */
  readonly stays: readonly Plan[];
  /** Named in the documentation: one a course. */
  readonly showcase: boolean;
}

const stay = (course: CourseKey, admittedAgo: number, track: Track = 'community'): Treatment => ({
  kind: 'treatment',
  course,
  admittedAgo,
  track,
});
const referral = (kind: Referral['kind'], referredAgo: number): Referral => ({ kind, referredAgo });

const SHOWCASE: readonly Treatment[] = [
  { ...stay('steady_recovery', 181, 'residential'), lengths: [10, 84, 168], others: [] },
  { ...stay('lapse_and_return', 104, 'residential'), lengths: [9, 84, 168], others: [] },
  { ...stay('early_drop_out', 26), lengths: [10, 84, 168], others: [] },
  { ...stay('bladder_pain', 120), lengths: [10, 84, 168], others: [] },
  { ...stay('alcohol_co_use', 107), lengths: [10, 84, 168], others: ['alcohol', 'cannabis'] },
  { ...stay('supervised_esketamine', 150), lengths: [10, 84, 168], others: [] },
];

const FELLGATE: readonly (readonly Plan[])[] = [
  [stay('steady_recovery', 34, 'residential')],
  [stay('alcohol_co_use', 86)],
  [stay('steady_recovery', 140)],
  [stay('lapse_and_return', 133)],
  [referral('waiting', 4)],
  [stay('early_drop_out', 19)],
  [stay('bladder_pain', 62)],
  [stay('steady_recovery', 58, 'residential')],
  [stay('early_drop_out', 44)],
  [stay('lapse_and_return', 104, 'residential')],
  [stay('steady_recovery', 290, 'residential')],
  [stay('bladder_pain', 98)],
  [stay('early_drop_out', 300), stay('lapse_and_return', 96)],
  [referral('assessing', 3)],
  [stay('alcohol_co_use', 49)],
  [stay('steady_recovery', 75)],
  [stay('early_drop_out', 88)],
  [stay('supervised_esketamine', 92)],
  [stay('lapse_and_return', 160, 'residential')],
  [stay('steady_recovery', 203, 'residential')],
  [referral('waiting', 9)],
  [stay('early_drop_out', 150)],
  [stay('bladder_pain', 171)],
  [stay('alcohol_co_use', 127)],
  [stay('steady_recovery', 345)],
  [stay('early_drop_out', 392), stay('steady_recovery', 112, 'residential')],
  [stay('lapse_and_return', 215)],
  [referral('assessing', 6)],
  [stay('bladder_pain', 240)],
  [stay('early_drop_out', 222)],
  [stay('supervised_esketamine', 178)],
  [stay('lapse_and_return', 262, 'residential')],
  [stay('alcohol_co_use', 196)],
  [stay('steady_recovery', 236)],
  [stay('early_drop_out', 310)],
  [referral('declined', 60)],
  [stay('bladder_pain', 301)],
  [stay('alcohol_co_use', 281)],
  [stay('steady_recovery', 398, 'residential')],
  [stay('early_drop_out', 372)],
  [stay('lapse_and_return', 330)],
  [referral('waiting', 15)],
  [stay('steady_recovery', 5, 'residential')],
  [stay('bladder_pain', 8)],
];

const HARBOUR_LANE: readonly (readonly Plan[])[] = [
  [stay('steady_recovery', 119)],
  [stay('lapse_and_return', 97)],
  [stay('bladder_pain', 76)],
  [stay('early_drop_out', 36)],
  [stay('steady_recovery', 52)],
  [referral('waiting', 7)],
  [stay('supervised_esketamine', 133)],
  [stay('lapse_and_return', 184)],
  [stay('early_drop_out', 140)],
  [stay('bladder_pain', 155)],
  [stay('alcohol_co_use', 110)],
  [stay('steady_recovery', 268)],
  [referral('assessing', 5)],
];

function named(stays: readonly (readonly Plan[])[], clinic: 0 | 1, people: readonly Person[]): PatientPlan[] {
  return people
    .slice(0, stays.length)
    .map((person, place) => ({ person, clinic, stays: stays[place] ?? [], showcase: false }));
}

/** Everybody in the demo. */
export const PLANS: readonly PatientPlan[] = [
  ...SHOWCASE_PEOPLE.map((person, place) => ({
    person,
    clinic: 0 as const,
    stays: SHOWCASE.slice(place, place + 1),
    showcase: true,
  })),
  ...named(FELLGATE, 0, PEOPLE),
  ...named(HARBOUR_LANE, 1, PEOPLE.slice(FELLGATE.length)),
];

/** How a course ends when it is followed to the end of aftercare. */
export const USUAL_ENDING: Readonly<Record<CourseKey, DischargeReason>> = {
  steady_recovery: 'completed_drug_free',
  lapse_and_return: 'completed_drug_free',
  early_drop_out: 'dropped_out',
  bladder_pain: 'transferred_not_in_custody',
  alcohol_co_use: 'completed_occasional_user',
  supervised_esketamine: 'completed_drug_free',
};
