import {
  PROFILE_SUBSTANCES,
  totalOf,
  type CareReviewInput,
  type GoalInput,
  type OutcomeProfileInput,
  type ReferralInput,
  type TaskInput,
} from '@cairn/care-domain';
import type { RecordInput } from '@cairn/patients-domain';
import { addDays, daysBetween } from '@cairn/shared-util';
import { careRow, type CareRow, type CareTables } from './care-rows';
import {
  CARE_GOALS,
  CARE_STRENGTHS,
  CARE_SUPPORTS,
  CARE_TASKS,
  OWN_VIEWS,
  PLAN_WORDS,
  SAFETY_NET,
  WAY_BACK,
} from './care-words';
import { reviewFigures } from './care-figures';
import type { Desk } from './frame';
import type { Journey } from './journey';
import { Random } from './random';
import type { UseDayRow } from './rows';
import { seededId } from './seeded-id';

type Entered<I> = Omit<I, keyof RecordInput>;
type Kept = CareTables & { readonly use_day: readonly UseDayRow[] };

/** One stay with the days that plans are made on. */
interface Stay {
  readonly journey: Journey;
  readonly desk: Desk;
  readonly tables: Kept;
  /** First day in treatment, or of assessment. */
  readonly began: string;
  /** Last day in contact, before the anchor day. */
  readonly last: string;
}

/** A row written at ten to eleven of that day, where the day has come. */
function keep(rows: CareRow[], { desk }: Stay, day: string, entered: object): CareRow | null {
  const row = careRow(desk, { day, minute: 650 }, entered);
  if (row !== null) rows.push(row);
  return row;
}

/** The version before was replaced by this one. */
function keepVersion(
  rows: CareRow[],
  stay: Stay,
  { day, before, why }: { day: string; before: CareRow; why: string },
  entered: object,
): void {
  const row = careRow(stay.desk, { day, minute: 900 }, entered);
  if (row === null) return;
  Object.assign(before, { standing: false });
  rows.push({ ...row, replaces: before.id, correction_reason: why } as unknown as CareRow);
}

function addReferrals(stay: Stay): void {
  const { journey, desk, tables, began } = stay;
  const incoming: Entered<ReferralInput> = {
    direction: 'incoming',
    referredOn: journey.referredOn,
    service: desk.random.pick(['gp', 'self', 'hospital', 'family', 'mental_health'] as const),
    serviceText: '',
    reason: 'Ketamine most weekends and bladder pain',
    urgency: desk.random.chance(0.2) ? 'two_weeks' : 'routine',
    safeguarding: desk.random.chance(0.8) ? 'no' : null,
    pregnancy: null,
    mayContact: true,
    dueBy: null,
    appointmentOn: journey.assessedOn,
    outcome: journey.assessedOn === null ? 'open' : 'accepted',
    outcomeOn: journey.assessedOn,
    note: '',
  };
  keep(tables.referral, stay, journey.referredOn, incoming);
  if (!desk.random.chance(0.5)) return;
  const made = addDays(began, 9);
  const isSeen = daysBetween(made, stay.last) > 30;
  keep(tables.referral, stay, made, {
    ...incoming,
    direction: 'onward',
    referredOn: made,
    service: desk.random.pick(['urology', 'housing', 'mental_health'] as const),
    reason: 'Asked for by the person',
    urgency: 'two_weeks',
    dueBy: addDays(made, 14),
    appointmentOn: isSeen ? addDays(made, 12) : null,
    outcome: isSeen ? 'seen' : 'open',
    outcomeOn: isSeen ? addDays(made, 12) : null,
  } satisfies Entered<ReferralInput>);
}

