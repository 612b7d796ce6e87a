import * as z from 'zod';
import { keysOf, type CodeList } from '@cairn/shared-util';

const list = (codes: CodeList['codes']): CodeList => ({ version: '1', source: 'Cairn', confirmed: true, codes });

const TYPE_CODES = [
  { key: 'overdose', label: 'Overdose, survived' },
  { key: 'collapse', label: 'Collapse' },
  { key: 'injury', label: 'Accidental injury' },
  { key: 'aspiration', label: 'Aspiration' },
  { key: 'drowning', label: 'Drowning or in the bath' },
  { key: 'fall', label: 'Fall' },
  { key: 'road', label: 'Road accident' },
  { key: 'self_harm', label: 'Self-harm' },
  { key: 'suicide_attempt', label: 'Suicide attempt' },
  { key: 'psychosis', label: 'Hallucinations or paranoia' },
  { key: 'seizure', label: 'Seizure' },
  { key: 'sexual_assault', label: 'Sexual assault' },
  { key: 'allergic', label: 'Allergic reaction' },
  { key: 'emergency_attendance', label: 'Emergency attendance, other' },
  { key: 'death', label: 'Death' },
  { key: 'other', label: 'Something else' },
] as const;
export const ADVERSE_EVENT_TYPES = list(TYPE_CODES);
export const AdverseEventType = z.enum(keysOf(TYPE_CODES), 'Choose what happened.');
export type AdverseEventType = z.infer<typeof AdverseEventType>;

const SUBSTANCES_KNOWN_CODES = [
  { key: 'named', label: 'Yes' },
  { key: 'none', label: 'None' },
  { key: 'not_known', label: 'Not known' },
] as const;
export const SUBSTANCES_KNOWN = list(SUBSTANCES_KNOWN_CODES);
/** Whether anything was used in the 24 hours before; "none" was asked and answered. */
export const SubstancesKnown = z.enum(keysOf(SUBSTANCES_KNOWN_CODES), 'Say whether anything was used in the 24 hours.');

const CONSCIOUSNESS_CODES = [
  { key: 'awake', label: 'Awake' },
  { key: 'drowsy', label: 'Drowsy or confused' },
  { key: 'lost', label: 'Lost consciousness' },
  { key: 'not_known', label: 'Not known' },
] as const;
export const CONSCIOUSNESS = list(CONSCIOUSNESS_CODES);
export const Consciousness = z.enum(keysOf(CONSCIOUSNESS_CODES), 'Choose awake, drowsy, lost or not known.');

const BREATHING_CODES = [
  { key: 'usual', label: 'As usual' },
  { key: 'slow', label: 'Slow or shallow' },
  { key: 'stopped', label: 'Stopped' },
  { key: 'not_known', label: 'Not known' },
] as const;
export const BREATHING = list(BREATHING_CODES);
export const Breathing = z.enum(keysOf(BREATHING_CODES), 'Choose as usual, slow, stopped or not known.');

const INTENT_CODES = [
  { key: 'accidental', label: 'Not intended' },
  { key: 'self_harm', label: 'Meant to harm themselves' },
  { key: 'suicidal', label: 'Meant to die' },
  { key: 'by_others', label: 'Done by somebody else' },
  { key: 'not_known', label: 'Not known' },
] as const;
export const INTENTS = list(INTENT_CODES);
export const Intent = z.enum(keysOf(INTENT_CODES), 'Choose the intent.');

const OUTCOME_CODES = [
  { key: 'recovered', label: 'Recovered' },
  { key: 'recovering', label: 'Recovering' },
  { key: 'lasting_harm', label: 'Lasting harm' },
  { key: 'died', label: 'Died' },
  { key: 'not_known', label: 'Not known' },
] as const;
export const OUTCOMES = list(OUTCOME_CODES);
export const Outcome = z.enum(keysOf(OUTCOME_CODES), 'Choose the outcome.');
