import type { Choice } from '@cairn/shared-ui';
import {
  ACTED_ON_LABELS,
  COPING,
  EVENT_KIND_LABELS,
  ROUTES,
  SESSION_MODE_LABELS,
  SESSION_TYPES,
  TRIGGERS,
  UNITS,
  USE_CONTEXT_LABELS,
  USE_SETTING_LABELS,
  type CravingInput,
  type EventMarkInput,
  type TherapySessionInput,
  type UseDayInput,
} from '@cairn/tracking-domain';
import { SUBSTANCES, type SubstanceKey, SOURCE_LABELS } from '@cairn/patients-domain';
import type { CodeList } from '@cairn/shared-util';
import type { UseAnswer } from '../log/log-draft';

/** The lists of the contract as things to choose from. */
const ofList = <K extends string>({ codes }: CodeList): Choice<K>[] =>
  codes.map(({ key, label }) => ({ value: key as K, label }));
const ofLabels = <K extends string>(labels: Readonly<Record<K, string>>): Choice<K>[] =>
  (Object.keys(labels) as K[]).map((value) => ({ value, label: labels[value] }));

export const TRIGGER_CHOICES = ofList<CravingInput['triggers'][number]>(TRIGGERS);
export const COPING_CHOICES = ofList<CravingInput['coping'][number]>(COPING);
export const ACTED_ON_CHOICES = ofLabels(ACTED_ON_LABELS);
export const SOURCE_CHOICES = ofLabels(SOURCE_LABELS);
export const SUBSTANCE_CHOICES = ofList<SubstanceKey>(SUBSTANCES);
export const UNIT_CHOICES = ofList<NonNullable<UseDayInput['unit']>>(UNITS);
export const ROUTE_CHOICES = ofList<NonNullable<UseDayInput['route']>>(ROUTES);
export const CONTEXT_CHOICES = ofLabels(USE_CONTEXT_LABELS);
export const USE_SETTING_CHOICES = ofLabels(USE_SETTING_LABELS);
export const SESSION_TYPE_CHOICES = ofList<TherapySessionInput['sessionType']>(SESSION_TYPES);
export const MODE_CHOICES = ofLabels(SESSION_MODE_LABELS);
export const EVENT_KIND_CHOICES = ofLabels<EventMarkInput['kind']>(EVENT_KIND_LABELS);

export const PRECISION_CHOICES: readonly Choice<NonNullable<UseDayInput['precision']>>[] = [
  { value: 'estimate', label: 'About' },
  { value: 'exact', label: 'Exactly' },
  { value: 'range', label: 'Between' },
];
export const USE_CHOICES: readonly Choice<UseAnswer>[] = [
  { value: 'no', label: 'None' },
  { value: 'yes', label: 'Used' },
  { value: 'unknown', label: 'Not known' },
];
export const USE_NOW_CHOICES: readonly Choice<UseAnswer>[] = [...USE_CHOICES, { value: 'later', label: 'Later' }];

export const substanceChoices = (keys: readonly SubstanceKey[]): Choice<SubstanceKey>[] =>
  SUBSTANCE_CHOICES.filter(({ value }) => keys.includes(value));