function addGoals(stay: Stay): void {
  const { desk, tables, began, last } = stay;
  const set = addDays(began, 3);
  for (const chosen of desk.random.some(CARE_GOALS, desk.random.int(2, 4))) {
    const goal: Entered<GoalInput> = {
      ...chosen,
      setOn: set,
      goal: seededId(desk.clock.at(set, 640), desk.random),
      targetOn: addDays(set, 84),
      status: 'open',
      statusOn: null,
      attainment: null,
      attainedOn: null,
      note: '',
    };
    const first = keep(tables.goal, stay, set, goal);
    const reviewed = addDays(began, 42);
    if (first === null || reviewed >= last) continue;
    const isOver = desk.random.chance(0.25);
    keepVersion(tables.goal, stay, { day: reviewed, before: first, why: 'Reviewed together' }, {
      ...goal,
      status: isOver ? 'reached' : 'open',
      statusOn: isOver ? reviewed : null,
      attainment: desk.random.int(-2, 2),
      attainedOn: reviewed,
    } satisfies Entered<GoalInput>);
  }
}

function addTasks(stay: Stay): void {
  const { desk, tables, began, last, journey } = stay;
  const { random, team } = desk;
  /** Who leaves leaves no task behind: what is open then is settled on the last day. */
  const isOver = journey.dischargedOn !== null;
  for (const what of random.some(CARE_TASKS, random.int(1, 4))) {
    const setOn = addDays(last, -random.int(2, Math.max(3, Math.min(40, daysBetween(began, last)))));
    if (setOn < began) continue;
    const task: Entered<TaskInput> = {
      setOn,
      what,
      ownerId: random.chance(0.7) ? team.keyWorker : random.pick(team.colleagues),
      dueOn: addDays(setOn, random.int(4, 28)),
      about: 'nothing',
      aboutId: null,
      aboutWords: '',
      status: 'open',
      statusOn: null,
      why: '',
    };
    const first = keep(tables.task, stay, setOn, task);
    const soon = addDays(setOn, random.int(1, 5));
    const settled = isOver && soon > last ? last : soon;
    if (first === null || (!isOver && (settled >= last || !random.chance(0.4)))) continue;
    const isDone = random.chance(0.8);
    keepVersion(tables.task, stay, { day: settled, before: first, why: isDone ? 'Done' : 'Not needed' }, {
      ...task,
      status: isDone ? 'done' : 'not_needed',
      statusOn: settled,
      why: isDone ? '' : 'The person did it themselves',
    } satisfies Entered<TaskInput>);
  }
}

function addPeople(stay: Stay): void {
  const { desk, tables, began } = stay;
  const notedOn = addDays(began, 2);
  for (const words of desk.random.some(CARE_STRENGTHS, desk.random.int(1, 3))) {
    keep(tables.strength, stay, notedOn, { notedOn, words, source: 'patient', note: '' });
  }
  for (const support of desk.random.some(CARE_SUPPORTS, desk.random.int(0, 3))) {
    keep(tables.support, stay, notedOn, { ...support, notedOn, note: '' });
  }
}

function addSafetyPlan(stay: Stay): void {
  const { desk, tables, began } = stay;
  if (!desk.random.chance(0.75)) return;
  const agreedOn = addDays(began, 4);
  const places = desk.random.chance(0.7) ? PLAN_WORDS.places : '';
  keep(tables.safety_plan, stay, agreedOn, {
    ...PLAN_WORDS,
    places,
    agreedOn,
    given: desk.random.chance(0.8) ? true : null,
    reviewOn: addDays(agreedOn, 42),
  });
}

/** Days of use in the 28 before, as they were told, a week at a time; a week with a day not told is not disclosed. */
function weeksOf({ desk, tables }: Stay, askedOn: string): (number | null)[] {
  const told = new Map(
    tables.use_day
      .filter((row) => row.patient_id === desk.patientId && row.substance === 'ketamine' && row.standing)
      .map(({ day, state }) => [day, state]),
  );
  return [28, 21, 14, 7].map((back) => {
    const states = Array.from({ length: 7 }, (_, day) => told.get(addDays(askedOn, day - back)));
    const isKnown = states.some((state) => state === 'yes' || state === 'no');
    return isKnown ? states.filter((state) => state === 'yes').length : null;
  });
}

