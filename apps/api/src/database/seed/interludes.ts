import { addDays, isoWeekday } from '@cairn/shared-util';
import type { EventMarkInput } from '@cairn/tracking-domain';
import type { Journey } from './journey';
import type { CourseKey, Track } from './plans';
import type { Random } from './random';

/** A time that marks the record: days away, days ill, a review, a course of supervised medicine. */
export interface Interlude {
  readonly kind: 'leave' | 'ill' | 'flare' | 'review' | 'medicine' | 'life';
  readonly mark: EventMarkInput['kind'];
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

interface Context {
  readonly track: Track;
  readonly course: CourseKey;
  readonly lastDay: string;
  readonly random: Random;
}

const ILLNESSES = ['Chest infection', 'Flu', 'Tonsillitis', 'Stomach bug', 'Broken wrist'] as const;
const LIFE_EVENTS = ['New job', 'Back to college', 'Moved home', 'Start of volunteering', 'Sister’s wedding'] as const;

const LEAVE_AFTER = 40;
const FLARE_EVERY = 26;
const REVIEW_DAY = 83;
/** Days after admission on which supervised medicine begins. */
export const FIRST_DOSE_DAY = 28;

const fridayFrom = (day: string): string => addDays(day, (12 - isoWeekday(day)) % 7);

function leave(admittedOn: string, { course, track, random }: Context): Interlude[] {
  const goes = course === 'lapse_and_return' || random.chance(0.3);
  if (!goes || course === 'early_drop_out') return [];
  const from = fridayFrom(addDays(admittedOn, LEAVE_AFTER + (course === 'lapse_and_return' ? 16 : random.int(0, 20))));
  return [
    {
      kind: 'leave',
      mark: 'leave',
      label: track === 'residential' ? 'Home leave' : 'Weekend away',
      from,
      to: addDays(from, 2),
    },
  ];
}

function illness(admittedOn: string, { random }: Context): Interlude[] {
  const from = addDays(admittedOn, random.int(18, 34));
  const to = addDays(from, random.int(5, 8));
  const label = random.pick(ILLNESSES);
  return random.chance(0.4) ? [{ kind: 'ill', mark: 'illness', label, from, to }] : [];
}

function flares(admittedOn: string, { course, lastDay, random }: Context): Interlude[] {
  if (course !== 'bladder_pain') return [];
  const found: Interlude[] = [];
  for (let day = 14; addDays(admittedOn, day) <= lastDay; day += FLARE_EVERY + random.int(-3, 3)) {
    const from = addDays(admittedOn, day);
    const to = addDays(from, random.int(3, 5));
    found.push({ kind: 'flare', mark: 'illness', label: 'Bladder pain worse', from, to });
  }
  return found;
}

function medicine(admittedOn: string, { course }: Context): Interlude[] {
  if (course !== 'supervised_esketamine') return [];
  const from = addDays(admittedOn, FIRST_DOSE_DAY);
  const weekly = addDays(from, 28);
  const one = (label: string, first: string, last: string): Interlude => ({
    kind: 'medicine',
    mark: 'medical_ketamine',
    label,
    from: first,
    to: last,
  });
  return [
    one('Supervised esketamine, twice a week', from, addDays(from, 27)),
    one('Supervised esketamine, weekly', weekly, addDays(weekly, 27)),
  ];
}

function reviews(admittedOn: string, { random }: Context): Interlude[] {
  const day = addDays(admittedOn, REVIEW_DAY - Math.max(0, isoWeekday(addDays(admittedOn, REVIEW_DAY)) - 5));
  const review: Interlude = { kind: 'review', mark: 'review', label: '12-week review', from: day, to: day };
  const event = addDays(admittedOn, random.int(60, 130));
  const life: Interlude = { kind: 'life', mark: 'life_event', label: random.pick(LIFE_EVENTS), from: event, to: event };
  return random.chance(0.5) ? [review, life] : [review];
}

/** What marks a stay, in the order of its first days; only what was over when contact ended or the record stops. */
export function interludesOf(journey: Journey, context: Context): Interlude[] {
  const { admittedOn } = journey;
  if (admittedOn === null) return [];
  return [
    ...leave(admittedOn, context),
    ...illness(admittedOn, context),
    ...flares(admittedOn, context),
    ...medicine(admittedOn, context),
    ...reviews(admittedOn, context),
  ]
    .filter(({ to }) => to < context.lastDay)
    .sort((one, other) => (one.from < other.from ? -1 : 1));
}
