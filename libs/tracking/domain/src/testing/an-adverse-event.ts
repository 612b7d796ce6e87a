import type { AdverseEventInput } from '../adverse-events/adverse-event';

/** A collapse at a party on 7 March 2026, with ketamine and alcohol. */
export function anAdverseEvent(differing: Partial<AdverseEventInput> = {}): AdverseEventInput {
  return {
    id: '01930000-0000-7000-8000-0000000000e1',
    episodeId: null,
    occurredAt: '2026-03-07T23:40:00Z',
    eventType: 'collapse',
    substancesKnown: 'named',
    substances: ['ketamine', 'alcohol'],
    alone: false,
    consciousness: 'drowsy',
    breathing: 'usual',
    over48Hours: null,
    naloxone: false,
    airwayHelp: true,
    ambulance: true,
    emergencyDepartment: false,
    admitted: false,
    intent: 'accidental',
    outcome: 'recovered',
    reportedTo: '',
    followUpOn: null,
    followUpBy: '',
    source: 'patient',
    note: '',
    ...differing,
  };
}
