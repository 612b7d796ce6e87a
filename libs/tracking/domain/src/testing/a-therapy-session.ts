import type { TherapySessionInput } from '../therapy-sessions/therapy-session';

/** An attended key-work session of 50 minutes on 2 March 2026 at 10:00 in London. */
export function aTherapySession(session: Partial<TherapySessionInput> = {}): TherapySessionInput {
  return {
    id: '019c9f20-0000-7000-8000-000000000003',
    episodeId: null,
    startsAt: '2026-03-02T10:00:00Z',
    sessionType: 'key_work',
    attendance: '5',
    minutes: 50,
    plannedMinutes: null,
    mode: 'in_person',
    staffIds: [],
    goals: [],
    absenceCode: null,
    absenceReason: '',
    note: '',
    ...session,
  };
}
