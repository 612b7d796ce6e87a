import {
  ASSESSMENT,
  OWN_ITEM,
  OWN_RATING,
  PHQ9,
  SCHEDULE_CHANGE,
  type AssessmentInput,
  type OwnItemInput,
  type OwnRatingInput,
  type ScheduleChangeInput,
} from '@cairn/assessment-domain';
import type { RecordKindForm } from '@cairn/patients-context';
import { uuidv7 } from '@cairn/shared-util';

const ASSESSMENT_FORM: RecordKindForm<AssessmentInput> = {
  contract: ASSESSMENT,
  empty: ({ episodeId }) => ({
    id: '',
    episodeId,
    takenAt: new Date().toISOString(),
    instrument: 'phq_9',
    instrumentVersion: PHQ9.version,
    variant: PHQ9.variants[0].key,
    answers: {},
    entered: {},
    mode: 'paper',
    language: 'English',
    answeredBy: 'person',
    safetySeen: false,
    note: '',
  }),
  fields: () => import('./entries/assessment-fields').then((m) => m.AssessmentFields),
};

const OWN_ITEM_FORM: RecordKindForm<OwnItemInput> = {
  contract: OWN_ITEM,
  empty: ({ episodeId, today }) => ({
    id: '',
    episodeId,
    agreedOn: today,
    question: uuidv7(),
    text: '',
    lowWord: '',
    highWord: '',
    better: 'higher',
    everyDays: null,
    retiredOn: null,
  }),
  fields: () => import('./entries/own-item-fields').then((m) => m.OwnItemFields),
};

const OWN_RATING_FORM: RecordKindForm<OwnRatingInput> = {
  contract: OWN_RATING,
  empty: ({ episodeId }) => ({
    id: '',
    episodeId,
    ratedAt: new Date().toISOString(),
    question: '',
    asked: '',
    // Nothing rated yet; the contract says so in words when it is saved.
    rating: null as unknown as number,
    mode: 'clinician_screen',
    answeredBy: 'person',
    note: '',
  }),
  fields: () => import('./entries/own-rating-fields').then((m) => m.OwnRatingFields),
};

const SCHEDULE_CHANGE_FORM: RecordKindForm<ScheduleChangeInput> = {
  contract: SCHEDULE_CHANGE,
  empty: ({ episodeId, today }) => ({
    id: '',
    episodeId,
    decidedOn: today,
    instrument: 'phq_9',
    change: 'added',
    everyDays: 7,
    reason: '',
  }),
  fields: () => import('./entries/schedule-change-fields').then((m) => m.ScheduleChangeFields),
};

/** The forms of every kind of entry of this domain that is kept by contract. */
export const assessmentForms = [
  ASSESSMENT_FORM,
  OWN_ITEM_FORM,
  OWN_RATING_FORM,
  SCHEDULE_CHANGE_FORM,
] as unknown as readonly RecordKindForm[];
