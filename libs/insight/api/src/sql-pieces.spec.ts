import { ATTENDANCE } from '@cairn/tracking-domain';
import { SUBSTANCES } from '@cairn/patients-domain';
import { attendanceThat, place } from './sql-pieces';

const keysIn = (sql: string): string[] => [...sql.matchAll(/'([^']*)'/g)].map(([, key]) => key!);

describe('code lists in statements', () => {
  it('stand in the order of the shipped list', () => {
    expect(keysIn(place('substance'))).toEqual(SUBSTANCES.codes.map(({ key }) => key));
    expect(keysIn(place('attendance'))).toEqual(ATTENDANCE.codes.map(({ key }) => key));
  });

  it('book attended and missed sessions only', () => {
    expect(keysIn(attendanceThat('attended'))).toEqual(['5', '6']);
    expect(keysIn(attendanceThat('attended', 'missed')).sort()).toEqual(['3', '5', '6', '7']);
  });
});
