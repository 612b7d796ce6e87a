import { addDays } from '@cairn/shared-util';
import { frameAt, whoever, written, type Desk, type Moment } from './frame';
import type { Life, LifeDay } from './life';
import { USE_NOTES } from './notes';
import type { CourseKey } from './plans';
import type { Random } from './random';
import type { UseDayRow } from './rows';

type Entered = Omit<UseDayRow, keyof NonNullable<ReturnType<typeof frameAt>>>;

const NONE: Omit<Entered, 'day' | 'substance' | 'state'> = {
  substance_text: '',
  amount: null,
  unit: null,
  precision: null,
  amount_low: null,
  amount_high: null,
  route: null,
  times: null,
  setting: null,
  co_use: [],
  context: 'non_prescribed',
  for_pain: null,
  source: 'patient',
  note: '',
};

const round = (value: number): number => Math.max(0.1, Math.round(value * 10) / 10);

type Amount = Pick<Entered, 'amount' | 'unit' | 'precision' | 'amount_low' | 'amount_high'>;

/** As people tell it: mostly about so much, sometimes from so much to so much, sometimes not at all. */
function amountOf(grams: number, random: Random): Amount {
  const draw = random.next();
  const none = { amount: null, unit: null, precision: null, amount_low: null, amount_high: null };
  if (draw < 0.06) return none;
  if (draw < 0.14) {
    const [low, high] = [round(grams * 0.7), round(grams * 1.3 + 0.1)];
    return { ...none, unit: 'g', precision: 'range', amount_low: low, amount_high: high };
  }
  return { ...none, amount: grams, unit: 'g', precision: draw < 0.4 ? 'exact' : 'estimate' };
}

function noteOf(course: CourseKey, { since }: LifeDay, random: Random): string {
  if (since < 0) return '';
  if (course === 'lapse_and_return') return random.pick(USE_NOTES.lapse);
  if (!random.chance(0.22)) return '';
  if (course === 'bladder_pain') return random.pick(USE_NOTES.pain);
  return random.pick(course === 'alcohol_co_use' ? USE_NOTES.party : USE_NOTES.early);
}

function coUse({ alcoholUnits, spliffs }: LifeDay): Entered['co_use'] {
  return [...(alcoholUnits > 0 ? (['alcohol'] as const) : []), ...(spliffs > 0 ? (['cannabis'] as const) : [])];
}

function ketamine(course: CourseKey, life: LifeDay, random: Random): Entered {
  const { day, use } = life;
  const base = { ...NONE, day, substance: 'ketamine' as const };
  if (random.chance(0.012)) return { ...base, state: 'unknown' };
  if (use === null) return { ...base, state: 'no', source: random.chance(0.85) ? 'patient' : 'staff' };
  const scripted = course === 'lapse_and_return' && life.since >= 0;
  const exact = { amount: use.grams, unit: 'g', precision: 'estimate', amount_low: null, amount_high: null } as const;
  return {
    ...base,
    ...(scripted ? exact : amountOf(use.grams, random)),
    state: 'yes',
    route: 'intranasal',
    times: random.chance(0.6) ? random.int(1, 6) : null,
    setting: use.setting,
    co_use: coUse(life),
    for_pain: use.forPain,
    note: noteOf(course, life, random),
  };
}

function alcohol({ day, alcoholUnits }: LifeDay): Entered {
  const base = { ...NONE, day, substance: 'alcohol' as const };
  if (alcoholUnits === 0) return { ...base, state: 'no' };
  return { ...base, state: 'yes', amount: alcoholUnits, unit: 'uk_units', precision: 'estimate', route: 'oral' };
}

function cannabis({ day, spliffs }: LifeDay): Entered {
  const base = { ...NONE, day, substance: 'cannabis' as const };
  if (spliffs === 0) return { ...base, state: 'no' };
  return { ...base, state: 'yes', amount: spliffs, unit: 'spliffs', precision: 'estimate', route: 'smoked_vaped' };
}

/** A dose given in the clinic: recorded, and never a day of use. */
function supervised({ day, esketamineMg }: LifeDay): Entered[] {
  if (esketamineMg === 0) return [];
  return [
    {
      ...NONE,
      day,
      substance: 'esketamine',
      state: 'yes',
      amount: esketamineMg,
      unit: 'mg',
      precision: 'exact',
      route: 'intranasal',
      times: 1,
      setting: 'treatment_setting',
      context: 'prescribed_supervised',
      for_pain: false,
      source: 'staff',
    },
  ];
}

/** How likely a day's use is asked about and answered, by where the person is. */
const ASKED: Readonly<Record<NonNullable<LifeDay['stage']>['kind'], number>> = {
  assessment: 0,
  withdrawal_management: 0.99,
  residential_rehab: 0.98,
  structured_community: 0.965,
  aftercare: 0.955,
};

function isAsked({ stage, away, use }: LifeDay, course: CourseKey, random: Random): boolean {
  if (stage === null || stage.kind === 'assessment') return false;
  if (use !== null && course === 'lapse_and_return') return true;
  return random.chance(away === 'ill' ? 0.8 : ASKED[stage.kind]);
}

function inTreatment(course: CourseKey, life: LifeDay, others: Life['others'], random: Random): Entered[] {
  if (!isAsked(life, course, random)) return [];
  const also = random.chance(0.94);
  return [
    ketamine(course, life, random),
    ...(also && others.includes('alcohol') ? [alcohol(life)] : []),
    ...(also && others.includes('cannabis') ? [cannabis(life)] : []),
  ];
}

function rows(entered: readonly Entered[], at: Moment, desk: Desk): UseDayRow[] {
  const by = whoever(desk);
  return entered.flatMap((entry) => {
    const frame = frameAt(desk, at, by);
    return frame === null ? [] : [{ ...frame, ...entry }];
  });
}

/** The days before admission, asked back over a calendar: at the assessment, and the rest on the day of admission. */
export function followback(
  life: Life,
  course: CourseKey,
  days: { assessed: string; admitted: string | null },
  desk: Desk,
): UseDayRow[] {
  const before = life.days.filter(({ since }) => since < 0);
  return before.flatMap((one) => {
    const at = one.day < days.assessed ? days.assessed : days.admitted;
    if (at === null || !desk.random.chance(0.96)) return [];
    const asked = [ketamine(course, one, desk.random), ...(life.others.includes('alcohol') ? [alcohol(one)] : [])];
    return rows(asked, { day: at, minute: 11 * 60 + 20 }, desk);
  });
}

/** One day in treatment, written down the next morning, now and then some days later; a supervised dose the same day. */
export function useDaysOf(course: CourseKey, life: LifeDay, others: Life['others'], desk: Desk): UseDayRow[] {
  if (life.since < 0) return [];
  const { random } = desk;
  const late = random.chance(life.stage?.setting === 'residential' ? 0.008 : 0.03) ? random.int(1, 4) : 0;
  const next = written({ day: addDays(life.day, 1 + late), minute: random.int(510, 720) }, 0, random);
  const dose = written({ day: life.day, minute: 9 * 60 }, random.int(130, 190), random);
  return [...rows(inTreatment(course, life, others, random), next, desk), ...rows(supervised(life), dose, desk)];
}
