import * as fc from 'fast-check';
import { COPING, TRIGGERS } from '@cairn/tracking-domain';
import { certaintyOfShares, EVENTS_APART } from '../statistics/certainty';
import { actedOnOf, copingReading, type ToldCraving } from './coping';
import { copingTable, describeCoping, shareWords, triggerTable } from './describe-coping';

const craving = (more: Partial<ToldCraving> = {}): ToldCraving => ({
  triggers: [],
  coping: [],
  actedOn: null,
  copingHelped: null,
  ...more,
});
const many = (count: number, more: Partial<ToldCraving>): ToldCraving[] =>
  Array.from({ length: count }, () => craving(more));

describe('certaintyOfShares', () => {
  it.each([
    [{ count: 1, known: 9 }, { count: 9, known: 11 }, 'clear'],
    [{ count: 1, known: 9 }, { count: 7, known: 12 }, 'could be chance'],
    [{ count: 1, known: 10 }, { count: 8, known: 12 }, 'likely'],
    [{ count: 0, known: 6 }, { count: 50, known: 50 }, 'too few data'],
    [{ count: 0, known: 7 }, { count: 50, known: 50 }, 'clear'],
    [{ count: 0, known: 0 }, { count: 0, known: 0 }, 'too few data'],
    [{ count: 0, known: 20 }, { count: 0, known: 20 }, 'could be chance'],
  ] as const)('of %j and %j is %s', (one, other, certainty) => {
    expect(certaintyOfShares(one, other).certainty).toBe(certainty);
    expect(certaintyOfShares(other, one).certainty).toBe(certainty);
  });

  it('tells of no difference under three events in the smaller group, however sure it is', () => {
    const [few, all] = [
      { count: 2, known: 7 },
      { count: 0, known: 500 },
    ];
    expect(certaintyOfShares(few, all).p).toBeLessThan(0.01);
    expect((2 / 7) * 7).toBeLessThan(EVENTS_APART);
    expect(certaintyOfShares(few, all).certainty).toBe('could be chance');
  });
});

describe('copingReading', () => {
  it('is nothing of nothing', () => {
    const reading = copingReading([]);
    expect(reading).toEqual({
      cravings: 0,
      withTrigger: 0,
      withCoping: 0,
      actedOn: { count: 0, known: 0 },
      triggers: [],
      coping: [],
    });
    expect(describeCoping(reading).text).toBe('No craving was rated in this range.');
  });

  it('never takes what was not said for "no", and a part of acting on it for acting on it', () => {
    const told = [craving(), craving({ actedOn: 'no' }), craving({ actedOn: 'partly' }), craving({ actedOn: 'yes' })];
    expect(actedOnOf(told)).toEqual({ count: 2, known: 3 });
    expect([shareWords({ count: 0, known: 0 }), shareWords({ count: 0, known: 4 })]).toEqual(['not known', '0 of 4']);
  });

  it('counts a craving with each of its triggers and ways of coping, the most frequent first', () => {
    const reading = copingReading([
      craving({ triggers: ['money', 'boredom'], coping: ['call_someone'], actedOn: 'no', copingHelped: 0 }),
      craving({ triggers: ['boredom'], coping: ['call_someone', 'exercise'], actedOn: 'yes', copingHelped: 6 }),
      craving({ triggers: [], coping: [], actedOn: 'yes' }),
    ]);
    expect(reading).toMatchObject({ cravings: 3, withTrigger: 2, withCoping: 2, actedOn: { count: 2, known: 3 } });
    expect(reading.triggers.map(({ key, cravings }) => [key, cravings])).toEqual([
      ['boredom', 2],
      ['money', 1],
    ]);
    expect(reading.coping.map(({ key, cravings, helped, helpRated }) => [key, cravings, helped, helpRated])).toEqual([
      ['call_someone', 2, 3, 2],
      ['exercise', 1, 6, 1],
    ]);
    expect(reading.triggers[0]?.coping.map(({ key, actedOn }) => [key, actedOn])).toEqual([
      ['call_someone', { count: 1, known: 2 }],
      ['exercise', { count: 1, known: 1 }],
    ]);
  });

  const clear = [
    ...many(8, { triggers: ['money'], coping: ['call_someone'], actedOn: 'no' }),
    ...many(1, { triggers: ['money'], coping: ['call_someone'], actedOn: 'yes' }),
    ...many(9, { triggers: ['boredom'], coping: ['nothing'], actedOn: 'yes' }),
    ...many(2, { triggers: ['boredom'], coping: ['exercise'], actedOn: 'no' }),
  ];

  it('compares a way of coping with the others that were tried, never with what was not recorded', () => {
    const [, call] = copingReading([...clear, ...many(20, { actedOn: 'yes' })]).coping;
    expect(copingReading(clear).coping[0]).toMatchObject({
      key: 'call_someone',
      without: { count: 9, known: 11 },
      certainty: 'clear',
    });
    expect(call).toMatchObject({ key: 'nothing' });
    expect(copingReading([...clear, ...many(20, { actedOn: 'yes' })]).coping[0]?.without.known).toBe(11);
  });

  it('says it in a sentence with its certainty, and in tables', () => {
    const reading = copingReading([...clear, craving()]);
    expect(describeCoping(reading)).toMatchObject({
      text:
        '21 cravings, acted on 10 of 20 known. Most often set off by boredom (11) and money or payday (9). ' +
        'With “called someone” acted on 1 of 9, on others 9 of 11: fewer, clear. What was tried is not recorded for 1.',
      denominator: { known: 20, of: 21, unit: 'cravings' },
    });
    expect(copingTable(reading).rows[0]).toEqual([
      'Called someone',
      '9',
      '1 of 9',
      '9 of 11',
      'fewer, clear',
      'not recorded',
    ]);
    expect(triggerTable(reading).rows[1]).toEqual(['Money or payday', '9', '1 of 9', 'called someone: 1 of 9']);
  });

  it('says that there is too little to tell', () => {
    const few = copingReading(many(3, { coping: ['exercise'], actedOn: 'no', copingHelped: 0 }));
    expect(describeCoping(few).text).toBe(
      '3 cravings, acted on 0 of 3 known. What set them off was not recorded. What helps: too few data.',
    );
    expect(copingTable(few).rows).toEqual([
      ['Exercise', '3', '0 of 3', 'not known', 'too few data', '0 of 10 (3 rated)'],
    ]);
  });

  it('never counts more than there is, for every history', () => {
    const some = <T>(keys: readonly T[]) => fc.subarray([...keys], { maxLength: 3 });
    const histories = fc.array(
      fc.record({
        triggers: some(TRIGGERS.codes.map(({ key }) => key as ToldCraving['triggers'][number])),
        coping: some(COPING.codes.map(({ key }) => key as ToldCraving['coping'][number])),
        actedOn: fc.constantFrom(null, 'no', 'partly', 'yes'),
        copingHelped: fc.option(fc.integer({ min: 0, max: 10 })),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(histories, (history) => {
        const reading = copingReading(history as ToldCraving[]);
        for (const { cravings, actedOn } of [...reading.triggers, ...reading.coping]) {
          expect(actedOn.known).toBeLessThanOrEqual(cravings);
          expect(actedOn.count).toBeLessThanOrEqual(actedOn.known);
        }
        for (const { actedOn, without } of reading.coping) {
          expect(actedOn.known + without.known).toBeLessThanOrEqual(reading.actedOn.known);
        }
        expect(describeCoping(reading).text).not.toMatch(/NaN|undefined/);
      }),
    );
  });
});
