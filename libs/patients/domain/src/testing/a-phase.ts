import type { Phase } from '../episodes/phase';

/** A phase that runs from 7 September 2026. */
export function aPhase(phase: Partial<Phase> = {}): Phase {
  return {
    id: '01990000-0000-7000-8000-000000000001',
    episodeId: '01990000-0000-7000-8000-0000000000ee',
    kind: 'residential_rehab',
    setting: 'residential',
    plannedStart: null,
    plannedEnd: null,
    startsOn: '2026-09-07',
    endsOn: null,
    plannedMinutesPerWeek: null,
    changeReason: '',
    replaces: null,
    recordedBy: '01990000-0000-7000-8000-0000000000aa',
    recordedAt: '2026-09-07T09:00:00.000Z',
    ...phase,
  };
}
