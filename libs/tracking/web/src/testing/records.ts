import type { Craving, EventMark, TherapySession, UseDay } from '@cairn/tracking-domain';

const FRAME = {
  patientId: '019c9f20-0000-7000-8000-0000000000aa',
  episodeId: null,
  recordedBy: '019c9f20-0000-7000-8000-0000000000bb',
  recordedByName: 'Owen Hartley',
  recordedAt: '2026-03-02T10:05:00+00:00',
  replaces: null,
  correctionReason: null,
  standing: true,
};

/** A craving of 6, felt and entered on 2 March 2026 in London. */
export function aKeptCraving(craving: Partial<Craving> = {}): Craving {
  return {
    ...FRAME,
    id: '019c9f20-0000-7000-8000-000000000001',
    occurredAt: '2026-03-02T10:00:00+00:00',
    localDay: '2026-03-02',
    substance: 'ketamine',
    intensity: 6,
    worst24h: null,
    durationMinutes: null,
    timesSinceLast: null,
    triggers: [],
    actedOn: null,
    coping: [],
    copingHelped: null,
    source: 'patient',
    note: '',
    checkInId: null,
    ...craving,
  };
}

/** Half a gram of ketamine on 1 March 2026, entered the day after. */
export function aKeptUseDay(day: Partial<UseDay> = {}): UseDay {
  return {
    ...FRAME,
    id: '019c9f20-0000-7000-8000-000000000002',
    day: '2026-03-01',
    substance: 'ketamine',
    substanceText: '',
    state: 'yes',
    amount: 0.5,
    unit: 'g',
    precision: 'exact',
    amountLow: null,
    amountHigh: null,
    route: null,
    times: null,
    setting: null,
    coUse: [],
    context: 'non_prescribed',
    forPain: null,
    source: 'patient',
    note: '',
    checkInId: null,
    ...day,
  };
}

/** An attended key-work session of 50 minutes on 2 March 2026. */
export function aKeptSession(session: Partial<TherapySession> = {}): TherapySession {
  return {
    ...FRAME,
    id: '019c9f20-0000-7000-8000-000000000003',
    startsAt: '2026-03-02T09:00:00+00:00',
    localDay: '2026-03-02',
    sessionType: 'key_work',
    attendance: '5',
    minutes: 50,
    mode: 'in_person',
    staffIds: [FRAME.recordedBy],
    staffNames: ['Owen Hartley'],
    goals: [],
    plannedMinutes: null,
    absenceCode: null,
    absenceReason: '',
    group: null,
    note: '',
    ...session,
  };
}

/** Home leave, 2 to 4 March 2026. */
export function aKeptEvent(mark: Partial<EventMark> = {}): EventMark {
  return {
    ...FRAME,
    id: '019c9f20-0000-7000-8000-000000000004',
    startsOn: '2026-03-02',
    endsOn: '2026-03-04',
    kind: 'leave',
    label: 'Home leave',
    ...mark,
  };
}
