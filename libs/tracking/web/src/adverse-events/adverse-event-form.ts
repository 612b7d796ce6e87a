import type { RecordKindForm } from '@cairn/patients-context';
import { ADVERSE_EVENT, type AdverseEventInput } from '@cairn/tracking-domain';

export const ADVERSE_EVENT_FORM: RecordKindForm<AdverseEventInput> = {
  contract: ADVERSE_EVENT,
  empty: ({ episodeId }) => ({
    id: '',
    episodeId,
    occurredAt: new Date().toISOString(),
    eventType: 'other',
    substancesKnown: 'not_known',
    substances: [],
    alone: null,
    consciousness: null,
    breathing: null,
    over48Hours: null,
    naloxone: null,
    airwayHelp: null,
    ambulance: null,
    emergencyDepartment: null,
    admitted: null,
    intent: null,
    outcome: null,
    reportedTo: '',
    followUpOn: null,
    followUpBy: '',
    source: 'patient',
    note: '',
  }),
  fields: () => import('./adverse-event-fields').then((m) => m.AdverseEventFields),
};
