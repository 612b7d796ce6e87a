import { GROUP_TYPES, ProgrammeGroupChange } from './programme-group';

const aChange = (change: object = {}): object => ({
  ...{ name: 'Mindfulness', sessionType: 'mindfulness_group', weekdays: [5], startsAt: '10:00', minutes: 60 },
  ...{ place: '', leaderIds: [], startsOn: '2026-01-05', endsOn: null, capacity: null, reason: '' },
  ...change,
});
const fieldsOf = (change: object): string[] =>
  ProgrammeGroupChange.safeParse(aChange(change)).error?.issues.map(({ path }) => path.join('.')) ?? [];

describe('ProgrammeGroupChange', () => {
  it.each<[object, string[]]>([
    [{ minutes: 4 }, ['minutes']],
    [{ minutes: 5 }, []],
    [{ minutes: 720 }, []],
    [{ minutes: 721 }, ['minutes']],
    [{ capacity: 0 }, ['capacity']],
    [{ capacity: 1 }, []],
    [{ capacity: 60 }, []],
    [{ capacity: 61 }, ['capacity']],
    [{ startsAt: '00:00' }, []],
    [{ startsAt: '23:59' }, []],
    [{ startsAt: '24:00' }, ['startsAt']],
    [{ startsAt: '9:00' }, ['startsAt']],
    [{ startsAt: null }, ['startsAt']],
    [{ weekdays: [] }, ['weekdays']],
    [{ weekdays: [0] }, ['weekdays.0']],
    [{ weekdays: [8] }, ['weekdays.0']],
    [{ weekdays: [1, 1] }, ['weekdays']],
    [{ weekdays: [1, 2, 3, 4, 5, 6, 7] }, []],
    [{ endsOn: '2026-01-05' }, []],
    [{ endsOn: '2026-01-04' }, ['endsOn']],
    [{ name: '' }, ['name']],
    [{ name: 'n'.repeat(81) }, ['name']],
    [{ sessionType: 'key_work' }, ['sessionType']],
    [{ nobody: 'knows' }, ['']],
  ])('%j refuses %j', (change, fields) => {
    expect(fieldsOf(change)).toEqual(fields);
  });

  it('is of the kinds that several people are in', () => {
    expect(GROUP_TYPES.map(({ key }) => key)).toEqual([
      'relapse_prevention_group',
      'psychoeducation_group',
      'mindfulness_group',
      'family',
      'peer_support',
      'mutual_aid',
    ]);
  });
});
