import {
  instrumentOf,
  PHQ9_ITEM_9,
  PLAN,
  scoreSheet,
  variantOf,
  type AssessmentInput,
  type OwnItemInput,
  type OwnRatingInput,
  type ScheduleChangeInput,
} from '@cairn/assessment-domain';
import { addDays } from '@cairn/shared-util';
import { iso } from './clinic-clock';
import { frameAt, type Desk } from './frame';
import { treatmentDay, type Journey } from './journey';
import { levelOf, type Measured } from './measure-levels';
import type { CourseKey } from './plans';
import { Random } from './random';

type Frame = NonNullable<ReturnType<typeof frameAt>>;

export type AssessmentRow = Frame & {
  readonly taken_at: string;
  readonly local_day: string;
  readonly instrument: AssessmentInput['instrument'];
  readonly instrument_version: string;
  readonly variant: string;
  readonly answers: AssessmentInput['answers'];
  readonly entered: AssessmentInput['entered'];
  readonly mode: AssessmentInput['mode'];
  readonly language: string;
  readonly answered_by: AssessmentInput['answeredBy'];
  readonly safety_seen: boolean;
  readonly note: string;
  readonly scores: Readonly<Record<string, number | null>>;
  readonly missing: readonly string[];
  readonly prorated: boolean;
};

export type OwnItemRow = Frame & {
  readonly agreed_on: string;
  readonly question: string;
  readonly text: string;
  readonly low_word: string;
  readonly high_word: string;
  readonly better: OwnItemInput['better'];
  readonly every_days: number | null;
  readonly retired_on: string | null;
};

export type OwnRatingRow = Frame & {
  readonly rated_at: string;
  readonly local_day: string;
  readonly question: string;
  readonly asked: string;
  readonly rating: number;
  readonly mode: OwnRatingInput['mode'];
  readonly answered_by: OwnRatingInput['answeredBy'];
  readonly note: string;
};

export type ScheduleChangeRow = Frame & {
  readonly decided_on: string;
  readonly instrument: ScheduleChangeInput['instrument'];
  readonly change: ScheduleChangeInput['change'];
  readonly every_days: number | null;
  readonly reason: string;
};

/** The tables of measures. */
export interface MeasureTables {
  readonly assessment: AssessmentRow[];
  readonly own_item: OwnItemRow[];
  readonly own_rating: OwnRatingRow[];
  readonly schedule_change: ScheduleChangeRow[];
}

interface Sitting {
  readonly measure: Measured;
  readonly day: string;
  readonly since: number;
}

const within = (value: number, to: number): number => Math.min(to, Math.max(0, value));

/** Whole answers that come to about the level, none of them above its highest. */
function spread(level: number, places: number, top: number, random: Random): number[] {
  const each = level / places;
  return Array.from({ length: places }, () => within(Math.round(each + random.normal() * 0.7), top));
}

/** Thoughts of being dead are rare, and come with a high score. */
function itemNine(level: number, random: Random): number {
  if (level < 15) return 0;
  return random.chance(level > 19 ? 0.35 : 0.15) ? random.int(1, 2) : 0;
}

/** Now and then somebody leaves a question out; rarely three. */
function leftOut(count: number, random: Random): ReadonlySet<number> {
  const chance = random.next();
  const gaps = chance < 0.02 ? 3 : chance < 0.08 ? 1 : 0;
  return new Set(Array.from({ length: gaps }, () => random.int(0, count - 2)));
}

function sheetOf({ measure }: Sitting, level: number, random: Random): Pick<AssessmentRow, 'answers' | 'entered'> {
  const instrument = instrumentOf(measure);
  if (instrument === undefined) throw new RangeError(`Not in the library: ${measure}`);
  if (instrument.wording === 'score_only') {
    return { answers: {}, entered: { total: within(Math.round(level), instrument.scores[0].to) } };
  }
  const items = variantOf(instrument, 'uk').items.filter(({ scored }) => scored);
  const top = measure === 'peg' ? 10 : measure === 'audit_c' ? 4 : 3;
  const values = spread(measure === 'peg' ? level * items.length : level, items.length, top, random);
  const gaps = measure === 'phq_9' ? leftOut(items.length, random) : new Set<number>();
  const answers = Object.fromEntries(
    items.map(({ key }, place) => [key, gaps.has(place) ? null : (values[place] ?? 0)]),
  );
  if (measure === 'phq_9') answers[PHQ9_ITEM_9] = itemNine(level, random);
  return { answers, entered: {} };
}

const NOTES = ['', '', '', '', 'Read aloud at their wish.', 'Took a break half way.', 'Did it in the waiting room.'];

