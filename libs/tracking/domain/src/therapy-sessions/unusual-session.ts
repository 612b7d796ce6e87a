import { wasSeen } from './attendance';
import type { TherapySessionInput } from './therapy-session';

/** Longest session that is entered without a question, minutes. */
export const LONG_SESSION_MINUTES = 240;

/** What is unusual about a session, in words for whoever enters it. Nothing of it blocks. */
export function unusualSession(session: Pick<TherapySessionInput, 'attendance' | 'minutes'>): string[] {
  const { minutes } = session;
  if (minutes === null) return [];
  const attended = wasSeen(session);
  const warnings: string[] = [];
  if (attended && minutes === 0) warnings.push('Attended for 0 minutes. Check the length.');
  if (!attended && minutes > 0) warnings.push('Minutes are counted for attended sessions only.');
  if (minutes > LONG_SESSION_MINUTES) {
    warnings.push(`Longer than ${LONG_SESSION_MINUTES / 60} hours. Check the length.`);
  }
  return warnings;
}
