import { itemNineRisk, reliableWorsening } from './safety';

describe('itemNineRisk', () => {
  it.each([
    [0, null],
    [1, 'high'],
    [2, 'urgent'],
    [3, 'urgent'],
    [null, null],
  ])('of an answer %p is %p', (answer, risk) => {
    expect(itemNineRisk({ phq9_9: answer })).toBe(risk);
  });

  it('of a sheet without the question is none', () => {
    expect(itemNineRisk({ phq9_1: 3 })).toBeNull();
  });
});

describe('reliableWorsening', () => {
  const result = (instrument: string, total: number | null, variant = 'standard') => ({
    instrument,
    variant,
    scores: { total },
  });

  it.each([
    ['phq_9', 10, 16, 1],
    ['phq_9', 10, 15, 0],
    ['phq_9', 16, 10, 0],
    ['gad_7', 0, 4, 1],
    ['gad_7', 0, 3, 0],
    ['core_10', 4, 10, 1],
    ['core_10', 4, 9, 0],
    ['who_5', 80, 20, 0],
    ['peg', 1, 9, 0],
  ])('of %s from %d to %d finds %d', (key, before, after, found) => {
    expect(reliableWorsening(result(key, before), result(key, after))).toHaveLength(found);
  });

  it('says which score it is, and both values', () => {
    expect(reliableWorsening(result('phq_9', 4), result('phq_9', 18))).toEqual([
      { score: 'total', before: 4, after: 18 },
    ]);
  });

  it.each([
    ['no score before', result('phq_9', null), result('phq_9', 27)],
    ['no score now', result('phq_9', 0), result('phq_9', null)],
    ['two instruments', result('gad_7', 0), result('phq_9', 27)],
    ['two wordings', result('phq_9', 0, 'a'), result('phq_9', 27, 'b')],
    ['an unknown instrument', result('gone', 0), result('gone', 27)],
  ])('finds nothing with %s', (_, before, after) => {
    expect(reliableWorsening(before, after)).toEqual([]);
  });
});
