import { addDays } from '@cairn/shared-util';
import { iso } from './clinic-clock';
import { frameAt, whoever, written, type Desk, type Moment } from './frame';
import type { LifeDay } from './life';
import { CRAVING_NOTES } from './notes';
import type { CourseKey } from './plans';
import type { CravingRow } from './rows';

type TriggerKey = CravingRow['triggers'][number];
type CopingKey = CravingRow['coping'][number];

const USUAL_TRIGGERS: Partial<Record<TriggerKey, number>> = {
  boredom: 5,
  stress: 5,
  low_mood: 4,
  anxiety: 4,
  people: 3,
  sleep_loss: 3,
  place: 2,
  contact: 2,
  conflict: 2,
  music_party: 1,
  seeing_the_drug: 0.5,
  none_known: 2,
};

const COURSE_TRIGGERS: Partial<Record<CourseKey, Partial<Record<TriggerKey, number>>>> = {
  bladder_pain: { pain: 24, sleep_loss: 8 },
  alcohol_co_use: { other_substance: 12, music_party: 6, people: 6, celebration: 3 },
  early_drop_out: { withdrawal: 10, anxiety: 8 },
  supervised_esketamine: { low_mood: 14 },
};

const COPING: Partial<Record<CopingKey, number>> = {
  delay_distract: 5,
  call_someone: 4,
  urge_surfing: 4,
  leave_place: 2,
  breathing: 4,
  exercise: 3,
  mutual_aid: 1,
  remove_access: 1,
  prayer_meditation: 1,
  medication: 0.5,
};

function triggersOf(course: CourseKey, life: LifeDay, { random }: Desk): TriggerKey[] {
  const weights = { ...USUAL_TRIGGERS, ...COURSE_TRIGGERS[course] };
  if (life.since >= 0 && life.since < 10) weights.withdrawal = (weights.withdrawal ?? 0) + 8;
  if (new Date(`${life.day}T00:00:00Z`).getUTCDay() === 5) weights.money = 6;
  const chosen = new Set(Array.from({ length: random.int(1, 2) }, () => random.weighted(weights)));
  if (chosen.size > 1) chosen.delete('none_known');
  return [...chosen];
}

function actedOn(life: LifeDay, intensity: number, { random }: Desk): CravingRow['acted_on'] {
  if (life.use !== null) return 'yes';
  if (intensity < 3) return random.chance(0.5) ? 'no' : null;
  return random.chance(0.03) ? 'partly' : 'no';
}

function copingOf(acted: CravingRow['acted_on'], intensity: number, { random }: Desk) {
  if (intensity < 3 || !random.chance(0.75)) return { coping: [], coping_helped: null };
  if (acted === 'yes') return { coping: ['nothing' as const], coping_helped: null };
  const coping = [...new Set([random.weighted(COPING), random.weighted(COPING)])];
  return { coping, coping_helped: random.chance(0.8) ? random.int(3, 9) : null };
}

function noteOf(course: CourseKey, life: LifeDay, intensity: number, { random }: Desk): string {
  if (!random.chance(0.14)) return '';
  if (life.use !== null && life.since > 10) return random.pick(CRAVING_NOTES.after);
  if (course === 'bladder_pain' && intensity >= 6) return random.pick(CRAVING_NOTES.pain);
  return random.pick(CRAVING_NOTES[intensity <= 3 ? 'low' : intensity <= 6 ? 'middle' : 'high']);
}

const clamp = (value: number): number => Math.min(10, Math.max(0, Math.round(value)));

interface Telling {
  readonly felt: Moment;
  readonly entered: Moment;
  readonly source: 'patient' | 'staff';
}

function cravingRow(course: CourseKey, life: LifeDay, telling: Telling, desk: Desk): CravingRow[] {
  const { random, clock } = desk;
  const frame = frameAt(desk, telling.entered, whoever(desk));
  if (frame === null) return [];
  const intensity = clamp(life.craving + (life.use !== null && life.since > 10 ? 1.2 : 0) + random.normal() * 0.8);
  const acted = actedOn(life, intensity, desk);
  return [
    {
      ...frame,
      occurred_at: iso(clock.at(telling.felt.day, telling.felt.minute)),
      local_day: telling.felt.day,
      substance: 'ketamine',
      intensity,
      worst24h: random.chance(0.6) ? Math.min(10, intensity + random.int(0, 2)) : null,
      duration_minutes: intensity > 0 && random.chance(0.5) ? random.pick([5, 10, 15, 20, 30, 45, 60, 90]) : null,
      times_since_last: random.chance(0.4) ? random.int(0, 1 + intensity) : null,
      triggers: intensity === 0 ? [] : triggersOf(course, life, desk),
      acted_on: acted,
      ...copingOf(acted, intensity, desk),
      source: telling.source,
      note: noteOf(course, life, intensity, desk),
    },
  ];
}

/** How likely a day brings the person's own entry, by where they are. */
const OWN: Readonly<Record<NonNullable<LifeDay['stage']>['kind'], number>> = {
  assessment: 0,
  withdrawal_management: 0.75,
  residential_rehab: 0.65,
  structured_community: 0.66,
  aftercare: 0.64,
};

function ownTelling({ day, stage, away }: LifeDay, { random }: Desk): Telling[] {
  if (stage === null) return [];
  const likely = away === 'ill' ? 0.1 : away === 'leave' ? 0.7 : OWN[stage.kind];
  if (!random.chance(likely)) return [];
  const felt = { day, minute: random.int(12 * 60, 22 * 60 + 30) };
  const forgotten = random.chance(0.025) ? random.int(2, 3) : 0;
  const entered = written(felt, random.int(15, 180), random);
  return [{ felt, entered: { ...entered, day: addDays(entered.day, forgotten) }, source: 'patient' }];
}

function staffTelling(life: LifeDay, sessionMinute: number | null, { random }: Desk): Telling[] {
  const round = life.stage?.kind === 'withdrawal_management' && life.since > 0 && random.chance(0.85);
  const minute = round ? random.int(9 * 60, 10 * 60 + 20) : sessionMinute;
  if (minute === null || (!round && !random.chance(0.75))) return [];
  const felt = { day: life.day, minute };
  return [{ felt, entered: written(felt, random.int(3, 40), random), source: 'staff' }];
}

/** The cravings of one day: the person's own, and those staff asked about. `sessionMinute`: when they were seen. */
export function cravingsOf(course: CourseKey, life: LifeDay, sessionMinute: number | null, desk: Desk): CravingRow[] {
  const tellings = [...staffTelling(life, sessionMinute, desk), ...ownTelling(life, desk)];
  return tellings.flatMap((telling) => cravingRow(course, life, telling, desk));
}
