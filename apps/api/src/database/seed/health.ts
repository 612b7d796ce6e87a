import { addDays, daysBetween, eachDay } from '@cairn/shared-util';
import {
  CRITERIA,
  criteriaCounts,
  WITHDRAWAL_SYMPTOMS,
  type Criterion,
  type CriterionAnswer,
  type WithdrawalSymptom,
} from '@cairn/tracking-domain';
import { iso } from './clinic-clock';
import { frameAt, type Desk, type Moment } from './frame';
import type {
  AllergyRow,
  DiagnosisRow,
  HealthTables,
  ObservationRow,
  SupervisedDoseRow,
  WithdrawalCheckRow,
} from './health-rows';
import { medicinesOf } from './health-medicines';
import type { Journey, Stage } from './journey';
import type { LifeDay } from './life';
import type { CourseKey } from './plans';
import { Random } from './random';

const snake = (name: string): string => name.replace(/([A-Z])/g, (letter) => `_${letter.toLowerCase()}`);

/** Days after the last use on which each symptom is at its worst, and how bad it gets; what is not named is milder. */
const PEAKS: Partial<Record<WithdrawalSymptom, readonly [day: number, severity: number]>> = {
  craving: [2, 3],
  anxiety: [2, 2.6],
  lowMood: [3, 2.4],
  fatigue: [1, 2.4],
  poorSleep: [2, 2.8],
  nightmares: [4, 1.6],
  tremor: [1, 1.2],
  cramps: [1, 2],
  poorAppetite: [1, 1.8],
};
const MILDER: readonly [number, number] = [2, 0.9];
/** Seldom asked about, so often missing. */
const SELDOM: readonly WithdrawalSymptom[] = ['palpitations', 'perceptualChange', 'chills'];

const CHECK_NOTES = [
  '',
  '',
  '',
  '',
  'Slept in the afternoon.',
  'Asked for the light to stay on.',
  'Ate with the others.',
];

function severityAt(symptom: WithdrawalSymptom, since: number, random: Random): number {
  const [peak, worst] = PEAKS[symptom] ?? MILDER;
  const away = Math.abs(since - peak);
  return Math.min(3, Math.max(0, Math.round(worst - away * 0.35 + random.normal() * 0.4)));
}

/** The daily checks of a withdrawal phase; a day in some is missed, and a symptom here and there was not asked about. */
function checksOf(stage: Stage, last: string, desk: Desk): WithdrawalCheckRow[] {
  const { random } = desk;
  const end = stage.endsOn ?? last;
  return eachDay(stage.startsOn, end < last ? end : last).flatMap((day) => {
    if (random.chance(0.14)) return [];
    const frame = frameAt(desk, { day, minute: random.int(1_080, 1_180) });
    if (frame === null) return [];
    const since = daysBetween(stage.startsOn, day);
    const symptoms = Object.fromEntries(
      WITHDRAWAL_SYMPTOMS.map(({ key }) => {
        const isMissed = random.chance(SELDOM.includes(key) ? 0.35 : 0.04);
        return [snake(key), isMissed ? null : severityAt(key, since, random)];
      }),
    );
    const suicidal_thoughts = random.chance(0.12) ? null : random.chance(since < 5 ? 0.08 : 0.01);
    return [{ ...frame, day, ...symptoms, suicidal_thoughts, note: random.pick(CHECK_NOTES) }];
  });
}

/** What was measured at one time. Not everything is measured every time. */
function observationAt(at: Moment, since: number, weight: number, desk: Desk): ObservationRow[] {
  const { random, clock } = desk;
  const frame = frameAt(desk, { ...at, minute: at.minute + random.int(2, 15) });
  if (frame === null) return [];
  const settled = Math.min(1, since / 8);
  const pulse = Math.round(98 - 22 * settled + random.normal() * 6);
  const systolic = Math.round(136 - 14 * settled + random.normal() * 6);
  const some = <T>(value: T, chance: number): T | null => (random.chance(chance) ? value : null);
  const hasPressure = random.chance(0.9);
  return [
    {
      ...frame,
      taken_at: iso(clock.at(at.day, at.minute)),
      local_day: at.day,
      pulse,
      systolic: hasPressure ? systolic : null,
      diastolic: hasPressure ? systolic - random.int(36, 50) : null,
      temperature: some(Math.round((36.6 + random.normal() * 0.25) * 10) / 10, 0.8),
      weight_kg: some(Math.round((weight + since * 0.05 + random.normal() * 0.3) * 10) / 10, 0.35),
      sleep_hours: some(Math.max(0, Math.round((2.5 + 4 * settled + random.normal()) * 2) / 2), 0.75),
      respiration: some(random.int(12, 19), 0.4),
      oxygen: some(random.int(95, 99), 0.5),
      source: 'staff',
      note: '',
    },
  ];
}

/** Twice a day where somebody stays in the house, every few days otherwise; afterwards now and then. */
function observationsOf(stage: Stage, last: string, desk: Desk): ObservationRow[] {
  const { random } = desk;
  const isDetox = stage.kind === 'withdrawal_management';
  const isHouse = stage.setting === 'inpatient';
  const end = stage.endsOn ?? last;
  const weight = 52 + (Number.parseInt(desk.patientId.slice(-4), 16) % 280) / 10;
  return eachDay(stage.startsOn, end < last ? end : last).flatMap((day) => {
    const since = daysBetween(stage.startsOn, day) + (isDetox ? 0 : 10);
    if (!isDetox) return random.chance(0.05) ? observationAt({ day, minute: 640 }, since, weight, desk) : [];
    if (!isHouse) return random.chance(0.4) ? observationAt({ day, minute: 690 }, since, weight, desk) : [];
    return [520, 1_110].flatMap((minute) =>
      random.chance(0.9) ? observationAt({ day, minute }, since, weight, desk) : [],
    );
  });
}

