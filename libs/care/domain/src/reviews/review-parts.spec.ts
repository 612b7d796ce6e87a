import { missedInARow } from './session-part';

const session = (attendance: '0' | '2' | '3' | '4' | '5' | '6' | '7') => {
  const states = {
    '0': 'booked',
    '2': 'cancelled',
    '3': 'missed',
    '4': 'service_cancelled',
    '5': 'attended',
    '6': 'late',
    '7': 'missed',
  } as const;
  return { attendance, state: states[attendance] };
};

describe('sessions missed in a row', () => {
  it.each([
    ['none without a session', [], 0],
    ['those since the last one attended', ['3', '5', '3', '7'], 2],
    ['none where the last one was attended late', ['3', '3', '6'], 0],
    ['not those cancelled by whomever, which do not break the row', ['5', '3', '4', '2', '3'], 2],
    ['not those to come', ['3', '0'], 1],
  ] as const)('count %s', (_, codes, row) => expect(missedInARow(codes.map(session))).toBe(row));
});
