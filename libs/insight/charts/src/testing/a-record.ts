import { epochDay } from '@cairn/shared-util';
import { ATTENDANCE, NO_ENTRY, type DayOfUse, type DayState } from '@cairn/tracking-domain';
import { type CravingRating, type PhaseSpan, type SessionReading } from '@cairn/insight-domain';

export const day = epochDay;

export function aRating(on: string, intensity: number, more: Partial<CravingRating> = {}): CravingRating {
  return { t: day(on) * 86_400, day: day(on), intensity, source: 'patient', late: false, ...more };
}

export function aDayOfUse(on: string, state: DayState, more: Partial<DayOfUse> = {}): DayOfUse {
  return { ...NO_ENTRY, day: day(on), state, source: 'patient', ...more };
}

export function aSession(
  on: string,
  state: SessionReading['state'],
  more: Partial<SessionReading> = {},
): SessionReading {
  return {
    t: day(on) * 86_400,
    day: day(on),
    attendance: ATTENDANCE.codes.find((code) => code.state === state)?.key ?? '5',
    state,
    group: 'one_to_one',
    typeLabel: 'CBT',
    attendanceLabel: 'Attended',
    minutes: 50,
    ...more,
  };
}

const STONES = {
  assessment: ['Assessment', 0],
  withdrawal_management: ['Detox', 1],
  residential_rehab: ['Rehab', 2],
  structured_community: ['Community', 2],
  aftercare: ['Aftercare', 3],
} as const;

export function aPhaseSpan(
  kind: PhaseSpan['kind'],
  first: string,
  last: string,
  more: Partial<PhaseSpan> = {},
): PhaseSpan {
  const [label, stone] = STONES[kind];
  return {
    kind,
    label,
    stone,
    first: day(first),
    last: day(last),
    open: false,
    days: day(last) - day(first) + 1,
    plannedDays: null,
    plannedLast: null,
    plannedMinutesPerWeek: null,
    ...more,
  };
}
