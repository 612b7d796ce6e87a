import type { Assessment, AssessmentInput } from '../assessments/assessment';
import { scoreSheet } from '../assessments/score-sheet';
import { GAD7 } from '../instruments/gad-7';
import { allAnswered } from './answers';

/** A GAD-7 with every question answered with 1, filled in on 2 March 2026. */
export function anAssessmentInput(differing: Partial<AssessmentInput> = {}): AssessmentInput {
  return {
    id: '01930000-0000-7000-8000-0000000000b1',
    episodeId: null,
    takenAt: '2026-03-02T10:00:00.000Z',
    instrument: 'gad_7',
    instrumentVersion: '1',
    variant: 'standard',
    answers: allAnswered(GAD7, 1),
    entered: {},
    mode: 'clinician_screen',
    language: 'English',
    answeredBy: 'person',
    safetySeen: false,
    note: '',
    ...differing,
  };
}

/** The same as it is kept. */
export function anAssessment(differing: Partial<Assessment> = {}): Assessment {
  const input = anAssessmentInput(differing);
  return {
    ...input,
    ...scoreSheet(input),
    localDay: input.takenAt.slice(0, 10),
    patientId: '01930000-0000-7000-8000-0000000000c1',
    recordedBy: '01930000-0000-7000-8000-0000000000d1',
    recordedByName: 'Robin Example',
    recordedAt: input.takenAt,
    replaces: null,
    correctionReason: null,
    standing: true,
    ...differing,
  };
}
