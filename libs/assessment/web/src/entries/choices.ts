import {
  ANSWERERS,
  ASSESSMENT_MODES,
  BETTER,
  INSTRUMENTS,
  SCHEDULE_CHANGES,
  type AnsweredBy,
  type AssessmentMode,
  type Better,
  type InstrumentKey,
  type ScheduleChangeInput,
} from '@cairn/assessment-domain';
import { choicesOf, type Choice } from '@cairn/shared-ui';

export const MODE_CHOICES = choicesOf<AssessmentMode>(ASSESSMENT_MODES);
export const ANSWERER_CHOICES = choicesOf<AnsweredBy>(ANSWERERS);
export const BETTER_CHOICES = choicesOf<Better>(BETTER);
export const CHANGE_CHOICES = choicesOf<ScheduleChangeInput['change']>(SCHEDULE_CHANGES);
export const INSTRUMENT_CHOICES: readonly Choice<InstrumentKey>[] = INSTRUMENTS.map(({ key, name, measures }) => ({
  value: key as InstrumentKey,
  label: `${name}, ${measures}`,
}));
