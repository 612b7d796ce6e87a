import type { PhaseKind } from '@cairn/patients-domain';
import type { TherapySessionInput } from '@cairn/tracking-domain';
import type { Stage } from './journey';
import type { CourseKey } from './plans';

/** A place in a programme's week. `every` weeks; who leads it. */
export interface Slot {
  readonly weekday: number;
  readonly minute: number;
  readonly type: TherapySessionInput['sessionType'];
  readonly minutes: number;
  readonly mode: NonNullable<TherapySessionInput['mode']>;
  readonly every: number;
  readonly led: 'key_worker' | 'doctor' | 'group';
}

const at = (hour: number, minute = 0): number => hour * 60 + minute;

function slot(
  weekdays: readonly number[],
  minute: number,
  type: Slot['type'],
  more: Partial<Slot> & { minutes: number },
): Slot[] {
  return weekdays.map((weekday) => ({
    weekday,
    minute,
    type,
    mode: 'in_person',
    every: 1,
    led: 'key_worker',
    ...more,
  }));
}

const group = (minutes: number, every = 1) => ({ minutes, every, mode: 'group_in_person', led: 'group' }) as const;

const HOUSE_DETOX = [
  ...slot([1, 2, 3, 4, 5], at(9, 30), 'health_check', { minutes: 20, led: 'doctor' }),
  ...slot([1, 3, 5], at(11), 'key_work', { minutes: 45 }),
  ...slot([2, 4], at(14), 'psychoeducation_group', group(60)),
  ...slot([4], at(16), 'medical_review', { minutes: 20, led: 'doctor' }),
];

const HOME_DETOX = [
  ...slot([1, 3, 5], at(10), 'health_check', { minutes: 20, led: 'doctor' }),
  ...slot([2, 5], at(11), 'key_work', { minutes: 45 }),
  ...slot([4], at(15), 'medical_review', { minutes: 20, led: 'doctor', mode: 'video' }),
];

const REHAB = [
  ...slot([1], at(10), 'relapse_prevention_group', group(90)),
  ...slot([2], at(11), 'cbt', { minutes: 50 }),
  ...slot([3], at(10), 'psychoeducation_group', group(60)),
  ...slot([3], at(16), 'family', { minutes: 60, every: 4, mode: 'video' }),
  ...slot([4], at(14), 'key_work', { minutes: 50 }),
  ...slot([5], at(10), 'mindfulness_group', group(60)),
  ...slot([6], at(11), 'peer_support', group(60, 2)),
];

const PROGRAMME = [
  ...slot([1], at(10), 'key_work', { minutes: 50 }),
  ...slot([3], at(18), 'relapse_prevention_group', group(90)),
  ...slot([4], at(17), 'mutual_aid', group(60, 2)),
  ...slot([5], at(14), 'cbt', { minutes: 50 }),
];

const AFTERCARE = [
  ...slot([2], at(17), 'key_work', { minutes: 45 }),
  ...slot([4], at(18, 30), 'relapse_prevention_group', group(90, 2)),
];

const UROLOGY = slot([3], at(13, 30), 'urology_clinic', { minutes: 30, every: 4, led: 'doctor' });

const WEEK: Readonly<Record<PhaseKind, readonly Slot[]>> = {
  assessment: [],
  withdrawal_management: HOME_DETOX,
  residential_rehab: REHAB,
  structured_community: PROGRAMME,
  aftercare: AFTERCARE,
};

/** What the programme of a phase holds on a weekday, in the order of the day. `week`: weeks since admission. */
export function slotsOn(stage: Stage, when: { weekday: number; week: number }, course: CourseKey): Slot[] {
  const week = stage.setting === 'inpatient' ? HOUSE_DETOX : WEEK[stage.kind];
  const own = course === 'bladder_pain' ? UROLOGY : [];
  return [...week, ...own]
    .filter(({ weekday, every }) => weekday === when.weekday && when.week % every === every - 1)
    .sort((one, other) => one.minute - other.minute);
}

/** A supervised dose: two hours in the clinic. */
export const DOSE: Slot = {
  weekday: 0,
  minute: at(9),
  type: 'medical_review',
  minutes: 120,
  mode: 'in_person',
  every: 1,
  led: 'doctor',
};

export const ASSESSMENT: Slot = { ...DOSE, minute: at(10), type: 'assessment', minutes: 90, led: 'key_worker' };