function addProfile(stay: Stay, stage: OutcomeProfileInput['stage'], askedOn: string, better: number): void {
  const { random } = stay.desk;
  const weeks = weeksOf(stay, askedOn);
  const other = { substance: 'other' as const, amount: random.pick([0.5, 1, 1.5]), weeks, total: totalOf(weeks) };
  const rest = PROFILE_SUBSTANCES.filter(({ key }) => key !== 'other').map(({ key }) => {
    const used = key === 'tobacco' ? [7, 7, 7, 7] : key === 'alcohol' ? [1, 2, 1, 2] : [0, 0, 0, 0];
    return { substance: key, amount: null, weeks: used, total: totalOf(used) };
  });
  const profile: Entered<OutcomeProfileInput> = {
    askedOn,
    stage,
    use: [other, ...rest],
    otherName: 'Ketamine',
    injectingDays: 0,
    sharing: false,
    shopliftingDays: 0,
    sellingDays: random.chance(0.7) ? 0 : null,
    otherTheft: false,
    assault: false,
    psychological: Math.min(20, random.int(4, 9) + better),
    workDays: random.chance(0.4) ? random.int(4, 20) : 0,
    educationDays: 0,
    physical: Math.min(20, random.int(5, 11) + better),
    acuteHousing: random.chance(0.2),
    evictionRisk: false,
    quality: Math.min(20, random.int(4, 10) + better),
    note: '',
  };
  keep(stay.tables.outcome_profile, stay, askedOn, profile);
}

function addReviews(stay: Stay): void {
  const { desk, tables, began, last } = stay;
  for (let day = addDays(began, 42); day < addDays(last, -2); day = addDays(day, 84)) {
    addProfile(stay, 'review', day, 4);
    const review: Entered<CareReviewInput> = {
      reviewedOn: day,
      presentIds: [...new Set([desk.team.keyWorker, desk.team.doctor])],
      presentOthers: '',
      personPresent: true,
      ownView: desk.random.pick(OWN_VIEWS),
      decision: desk.random.chance(0.75) ? 'continue' : 'step_down',
      reason: 'Settled in the programme; the plan goes on in smaller steps.',
      nextReviewOn: addDays(day, 84),
    };
    const row = keep(tables.care_review, stay, day, review);
    if (row === null) return;
    const figures = reviewFigures(tables.use_day, { patientId: desk.patientId, from: began, asOf: day });
    tables.care_review_figures.push({
      clinic_id: desk.clinicId,
      review_id: row.id,
      patient_id: desk.patientId,
      figures,
    });
  }
}

function addLeaving(stay: Stay, leftOn: string): void {
  const { journey, tables } = stay;
  const isPlanned = journey.dischargeReason?.startsWith('completed') === true;
  if (!isPlanned) return;
  addProfile(stay, 'exit', leftOn, 8);
  keep(tables.leaving_plan, stay, leftOn, {
    writtenOn: leftOn,
    destination: 'Home, with mutual aid and GP',
    wayBack: WAY_BACK,
    safetyNet: SAFETY_NET,
    told: ['gp', 'referrer'],
    toldWords: '',
    given: true,
    note: '',
  });
}

/** The care plan of one stay: goals and tasks, people, safety, outcomes, reviews, and leaving. */
export function addCare(journey: Journey, desk: Desk, tables: Kept): void {
  const random = new Random(`care ${desk.episodeId}`);
  const began = journey.admittedOn ?? journey.assessedOn;
  const yesterday = addDays(desk.anchorDay, -1);
  const last = journey.dischargedOn ?? journey.lastContact ?? yesterday;
  const own = { ...desk, random };
  const stay: Stay = { journey, desk: own, tables, began: began ?? journey.referredOn, last };
  addReferrals(stay);
  if (began === null) return;
  addGoals(stay);
  addTasks(stay);
  addPeople(stay);
  addSafetyPlan(stay);
  addProfile(stay, 'start', began, 0);
  addReviews(stay);
  if (journey.dischargedOn !== null) addLeaving(stay, journey.dischargedOn);
}
