import { addDays, daysBetween, isoWeekday } from '@cairn/shared-util';
import type { DischargeReason, PhaseKind, PhaseInput } from '@cairn/patients-domain';
import { USUAL_ENDING, type Plan, type Referral, type Treatment } from './plans';
import type { Random } from './random';

/** One phase as planned and as it went. `endsOn` is null while it runs. */
export interface Stage {
  readonly kind: PhaseKind;
  readonly setting: PhaseInput['setting'];
  readonly plannedStart: string;
  readonly plannedEnd: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly minutesPerWeek: number | null;
  readonly why: string;
  readonly whyEnded: string;
}

/** The dates of one stay. */
export interface Journey {
  readonly plan: Plan;
  readonly referredOn: string;
  readonly assessedOn: string | null;
  readonly admittedOn: string | null;
  readonly stages: readonly Stage[];
  readonly dischargedOn: string | null;
  readonly dischargeReason: DischargeReason | null;
  /** Last day in contact with the service; later days have no entries. Null when contact goes on. */
  readonly lastContact: string | null;
}

const PLANNED_DAYS = [10, 84, 168] as const;

const onWeekday = (day: string): string => addDays(day, -Math.max(0, isoWeekday(day) - 5));

interface Leg {
  readonly kind: PhaseKind;
  readonly setting: PhaseInput['setting'];
  readonly minutesPerWeek: number;
  readonly why: string;
}

function legsOf({ track }: Treatment): readonly Leg[] {
  const house = track === 'residential';
  return [
    {
      kind: 'withdrawal_management',
      setting: house ? 'inpatient' : 'community',
      minutesPerWeek: house ? 360 : 120,
      why: house ? 'Admitted to the house' : 'Community detox begins',
    },
    {
      kind: house ? 'residential_rehab' : 'structured_community',
      setting: house ? 'residential' : 'day_programme',
      minutesPerWeek: house ? 360 : 210,
      why: 'Detox finished, programme begins',
    },
    { kind: 'aftercare', setting: 'community', minutesPerWeek: 90, why: 'Programme finished' },
  ];
}

function assessmentStage(assessedOn: string, endsOn: string | null): Stage {
  return {
    kind: 'assessment',
    setting: 'community',
    plannedStart: assessedOn,
    plannedEnd: addDays(assessedOn, 7),
    startsOn: assessedOn,
    endsOn,
    minutesPerWeek: null,
    why: 'Referral accepted',
    whyEnded: 'Assessment finished',
  };
}

const ENDED: Readonly<Record<PhaseKind, string>> = {
  assessment: 'Assessment finished',
  withdrawal_management: 'Detox finished',
  residential_rehab: 'Programme finished',
  structured_community: 'Programme finished',
  aftercare: 'Discharged',
};

interface Course {
  readonly admittedOn: string;
  readonly lengths: readonly number[];
  readonly stopsOn: string | null;
  readonly anchorDay: string;
}

/** The phases after admission that have begun before the anchor day, the last one open unless it ended. */
function treatmentStages(plan: Treatment, { admittedOn, lengths, stopsOn, anchorDay }: Course): Stage[] {
  const stages: Stage[] = [];
  let startsOn = admittedOn;
  let plannedStart = admittedOn;
  for (const [place, leg] of legsOf(plan).entries()) {
    if (startsOn >= (stopsOn ?? anchorDay)) break;
    const meant = addDays(startsOn, (lengths[place] ?? 0) - 1);
    const last = stopsOn !== null && stopsOn < meant ? stopsOn : meant;
    const plannedEnd = addDays(plannedStart, (PLANNED_DAYS[place] ?? 0) - 1);
    const whyEnded = last === stopsOn && last < meant ? 'No contact; place closed' : ENDED[leg.kind];
    stages.push({ ...leg, plannedStart, plannedEnd, startsOn, endsOn: last < anchorDay ? last : null, whyEnded });
    startsOn = addDays(last, 1);
    plannedStart = addDays(plannedEnd, 1);
  }
  return stages;
}

const jitteredLengths = (random: Random): number[] => [
  10 + random.int(-1, 2),
  84 + random.pick([-7, -4, -2, 0, 0, 0, 1, 3, 7]),
  168 + random.int(-14, 10),
];

/** For an early drop-out: days after admission of the last contact and of the discharge that follows. */
function dropOut(random: Random): { last: number; discharged: number } {
  return { last: random.int(8, 11), discharged: random.int(33, 38) };
}

function treatmentJourney(plan: Treatment, anchorDay: string, random: Random): Journey {
  const admittedOn = onWeekday(addDays(anchorDay, -plan.admittedAgo));
  const assessedOn = onWeekday(addDays(admittedOn, -random.int(5, 11)));
  const referredOn = onWeekday(addDays(assessedOn, -random.int(6, 24)));
  const lengths = plan.lengths ?? jitteredLengths(random);
  const left = plan.course === 'early_drop_out' ? dropOut(random) : null;
  const end = addDays(admittedOn, left === null ? lengths.reduce((sum, days) => sum + days, -1) : left.discharged);
  const dischargedOn = end < anchorDay ? end : null;
  const stages = treatmentStages(plan, {
    admittedOn,
    lengths,
    stopsOn: left === null ? null : dischargedOn,
    anchorDay,
  });
  return {
    plan,
    referredOn,
    assessedOn,
    admittedOn,
    stages: [assessmentStage(assessedOn, addDays(admittedOn, -1)), ...stages],
    dischargedOn,
    dischargeReason: dischargedOn === null ? null : USUAL_ENDING[plan.course],
    lastContact: left === null ? dischargedOn : addDays(admittedOn, left.last),
  };
}

function referralJourney(plan: Referral, anchorDay: string): Journey {
  const referredOn = onWeekday(addDays(anchorDay, -plan.referredAgo));
  const assessedOn = plan.kind === 'assessing' ? onWeekday(addDays(anchorDay, -1)) : null;
  const first = assessedOn !== null && assessedOn < referredOn ? assessedOn : referredOn;
  const declined = plan.kind === 'declined' ? addDays(referredOn, 19) : null;
  return {
    plan,
    referredOn: first,
    assessedOn,
    admittedOn: null,
    stages: assessedOn === null ? [] : [assessmentStage(assessedOn, null)],
    dischargedOn: declined,
    dischargeReason: declined === null ? null : 'declined_by_client',
    lastContact: declined,
  };
}

/** The dates of a stay. Nothing in it lies on or after the anchor day, save plans. */
export function journeyOf(plan: Plan, anchorDay: string, random: Random): Journey {
  return plan.kind === 'treatment' ? treatmentJourney(plan, anchorDay, random) : referralJourney(plan, anchorDay);
}

/** The stage a day lies in. */
export function stageOn(journey: Journey, day: string): Stage | null {
  return journey.stages.find(({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || day <= endsOn)) ?? null;
}

/** Days since admission, 0 on the day of admission. */
export function treatmentDay({ admittedOn, referredOn }: Journey, day: string): number {
  return daysBetween(admittedOn ?? referredOn, day);
}
