import { ACTIONS, may } from './may';
import { ROLES } from './role';

describe('may', () => {
  it('lets a clinician read and write the record', () => {
    expect(may('clinician', 'record.read')).toBe(true);
    expect(may('clinician', 'record.write')).toBe(true);
  });

  it.each(['record.read', 'record.write', 'report.read', 'export.read', 'caseload.read', 'people.find'] as const)(
    'shows a clinic administrator and an auditor nothing clinical: %s',
    (action) => {
      expect(may('clinic_administrator', action)).toBe(false);
      expect(may('auditor', action)).toBe(false);
    },
  );

  it('lets only the clinic administrator manage staff', () => {
    expect(ROLES.filter((role) => may(role, 'staff.manage'))).toEqual(['clinic_administrator']);
  });

  it('lets only the auditor read the audit trail', () => {
    expect(ROLES.filter((role) => may(role, 'audit.read'))).toEqual(['auditor']);
  });

  it('gives every action to at least one role', () => {
    for (const action of ACTIONS) expect(ROLES.some((role) => may(role, action))).toBe(true);
  });
});