const ALLERGENS = ['Penicillin', 'Latex', 'Peanuts', 'Ibuprofen', 'Trimethoprim'] as const;
const NOT_TOLERATED = ['Codeine', 'Tramadol', 'Metoclopramide'] as const;

/** Asked at the assessment; of one person in ten nobody asked. */
function allergiesOf(assessedOn: string, desk: Desk): AllergyRow[] {
  const { random } = desk;
  const frame = frameAt(desk, { day: assessedOn, minute: 700 });
  if (frame === null || random.chance(0.1)) return [];
  const base = { ...frame, noted_on: assessedOn, source: 'patient' as const, note: '' };
  if (random.chance(0.62)) return [{ ...base, finding: 'none_known', to_what: '', reactions: [], severity: null }];
  if (random.chance(0.25)) {
    const what = { to_what: random.pick(NOT_TOLERATED), reactions: ['stomach' as const], severity: 'mild' as const };
    return [{ ...base, finding: 'intolerance', ...what }];
  }
  const severity = random.pick(['mild', 'moderate', 'severe', 'unknown'] as const);
  const reactions = [random.pick(['rash', 'swelling', 'unknown'] as const)];
  return [{ ...base, finding: 'allergy', to_what: random.pick(ALLERGENS), reactions, severity }];
}

/** How likely each criterion is to be met by somebody who comes for treatment. */
const MET: Partial<Record<Criterion, number>> = {
  physicalPsychHarm: 0.9,
  craving: 0.85,
  tolerance: 0.8,
  withdrawal: 0.5,
};

function diagnosisOf(assessedOn: string, desk: Desk): DiagnosisRow[] {
  const { random } = desk;
  const frame = frameAt(desk, { day: assessedOn, minute: 720 }, desk.team.doctor);
  if (frame === null || random.chance(0.1)) return [];
  const answerOf = (key: Criterion): CriterionAnswer => {
    if (random.chance(0.05)) return 'not_assessed';
    return random.chance(MET[key] ?? 0.65) ? 'yes' : 'no';
  };
  const criteria = Object.fromEntries(CRITERIA.map(({ key }) => [key, answerOf(key)])) as Record<
    Criterion,
    CriterionAnswer
  >;
  const { formalCount, formalNotAssessed, researchCount, researchNotAssessed, severity } = criteriaCounts({
    ...criteria,
    solelyMedical: false,
  });
  return [
    {
      ...frame,
      assessed_on: assessedOn,
      window_ends_on: assessedOn,
      ...Object.fromEntries(Object.entries(criteria).map(([key, value]) => [snake(key), value])),
      solely_medical: false,
      remission: 'none',
      controlled_environment: null,
      language: 'English',
      interpreter: false,
      assessed_by: 'The team’s doctor',
      note: '',
      formal_count: formalCount,
      formal_not_assessed: formalNotAssessed,
      research_count: researchCount,
      research_not_assessed: researchNotAssessed,
      severity,
    },
  ];
}

/** One supervised dose of the course, as the ward's sheet has it. */
function doseOf({ day, esketamineMg }: LifeDay, desk: Desk): SupervisedDoseRow[] {
  const { random, clock } = desk;
  const frame = frameAt(desk, { day, minute: 780 }, desk.team.doctor);
  if (frame === null || esketamineMg === 0) return [];
  const systolic = random.int(112, 134);
  const hasScore = random.chance(0.85);
  return [
    {
      ...frame,
      given_at: iso(clock.at(day, random.int(600, 640))),
      local_day: day,
      product: 'esketamine',
      indication: 'Depression that other treatment did not help',
      dose_mg: esketamineMg,
      dose_mg_per_kg: null,
      route: 'intranasal',
      supervised: true,
      observation_minutes: 120,
      systolic_before: systolic,
      diastolic_before: systolic - 44,
      systolic_after: systolic + random.int(6, 24),
      diastolic_after: systolic - random.int(28, 40),
      dissociation: hasScore ? random.int(0, 34) : null,
      dissociation_scale: hasScore ? 'Ward sheet, 0 to 100' : '',
      take_home_mg: 0,
      prescriber: 'The team’s doctor',
      consented: true,
      bladder_checked: random.chance(0.8) ? true : null,
      note: '',
    },
  ];
}

/** The health records of one stay. Its chance is its own, so that nothing else in the demo changes with it. */
export function addHealth(
  journey: Journey,
  { course, days }: { course: CourseKey; days: readonly LifeDay[] },
  at: Desk,
  tables: HealthTables,
): void {
  const desk: Desk = { ...at, random: new Random(`health ${at.episodeId}`) };
  const last = journey.lastContact ?? addDays(at.anchorDay, -1);
  const { assessedOn } = journey;
  if (assessedOn !== null) {
    const isKnown = tables.allergy.some(({ patient_id }) => patient_id === at.patientId);
    if (!isKnown) tables.allergy.push(...allergiesOf(assessedOn, desk));
    tables.diagnosis.push(...diagnosisOf(assessedOn, desk));
  }
  for (const stage of journey.stages) {
    if (stage.kind === 'withdrawal_management') tables.withdrawal_check.push(...checksOf(stage, last, desk));
    if (stage.kind !== 'assessment') tables.observation.push(...observationsOf(stage, last, desk));
  }
  tables.medicine.push(...medicinesOf(journey, course, last, desk));
  tables.supervised_dose.push(...days.flatMap((day) => doseOf(day, desk)));
}
