import { choicesOf, labelledChoices, type Choice } from '@cairn/shared-ui';
import {
  ABSENCES,
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
  type AbsenceCode,
  type CravingInput,
  type EventMarkInput,
  type TherapySessionInput,
  type UseDayInput,
} from '@cairn/tracking-domain';
import { SUBSTANCES, type SubstanceKey, SOURCE_LABELS } from '@cairn/patients-domain';
import type { UseAnswer } from '../log/log-draft';

/** The lists of the contract as things to choose from. */
export const TRIGGER_CHOICES = choicesOf<CravingInput['triggers'][number]>(TRIGGERS);
export const COPING_CHOICES = choicesOf<CravingInput['coping'][number]>(COPING);
export const ACTED_ON_CHOICES = labelledChoices(ACTED_ON_LABELS);
export const SOURCE_CHOICES = labelledChoices(SOURCE_LABELS);
export const SUBSTANCE_CHOICES = choicesOf<SubstanceKey>(SUBSTANCES);
export const UNIT_CHOICES = choicesOf<NonNullable<UseDayInput['unit']>>(UNITS);
export const ROUTE_CHOICES = choicesOf<NonNullable<UseDayInput['route']>>(ROUTES);
export const CONTEXT_CHOICES = labelledChoices(USE_CONTEXT_LABELS);
export const USE_SETTING_CHOICES = labelledChoices(USE_SETTING_LABELS);
export const SESSION_TYPE_CHOICES = choicesOf<TherapySessionInput['sessionType']>(SESSION_TYPES);
export const MODE_CHOICES = labelledChoices(SESSION_MODE_LABELS);
export const ABSENCE_CHOICES = choicesOf<AbsenceCode>(ABSENCES);
export const EVENT_KIND_CHOICES = labelledChoices<EventMarkInput['kind']>(EVENT_KIND_LABELS);

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
