import type { CravingInput } from '../cravings/craving';

/** A craving of 6 for ketamine, felt on 2 March 2026 at 10:00 in London. */
export function aCraving(craving: Partial<CravingInput> = {}): CravingInput {
  return {
    id: '019c9f20-0000-7000-8000-000000000001',
    episodeId: null,
    occurredAt: '2026-03-02T10:00:00Z',
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
    ...craving,
  };
}
