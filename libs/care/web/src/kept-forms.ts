import {
  CARE_REVIEW,
  GOAL,
  LEAVING_PLAN,
  OUTCOME_PROFILE,
  PROFILE_SUBSTANCES,
  PROFILE_WEEKS,
  REFERRAL,
  SAFETY_PLAN,
  STRENGTH,
  SUPPORT,
  TASK,
  type CareReviewInput,
  type GoalInput,
  type LeavingPlanInput,
  type OutcomeProfileInput,
  type ReferralInput,
  type SafetyPlanInput,
  type StrengthInput,
  type SupportInput,
  type TaskInput,
} from '@cairn/care-domain';
import type { RecordKindForm } from '@cairn/patients-context';
import { addDays, uuidv7 } from '@cairn/shared-util';

const REFERRAL_FORM: RecordKindForm<ReferralInput> = {
  contract: REFERRAL,
  empty: ({ episodeId, today }) => ({
    id: '',
    episodeId,
    direction: 'onward',
    referredOn: today,
    service: 'gp',
    serviceText: '',
    reason: '',
    urgency: 'routine',
    safeguarding: null,
    pregnancy: null,
    mayContact: null,
    dueBy: null,
    appointmentOn: null,
    outcome: 'open',
    outcomeOn: null,
    note: '',
  }),
  fields: () => import('./referrals/referral-fields').then((m) => m.ReferralFields),
};

const GOAL_FORM: RecordKindForm<GoalInput> = {
  contract: GOAL,
  empty: ({ episodeId, today }) => ({
    id: '',
    episodeId,
    setOn: today,
    goal: uuidv7(),
    words: '',
    area: 'substance_use',
    measure: 'none',
    measureOf: '',
    baseline: null,
    target: null,
    targetOn: null,
    status: 'open',
    statusOn: null,
    attainment: null,
    attainedOn: null,
    note: '',
  }),
  fields: () => import('./goals/goal-fields').then((m) => m.GoalFields),
};

const TASK_FORM: RecordKindForm<TaskInput> = {
  contract: TASK,
  empty: ({ episodeId, today }) => ({
    id: '',
    episodeId,
    setOn: today,
    what: '',
    ownerId: '',
    dueOn: addDays(today, 7),
    about: 'nothing',
    aboutId: null,
    aboutWords: '',
    status: 'open',
    statusOn: null,
    why: '',
  }),
  fields: () => import('./tasks/task-fields').then((m) => m.TaskFields),
};

const STRENGTH_FORM: RecordKindForm<StrengthInput> = {
  contract: STRENGTH,
  empty: ({ episodeId, today }) => ({ id: '', episodeId, notedOn: today, words: '', source: 'patient', note: '' }),
  fields: () => import('./people/strength-fields').then((m) => m.StrengthFields),
};

const SUPPORT_FORM: RecordKindForm<SupportInput> = {
  contract: SUPPORT,
  empty: ({ episodeId, today }) => ({
    id: '',
    episodeId,
    notedOn: today,
    name: '',
    relation: 'friend',
    contact: '',
    mayContact: null,
    helpsWith: '',
    note: '',
  }),
  fields: () => import('./people/support-fields').then((m) => m.SupportFields),
};

const SAFETY_PLAN_FORM: RecordKindForm<SafetyPlanInput> = {
  contract: SAFETY_PLAN,
  empty: ({ episodeId, today }) => ({
    id: '',
    episodeId,
    agreedOn: today,
    signs: '',
    alone: '',
    places: '',
    people: '',
    professionals: '',
    surroundings: '',
    reasons: '',
    given: null,
    reviewOn: null,
  }),
  fields: () => import('./safety/safety-plan-fields').then((m) => m.SafetyPlanFields),
};

const OUTCOME_PROFILE_FORM: RecordKindForm<OutcomeProfileInput> = {
  contract: OUTCOME_PROFILE,
  empty: ({ episodeId, today }) => ({
    id: '',
    episodeId,
    askedOn: today,
    stage: 'start',
    use: PROFILE_SUBSTANCES.map(({ key }) => ({
      substance: key,
      amount: null,
      weeks: Array.from({ length: PROFILE_WEEKS }, () => null),
      total: null,
    })),
    otherName: 'Ketamine',
    injectingDays: null,
    sharing: null,
    shopliftingDays: null,
    sellingDays: null,
    otherTheft: null,
    assault: null,
    psychological: null,
    workDays: null,
    educationDays: null,
    physical: null,
    acuteHousing: null,
    evictionRisk: null,
    quality: null,
    note: '',
  }),
  fields: () => import('./profiles/outcome-profile-fields').then((m) => m.OutcomeProfileFields),
};

const CARE_REVIEW_FORM: RecordKindForm<CareReviewInput> = {
  contract: CARE_REVIEW,
  empty: ({ episodeId, today }) => ({
    id: '',
    episodeId,
    reviewedOn: today,
    presentIds: [],
    presentOthers: '',
    personPresent: null,
    ownView: '',
    decision: 'continue',
    reason: '',
    nextReviewOn: null,
  }),
  fields: () => import('./reviews/care-review-fields').then((m) => m.CareReviewFields),
};

const LEAVING_PLAN_FORM: RecordKindForm<LeavingPlanInput> = {
  contract: LEAVING_PLAN,
  empty: ({ episodeId, today }) => ({
    id: '',
    episodeId,
    writtenOn: today,
    destination: '',
    wayBack: '',
    safetyNet: '',
    told: [],
    toldWords: '',
    given: null,
    note: '',
  }),
  fields: () => import('./leaving/leaving-plan-fields').then((m) => m.LeavingPlanFields),
};

/** The forms of every kind of entry of this domain that is kept by contract. */
export const careForms = [
  REFERRAL_FORM,
  GOAL_FORM,
  TASK_FORM,
  STRENGTH_FORM,
  SUPPORT_FORM,
  SAFETY_PLAN_FORM,
  OUTCOME_PROFILE_FORM,
  CARE_REVIEW_FORM,
  LEAVING_PLAN_FORM,
] as unknown as readonly RecordKindForm[];
