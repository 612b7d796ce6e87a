import { addDays, eachDay } from '@cairn/shared-util';
import { iso } from './clinic-clock';
import { frameAt, type Desk } from './frame';
import type { MedicineRow } from './health-rows';
import type { Journey, Stage } from './journey';
import type { CourseKey } from './plans';

type Course = Pick<MedicineRow, 'name' | 'dose' | 'dose_mg' | 'route' | 'frequency' | 'indication' | 'supervised'>;

const SLEEP: Course = {
  name: 'Promethazine',
  dose: '25 mg',
  dose_mg: 25,
  route: 'oral',
  frequency: 'at night',
  indication: 'Sleep in the withdrawal week',
  supervised: true,
};
const PAIN: Course = {
  name: 'Paracetamol',
  dose: '1 g',
  dose_mg: 1_000,
  route: 'oral',
  frequency: 'up to four times a day when needed',
  indication: 'Cramps',
  supervised: null,
};
const ALCOHOL: Course = {
  name: 'Chlordiazepoxide',
  dose: '20 mg, falling each day',
  dose_mg: 20,
  route: 'oral',
  frequency: 'four times a day',
  indication: 'Withdrawal from alcohol',
  supervised: true,
};
const BLADDER: Course = {
  name: 'Solifenacin',
  dose: '5 mg',
  dose_mg: 5,
  route: 'oral',
  frequency: 'once a day',
  indication: 'Urgency',
  supervised: false,
};
const MOOD: Course = {
  name: 'Sertraline',
  dose: '50 mg',
  dose_mg: 50,
  route: 'oral',
  frequency: 'in the morning',
  indication: 'Depression',
  supervised: false,
};

interface Prescribed {
  readonly of: Course;
  readonly startsOn: string;
  readonly stopsOn: string | null;
}

/** What happened with a medicine at a minute of a day. */
function entry(
  of: Course,
  what: Partial<MedicineRow> & Pick<MedicineRow, 'event' | 'local_day'>,
  minute: number,
  desk: Desk,
) {
  const frame = frameAt(desk, { day: what.local_day, minute: minute + 6 }, desk.team.doctor);
  if (frame === null) return [];
  const row: MedicineRow = {
    ...frame,
    at: iso(desk.clock.at(what.local_day, minute)),
    ...of,
    starts_on: null,
    stops_on: null,
    prescriber: 'The team’s doctor',
    given_by: '',
    note: '',
    ...what,
  };
  return [row];
}

function prescribed({ of, startsOn, stopsOn }: Prescribed, desk: Desk): MedicineRow[] {
  return entry(of, { event: 'prescribed', local_day: startsOn, starts_on: startsOn, stops_on: stopsOn }, 690, desk);
}

/** Doses that staff gave in the house, one in ten not taken. */
function dosesOf({ of, startsOn, stopsOn }: Prescribed, last: string, desk: Desk): MedicineRow[] {
  const { random } = desk;
  const end = stopsOn === null || stopsOn > last ? last : stopsOn;
  return eachDay(startsOn, end).flatMap((day) => {
    if (random.chance(0.08)) return [];
    const event = random.chance(0.1) ? ('not_taken' as const) : ('given' as const);
    const given_by = random.chance(0.8) ? 'The nurse on shift' : '';
    return entry({ ...of, frequency: '' }, { event, local_day: day, given_by }, random.int(1_270, 1_330), desk);
  });
}

function detoxCourses({ startsOn, endsOn }: Stage, course: CourseKey): Prescribed[] {
  const last = endsOn ?? addDays(startsOn, 9);
  const of = course === 'alcohol_co_use' ? [SLEEP, ALCOHOL] : [SLEEP, PAIN];
  return of.map((each) => ({ of: each, startsOn, stopsOn: last }));
}

/** Medicines of the withdrawal week, and those of a course of its own; one in three of these was stopped since. */
export function medicinesOf(journey: Journey, course: CourseKey, last: string, desk: Desk): MedicineRow[] {
  const detox = journey.stages.find(({ kind }) => kind === 'withdrawal_management');
  if (detox === undefined) return [];
  const short = detoxCourses(detox, course);
  const rows = short.flatMap((each) => prescribed(each, desk));
  const [sleep] = short;
  if (detox.setting === 'inpatient' && sleep !== undefined) rows.push(...dosesOf(sleep, last, desk));
  const lasting = course === 'bladder_pain' ? BLADDER : course === 'supervised_esketamine' ? MOOD : null;
  const from = addDays(detox.startsOn, 14);
  if (lasting === null || from > last) return rows;
  rows.push(...prescribed({ of: lasting, startsOn: from, stopsOn: null }, desk));
  const stopped = addDays(from, 45);
  if (course === 'bladder_pain' && stopped < last && desk.random.chance(0.34)) {
    const words = { event: 'stopped' as const, local_day: stopped, note: 'Dry mouth; asked to stop.' };
    rows.push(...entry({ ...lasting, frequency: '' }, words, 700, desk));
  }
  return rows;
}
