import { linksFor } from './navigation';

const wordsFor = (role: Parameters<typeof linksFor>[0]): string[] => linksFor(role).map((link) => link.words);

describe('linksFor', () => {
  it('leads clinicians and team leads to their people', () => {
    expect(wordsFor('clinician')).toEqual([
      'Caseload',
      'Flags',
      'Tasks',
      'People',
      'Groups',
      'Appointments',
      'Measures due',
      'To sign',
    ]);
    expect(wordsFor('team_lead')).toEqual([
      'Caseload',
      'Flags',
      'Tasks',
      'People',
      'Groups',
      'Appointments',
      'Measures due',
      'To sign',
      'Clinic numbers',
    ]);
  });

  it('leads a clinic administrator to the clinic’s numbers, the staff and nobody’s record', () => {
    expect(wordsFor('clinic_administrator')).toEqual(['Clinic numbers', 'Staff']);
  });

  it('leads an auditor to the trail only', () => {
    expect(wordsFor('auditor')).toEqual(['Audit']);
  });
});
