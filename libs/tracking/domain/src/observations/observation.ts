import * as z from 'zod';
import { fact, Note, recordContract, Source, SOURCE_LABELS, type Kept, type RecordInput } from '@cairn/patients-domain';
import { capitalised, midSentence } from '@cairn/shared-util';
import { measured, unusualMeasure, type Measure } from '../measures/measured';
import { whenText } from '../measures/when-text';

/** What is measured. Ends are ours (docs/clinical-sources.md): they catch slips of the hand and are no early-warning score. */
export const OBSERVED = {
  pulse: {
    name: 'The pulse',
    unit: 'a minute',
    decimals: 0,
    possible: { from: 20, to: 300 },
    usual: { from: 40, to: 130 },
  },
  systolic: {
    name: 'The upper blood pressure',
    unit: 'mmHg',
    decimals: 0,
    possible: { from: 40, to: 300 },
    usual: { from: 90, to: 180 },
  },
  diastolic: {
    name: 'The lower blood pressure',
    unit: 'mmHg',
    decimals: 0,
    possible: { from: 20, to: 200 },
    usual: { from: 50, to: 110 },
  },
  temperature: {
    name: 'The temperature',
    unit: '°C',
    decimals: 1,
    possible: { from: 25, to: 45 },
    usual: { from: 35, to: 38.5 },
  },
  weightKg: {
    name: 'The weight',
    unit: 'kg',
    decimals: 1,
    possible: { from: 20, to: 400 },
    usual: { from: 40, to: 180 },
  },
  sleepHours: {
    name: 'Hours of sleep',
    unit: 'hours',
    decimals: 2,
    possible: { from: 0, to: 24 },
    usual: { from: 0, to: 16 },
  },
  respiration: {
    name: 'The breathing rate',
    unit: 'a minute',
    decimals: 0,
    possible: { from: 2, to: 80 },
    usual: { from: 9, to: 24 },
  },
  oxygen: {
    name: 'The oxygen saturation',
    unit: '%',
    decimals: 0,
    possible: { from: 40, to: 100 },
    usual: { from: 92, to: 100 },
  },
} as const satisfies Record<string, Measure>;
export type Observed = keyof typeof OBSERVED;
export const OBSERVED_KEYS = Object.keys(OBSERVED) as Observed[];

const fields = {
  takenAt: z.iso
    .datetime({ offset: true, error: 'Enter when this was measured.' })
    .describe('When it was measured, ISO 8601 with offset'),
  pulse: measured(OBSERVED.pulse).describe('Beats a minute; null = not measured'),
  systolic: measured(OBSERVED.systolic).describe('Systolic blood pressure, mmHg; null = not measured'),
  diastolic: measured(OBSERVED.diastolic).describe('Diastolic blood pressure, mmHg; null = not measured'),
  temperature: measured(OBSERVED.temperature).describe('Degrees Celsius; null = not measured'),
  weightKg: measured(OBSERVED.weightKg).describe('Kilograms; null = not measured'),
  sleepHours: measured(OBSERVED.sleepHours).describe('Hours slept in the night before; 0 is none; null = not asked'),
  respiration: measured(OBSERVED.respiration).describe('Breaths a minute; null = not measured'),
  oxygen: measured(OBSERVED.oxygen).describe('Oxygen saturation in percent; null = not measured'),
  source: Source,
  note: Note,
};
type ObservationFields = z.infer<z.ZodObject<typeof fields>>;

export type ObservationInput = ObservationFields & RecordInput;
export type Observation = Kept<ObservationInput>;

type Pressure = Pick<ObservationFields, 'systolic' | 'diastolic'>;

/** What is wrong with two blood pressures that belong together, in words; null where nothing is. */
export function pressureProblem({ systolic, diastolic }: Pressure): string | null {
  if (diastolic === null) return null;
  if (systolic === null) return 'Enter the upper blood pressure too.';
  return diastolic < systolic ? null : 'The lower blood pressure is not below the upper one. Check both.';
}

function checkObservation({ value, issues }: z.core.ParsePayload<ObservationFields>): void {
  if (OBSERVED_KEYS.every((key) => value[key] === null)) {
    issues.push({ code: 'custom', path: ['pulse'], message: 'Enter at least one measurement.', input: value });
  }
  const message = pressureProblem(value);
  if (message !== null) issues.push({ code: 'custom', path: ['diastolic'], message, input: value });
}

/** "128/84 mmHg", "128 mmHg (upper)"; null where it was not measured. */
export function pressureWords({ systolic, diastolic }: Pressure): string | null {
  if (systolic === null) return null;
  return diastolic === null ? `${systolic} mmHg (upper alone)` : `${systolic}/${diastolic} mmHg`;
}

/** "72 a minute", "98%"; null where it was not measured. 0 is a figure. */
export function observedText(key: Observed, value: number | null): string | null {
  if (value === null) return null;
  const { unit } = OBSERVED[key];
  return unit === '%' ? `${value}%` : `${value} ${unit}`;
}

export const OBSERVED_LABELS: Readonly<Record<Observed, string>> = {
  pulse: 'Pulse',
  systolic: 'Upper blood pressure',
  diastolic: 'Lower blood pressure',
  temperature: 'Temperature',
  weightKg: 'Weight',
  sleepHours: 'Sleep',
  respiration: 'Breathing rate',
  oxygen: 'Oxygen saturation',
};

/** "Pulse 72 a minute, blood pressure 128/84 mmHg": what was measured, in the order in which it is read out. */
function headlineOf(entry: ObservationFields): string {
  const pressure = pressureWords(entry);
  const words = OBSERVED_KEYS.flatMap((key) => {
    if (key === 'systolic') return pressure === null ? [] : [`blood pressure ${pressure}`];
    const text = key === 'diastolic' ? null : observedText(key, entry[key]);
    return text === null ? [] : [`${midSentence(OBSERVED_LABELS[key])} ${text}`];
  });
  return capitalised(words.join(', '));
}

export const OBSERVATION = recordContract({
  kind: 'observation',
  path: 'observations',
  words: { one: 'an observation', many: 'observations', title: 'Observations' },
  fields,
  dated: { field: 'takenAt', as: 'instant' },
  check: checkObservation,
  unusual: (entry) => OBSERVED_KEYS.flatMap((key) => unusualMeasure(key, OBSERVED[key], entry[key])),
  headline: headlineOf,
  facts: (entry, timeZone) => [
    fact('takenAt', 'Measured', whenText(entry.takenAt, timeZone)),
    ...OBSERVED_KEYS.map((key) => fact(key, OBSERVED_LABELS[key], observedText(key, entry[key]))),
    fact('source', 'Told by', SOURCE_LABELS[entry.source]),
    fact('note', 'Note', entry.note),
  ],
});
