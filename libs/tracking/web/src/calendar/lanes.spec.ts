import { SUBSTANCES } from '@cairn/patients-domain';
import { aKeptUseDay } from '../testing/records';
import { askedLanes, laneKey, laneName, laneOf, lanesOf, SUBSTANCE_GROUPS, unitOf } from './lanes';

const ketamine = { substance: 'ketamine', substanceText: '' } as const;
const kratom = { substance: 'other', substanceText: 'Kratom: strong' } as const;

describe('lanes of the calendar', () => {
  it('are those of the episode, then what has entries, then what was chosen, each once', () => {
    const asked = askedLanes({ primarySubstance: 'ketamine', otherSubstances: ['alcohol'] });
    const entries = [aKeptUseDay(), aKeptUseDay({ substance: 'other', substanceText: 'Kratom' })];
    expect(lanesOf(asked, entries, { substance: 'cocaine', substanceText: '' }).map(laneKey)).toEqual([
      'ketamine',
      'alcohol',
      'other:Kratom',
      'cocaine',
    ]);
    expect(lanesOf(asked, [], ketamine).map(laneKey)).toEqual(['ketamine', 'alcohol']);
  });

  it('begin with ketamine where no episode says otherwise', () => {
    expect(askedLanes(null)).toEqual([ketamine]);
    expect(askedLanes({ primarySubstance: 'not a substance', otherSubstances: [] })).toEqual([ketamine]);
  });

  it('come back from the address as they were', () => {
    for (const lane of [ketamine, kratom]) expect(laneOf(laneKey(lane))).toEqual(lane);
    expect([laneOf(''), laneOf('any'), laneOf('x:y')]).toEqual([null, null, null]);
    expect([laneName(ketamine), laneName(kratom)]).toEqual(['Ketamine', 'Kratom: strong']);
  });

  it('keep the unit that was told last, else the usual one', () => {
    expect(unitOf(ketamine, [])).toBe('g');
    expect(unitOf({ substance: 'alcohol', substanceText: '' }, [aKeptUseDay()])).toBe('uk_units');
    const days = [
      aKeptUseDay({ day: '2026-03-02', unit: 'lines' }),
      aKeptUseDay({ day: '2026-03-01', unit: 'mg' }),
      aKeptUseDay({ day: '2026-03-03', unit: null }),
    ];
    expect(unitOf(ketamine, days)).toBe('lines');
  });

  it('stand in a group each', () => {
    const listed = SUBSTANCE_GROUPS.flatMap(({ substances }) => substances.map(({ key }) => key));
    expect(listed.toSorted()).toEqual(SUBSTANCES.codes.map(({ key }) => key).toSorted());
    expect(SUBSTANCE_GROUPS[0]?.substances[0]?.key).toBe('ketamine');
  });
});
