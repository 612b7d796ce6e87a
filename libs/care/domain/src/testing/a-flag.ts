import type { Flag } from '../flags/flag';

/** A bladder flag of 23 November 2026, raised by one check. */
export function aFlag(differing: Partial<Flag> = {}): Flag {
  return {
    id: '01930000-0000-7000-8000-0000000000f1',
    patientId: '01930000-0000-7000-8000-0000000000a0',
    episodeId: null,
    rule: 'R09',
    ruleVersion: 1,
    severity: 'high',
    evidence: [
      {
        kind: 'bladder_check',
        recordId: '01930000-0000-7000-8000-0000000000b1',
        day: '2026-11-23',
        words: 'visible blood in the urine',
        state: 'stands',
      },
    ],
    raisedAt: '2026-11-23T10:00:00Z',
    raisedOn: '2026-11-23',
    status: 'open',
    snoozedUntil: null,
    recordedBy: '01930000-0000-7000-8000-0000000000aa',
    recordedByName: 'Ana Bright',
    recordedAt: '2026-11-23T10:00:00Z',
    replaces: null,
    correctionReason: null,
    standing: true,
    ...differing,
  };
}
