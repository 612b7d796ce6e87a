import type { CaseloadRow } from '@cairn/insight-domain';
import { epochDay } from '@cairn/shared-util';
import { caseloadRow, TODAY } from '../testing/timelines';
import { isOld, matching, personOf, sorted, type SortKey } from './caseload-view';

const person = (row: Partial<CaseloadRow>) => personOf(caseloadRow(row), TODAY);
const craving = (intensity: number) => ({ cravingDay: [epochDay('2026-11-20')], cravingIntensity: [intensity] });
const namesBy = (key: SortKey, descending: boolean, rows: Partial<CaseloadRow>[]) =>
  sorted(rows.map(person), { key, descending }).map(({ row }) => row.familyName);

describe('the order of the caseload', () => {
  const rows = [{ familyName: 'None' }, { familyName: 'Five', ...craving(5) }, { familyName: 'Zero', ...craving(0) }];

  it('puts who is not rated last whichever way craving runs, and a 0 among the figures', () => {
    expect(namesBy('craving', true, rows)).toEqual(['Five', 'Zero', 'None']);
    expect(namesBy('craving', false, rows)).toEqual(['Zero', 'Five', 'None']);
  });

  it('counts no entry ever as the oldest data', () => {
    const aged = [
      { familyName: 'Never' },
      { familyName: 'Today', lastDataDay: TODAY },
      { familyName: 'Week', lastDataDay: '2026-11-16' },
    ];
    expect(namesBy('data', true, aged)).toEqual(['Never', 'Week', 'Today']);
  });

  it('sorts equal figures by name', () => {
    const equal = [
      { familyName: 'Zed', ...craving(3) },
      { familyName: 'Ash', ...craving(3) },
    ];
    expect(namesBy('craving', true, equal)).toEqual(['Ash', 'Zed']);
  });
});

describe('finding in the caseload', () => {
  const people = [
    person({ givenName: 'Zoë', familyName: 'Ångström', phase: null, phaseStartsOn: null, localNumber: 'CN-7' }),
    person({ givenName: 'Tamsin', preferredName: 'Tam', familyName: 'Orrell', phase: 'aftercare' }),
  ];
  const found = (phase: Parameters<typeof matching>[1], search: string) =>
    matching(people, phase, search).map(({ row }) => row.familyName);

  it('takes names without accents, preferred names, numbers and words in any order', () => {
    expect(found(null, 'angstrom zoe')).toEqual(['Ångström']);
    expect(found(null, 'tam')).toEqual(['Orrell']);
    expect(found(null, 'cn-7')).toEqual(['Ångström']);
    expect(found(null, 'orrell x')).toEqual([]);
  });

  it('keeps to a phase, or to people in none', () => {
    expect(found('aftercare', '')).toEqual(['Orrell']);
    expect(found('none', '')).toEqual(['Ångström']);
    expect(found('residential_rehab', '')).toEqual([]);
  });
});

describe('the age of data', () => {
  it('wants attention from four days on, and where there is none', () => {
    expect(isOld(person({ lastDataDay: '2026-11-20' }))).toBe(false);
    expect(isOld(person({ lastDataDay: '2026-11-19' }))).toBe(true);
    expect(isOld(person({ lastDataDay: null }))).toBe(true);
  });
});
