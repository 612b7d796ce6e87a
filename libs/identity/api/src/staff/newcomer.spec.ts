import type { AcceptInput } from '@cairn/identity-domain';
import { firstAdministratorOf } from './newcomer';

const anInput = (changes: Partial<AcceptInput> = {}): AcceptInput => ({
  password: 'the heron waits by the weir',
  displayName: 'Dilys Penmarric',
  email: 'Dilys@Fellgate.example',
  clinicName: 'Fellgate',
  timeZone: 'Europe/London',
  ...changes,
});

describe('firstAdministratorOf', () => {
  it('keeps the address in lower case', () => {
    expect(firstAdministratorOf(anInput()).email).toBe('dilys@fellgate.example');
  });

  it.each(['Europe/London', 'UTC', 'Asia/Kolkata', 'America/Argentina/Buenos_Aires', 'Etc/GMT+5'])(
    'takes the zone %s',
    (timeZone) => expect(firstAdministratorOf(anInput({ timeZone })).timeZone).toBe(timeZone),
  );

  it.each([
    ['email', { email: null }],
    ['clinicName', { clinicName: null }],
    ['timeZone', { timeZone: null }],
    ['timeZone', { timeZone: '' }],
    ['timeZone', { timeZone: 'Europe/Atlantis' }],
    ['timeZone', { timeZone: '+05:00' }],
    ['timeZone', { timeZone: 'utc' }],
    ['timeZone', { timeZone: 'europe/london' }],
  ] as const)('names %s when it is left out or wrong', (field, changes) => {
    expect(() => firstAdministratorOf(anInput(changes))).toThrow(
      expect.objectContaining({ status: 422, more: { fields: [expect.objectContaining({ field })] } }),
    );
  });
});
