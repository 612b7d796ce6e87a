import { fillPath } from './fill-path';

describe('fillPath', () => {
  it('fills every parameter', () => {
    expect(fillPath('patients/:patientId/cravings', { patientId: '7' })).toBe('patients/7/cravings');
    expect(fillPath('patients/:patientId/cravings/:id', { patientId: '7', id: '8' })).toBe('patients/7/cravings/8');
  });

  it('leaves a path without parameters as it is', () => {
    expect(fillPath('patients', {})).toBe('patients');
  });

  it('encodes what would change the address', () => {
    expect(fillPath('invitations/:token', { token: 'a/b?c#d' })).toBe('invitations/a%2Fb%3Fc%23d');
  });

  it('throws when a value is empty', () => {
    expect(() => fillPath('patients/:patientId', { patientId: '' })).toThrow('patientId');
  });

  it('does not compile when a parameter is forgotten or misspelt', () => {
    // @ts-expect-error patientId is missing
    expect(() => fillPath('patients/:patientId/cravings/:id', { id: '8' })).toThrow('patientId');
    // @ts-expect-error the name is patientId
    expect(() => fillPath('patients/:patientId', { patient: '8' })).toThrow('patientId');
  });
});
