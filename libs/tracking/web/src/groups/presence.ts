import type { Choice } from '@cairn/shared-ui';
import type { Attendance } from '@cairn/tracking-domain';
import type { LineDraft } from './register-draft';

/** How a person came to the group, as one says it. Each is an attendance code, with or without leaving early. */
export type Presence = 'here' | 'late' | 'left_early' | 'missed' | 'told_us';

export const PRESENCES: readonly Choice<Presence>[] = [
  { value: 'here', label: 'Here' },
  { value: 'late', label: 'Late' },
  { value: 'left_early', label: 'Left early' },
  { value: 'missed', label: 'Missed' },
  { value: 'told_us', label: 'Told us' },
];

const CODES: Readonly<Record<Presence, { attendance: Attendance; leftEarly: boolean }>> = {
  here: { attendance: '5', leftEarly: false },
  late: { attendance: '6', leftEarly: false },
  left_early: { attendance: '5', leftEarly: true },
  missed: { attendance: '3', leftEarly: false },
  told_us: { attendance: '2', leftEarly: false },
};

export function presenceOf({ attendance, leftEarly }: Pick<LineDraft, 'attendance' | 'leftEarly'>): Presence | null {
  if (attendance === null) return null;
  const found = PRESENCES.find(
    ({ value }) => CODES[value].attendance === attendance && CODES[value].leftEarly === leftEarly,
  );
  return found?.value ?? null;
}

export function codesOf(presence: Presence): Pick<LineDraft, 'attendance' | 'leftEarly'> {
  return CODES[presence];
}
