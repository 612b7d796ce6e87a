import { addDays, eachDay, isoWeekday } from '@cairn/shared-util';
import { wasSeen } from '@cairn/tracking-domain';
import { iso } from './clinic-clock';
import { frameAt, written, type Desk } from './frame';
import { stageOn, treatmentDay, type Journey } from './journey';
import type { LifeDay } from './life';
import { ABSENCE_REASONS, DOSE_NOTES, GOALS, SESSION_NOTES } from './notes';
import type { CourseKey } from './plans';
import type { TherapySessionRow, TherapySessionStaffRow } from './rows';
import { ASSESSMENT, DOSE, slotsOn, type Slot } from './timetable';

type Code = TherapySessionRow['attendance'];
const STILL_BOOKED_DAYS = 15;

type Weights = Readonly<Partial<Record<Code, number>>>;

/** In treatment: attended, late, late and not seen, cancelled by the person, missed, cancelled by the service. */
const USUAL: Weights = { '5': 83, '6': 5, '7': 0.7, '2': 3.5, '3': 5, '4': 2.5 };
const UNSETTLED: Weights = { '5': 70, '6': 8, '7': 2, '2': 7, '3': 10, '4': 3 };
const ILL: Weights = { '5': 20, '2': 60, '3': 4, '4': 2 };
const ATTENDANCE: Readonly<Record<CourseKey, Weights>> = {
  steady_recovery: USUAL,
  lapse_and_return: { ...USUAL, '3': 6 },
  early_drop_out: UNSETTLED,
  bladder_pain: UNSETTLED,
  alcohol_co_use: UNSETTLED,
  supervised_esketamine: USUAL,
};

/** One session with whoever led it. */
export interface SessionRows {
  readonly session: TherapySessionRow;
  readonly staff: TherapySessionStaffRow[];
}

/** The reason of the list that fits what was typed. */
const ABSENCE_CODES: Readonly<Record<string, TherapySessionRow['absence_code']>> = {
  'At work': 'work_or_study',
  Unwell: 'unwell',
  Childcare: 'childcare',
  'Trains not running': 'travel',
  'No answer when called': 'not_known',
  'Phone off': 'not_known',
  'Text sent, no reply': 'not_known',
};

function absenceReason(code: Code, { random }: Desk): string {
  if (code === '2') return random.pick(ABSENCE_REASONS.person);
  if (code === '4') return random.pick(ABSENCE_REASONS.service);
  return code === '3' ? random.pick(ABSENCE_REASONS.silent) : '';
}

function noteOf(slot: Slot, { random }: Desk): string {
  if (slot === DOSE) return random.pick(DOSE_NOTES);
  const bank = SESSION_NOTES[slot.type] ?? [];
  return bank.length > 0 && random.chance(0.55) ? random.pick(bank) : '';
}

function leader({ led }: Slot, { team, random }: Desk): string {
  if (led === 'doctor') return team.doctor;
  return led === 'group' ? random.pick(team.colleagues) : team.keyWorker;
}

function minutesOf(slot: Slot, code: Code, { random }: Desk): number | null {
  if (!wasSeen({ attendance: code })) return null;
  const late = code === '6' ? random.pick([10, 15, 20]) : 0;
  return Math.max(10, slot.minutes + random.pick([0, 0, 0, 0, 5, -5, 10]) - late);
}

function sessionRows(slot: Slot, day: string, code: Code, desk: Desk): SessionRows[] {
  const { random, clock } = desk;
  const by = leader(slot, desk);
  const minutes = minutesOf(slot, code, desk);
  const entered = written({ day, minute: slot.minute + (minutes ?? 0) }, random.int(5, 90), random);
  const frame = frameAt(desk, entered, by);
  if (frame === null) return [];
  const seen = wasSeen({ attendance: code });
  const goals = seen && slot.led === 'key_worker' ? random.some(GOALS, random.int(0, 2)) : [];
  const absence_reason = absenceReason(code, desk);
  const session: TherapySessionRow = {
    ...frame,
    starts_at: iso(clock.at(day, slot.minute)),
    local_day: day,
    session_type: slot.type,
    attendance: code,
    minutes,
    mode: slot.mode,
    goals,
    planned_minutes: null,
    absence_code: ABSENCE_CODES[absence_reason] ?? null,
    absence_reason,
    note: seen ? noteOf(slot, desk) : '',
    group_session_id: null,
  };
  return [{ session, staff: [{ clinic_id: desk.clinicId, therapy_session_id: frame.id, member_id: by }] }];
}

/** The sessions of one day in treatment. On leave there are none. */
export function sessionsOn(course: CourseKey, life: LifeDay, desk: Desk): SessionRows[] {
  const { day, stage, since, away } = life;
  if (stage === null || since < 0 || away === 'leave') return [];
  const week = Math.floor(since / 7);
  const slots = slotsOn(stage, { weekday: isoWeekday(day), week }, course);
  const weights = away === 'ill' ? ILL : ATTENDANCE[course];
  const programme = slots.flatMap((slot) => sessionRows(slot, day, desk.random.weighted(weights), desk));
  return life.esketamineMg > 0 ? [...sessionRows(DOSE, day, '5', desk), ...programme] : programme;
}

export function assessmentSession(day: string, desk: Desk): SessionRows[] {
  return sessionRows(ASSESSMENT, day, '5', desk);
}

/** Sessions that stayed booked for two weeks after the last contact, all missed. */
export function missedAfterContact(journey: Journey, desk: Desk): SessionRows[] {
  const { lastContact } = journey;
  if (lastContact === null) return [];
  return eachDay(addDays(lastContact, 1), addDays(lastContact, STILL_BOOKED_DAYS)).flatMap((day) => {
    const stage = stageOn(journey, day);
    if (stage === null) return [];
    const when = { weekday: isoWeekday(day), week: Math.floor(treatmentDay(journey, day) / 7) };
    return slotsOn(stage, when, 'early_drop_out').flatMap((slot) => sessionRows(slot, day, '3', desk));
  });
}