function resultOf(sitting: Sitting, course: CourseKey, desk: Desk): AssessmentRow[] {
  const { random, clock } = desk;
  const minute = random.int(570, 960);
  const frame = frameAt(desk, { day: sitting.day, minute: minute + random.int(2, 25) });
  if (frame === null) return [];
  const level =
    levelOf(course, sitting.measure, sitting.since) + random.normal() * (sitting.measure === 'peg' ? 0.4 : 1.2);
  const sheet = sheetOf(sitting, level, random);
  const isHeld = sitting.measure === 'sds';
  const mode = isHeld ? 'paper' : random.pick(['clinician_screen', 'handed_over', 'handed_over', 'phone'] as const);
  const about = {
    instrument: sitting.measure,
    variant: sitting.measure === 'audit_c' ? 'uk' : 'standard',
    ...sheet,
  };
  return [
    {
      ...frame,
      ...about,
      ...scoreSheet(about),
      taken_at: iso(clock.at(sitting.day, minute)),
      local_day: sitting.day,
      instrument_version: '1',
      mode,
      language: 'English',
      answered_by: 'person',
      safety_seen: mode !== 'handed_over' && (sheet.answers[PHQ9_ITEM_9] ?? 0) >= 1,
      note: random.pick(NOTES),
    },
  ];
}

/** When each measure of the plan was really taken: a few days late now and then, and some not at all. */
function sittingsOf(journey: Journey, desk: Desk): Sitting[] {
  const { random, anchorDay } = desk;
  const last = journey.lastContact ?? addDays(anchorDay, -1);
  return journey.stages.flatMap(({ kind, startsOn, endsOn }) =>
    PLAN[kind].flatMap(({ instrument, everyDays, firstAfter }) => {
      const sittings: Sitting[] = [];
      const end = endsOn ?? last;
      for (let due = addDays(startsOn, firstAfter); due <= end; due = addDays(due, everyDays ?? 9_999)) {
        const day = addDays(due, random.pick([0, 0, 0, 1, 1, 2, 4]));
        const isTaken = everyDays === null ? random.chance(0.95) : random.chance(0.82);
        if (isTaken && day <= end && day <= last) {
          sittings.push({ measure: instrument as Measured, day, since: treatmentDay(journey, day) });
        }
      }
      return sittings;
    }),
  );
}

const OWN = {
  lapse_and_return: { text: 'How safe did the flat feel this week?', low: 'not at all', high: 'completely' },
  bladder_pain: { text: 'How far did I plan my day around toilets?', low: 'not at all', high: 'all day' },
} as const;

/** A question of the person's own, asked every week, and its ratings. */
function ownOf(course: keyof typeof OWN, journey: Journey, desk: Desk, tables: MeasureTables): void {
  const { random, clock, anchorDay } = desk;
  const agreed_on = addDays(journey.admittedOn ?? journey.referredOn, 21);
  const frame = frameAt(desk, { day: agreed_on, minute: 700 });
  if (frame === null) return;
  const { text, low, high } = OWN[course];
  const better = course === 'lapse_and_return' ? 'higher' : 'lower';
  const words = { text, low_word: low, high_word: high, better } as const;
  tables.own_item.push({ ...frame, agreed_on, question: frame.id, ...words, every_days: 7, retired_on: null });
  for (let day = agreed_on, week = 0; day < anchorDay; day = addDays(day, 7), week += 1) {
    const minute = random.int(600, 900);
    const rated = random.chance(0.8) ? frameAt(desk, { day, minute: minute + 5 }) : null;
    if (rated === null) continue;
    const level = better === 'higher' ? 3 + week * 0.4 : 8 - week * 0.25;
    const rating = within(Math.round(level + random.normal()), 10);
    const asked = {
      question: frame.id,
      asked: frame.id,
      rating,
      mode: 'clinician_screen',
      answered_by: 'person',
    } as const;
    tables.own_rating.push({ ...rated, ...asked, rated_at: iso(clock.at(day, minute)), local_day: day, note: '' });
  }
}

/** Pain is asked more often of whoever has bladder pain. */
function planOf(journey: Journey, desk: Desk, tables: MeasureTables): void {
  const decided_on = addDays(journey.admittedOn ?? journey.referredOn, 14);
  const frame = frameAt(desk, { day: decided_on, minute: 720 });
  if (frame === null) return;
  const change = { instrument: 'peg', change: 'added', every_days: 14 } as const;
  tables.schedule_change.push({ ...frame, decided_on, ...change, reason: 'Pain leads to use; watch it more closely' });
}

/** The measures of one stay. Its chance is its own, so that nothing else in the demo changes with it. */
export function addMeasures(journey: Journey, course: CourseKey, at: Desk, tables: MeasureTables): void {
  const desk: Desk = { ...at, random: new Random(`measures ${at.episodeId}`) };
  for (const sitting of sittingsOf(journey, desk)) tables.assessment.push(...resultOf(sitting, course, desk));
  if (journey.admittedOn === null || journey.dischargedOn !== null) return;
  if (course === 'bladder_pain') planOf(journey, desk, tables);
  if (course === 'bladder_pain' || course === 'lapse_and_return') ownOf(course, journey, desk, tables);
}
