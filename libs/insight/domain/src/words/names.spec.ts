import { PHASE_KINDS } from '@cairn/patients-domain';
import { UNITS } from '@cairn/tracking-domain';
import { amountWords, phaseDayWords, phaseName, substanceName } from './names';

describe('substanceName', () => {
  it.each([
    ['ketamine', '', 'ketamine'],
    ['pcp', '', 'PCP'],
    ['ghb', '', 'GHB or GBL'],
    ['other', 'kratom', 'kratom'],
    ['never listed', '', 'never listed'],
  ])('%s with text "%s" reads "%s"', (key, text, name) => expect(substanceName(key, text)).toBe(name));
});

describe('amountWords', () => {
  it.each([
    [0.5, 'g', '0.5 g'],
    [1, 'pills', '1 pill'],
    [2, 'pills', '2 pills'],
    [20, 'gbp', '£20'],
    [0.125, 'ml', '0.125 ml'],
    [3, null, '3 (no unit)'],
  ])('%d %s is "%s"', (amount, unit, words) => expect(amountWords(amount, unit)).toBe(words));

  it('has words for every unit of the list', () => {
    for (const { key } of UNITS.codes) expect(amountWords(2, key)).toMatch(/^£?2/);
  });
});

describe('phases in words', () => {
  it('names every kind', () => {
    expect(PHASE_KINDS.map(phaseName)).toEqual([
      'assessment',
      'detox',
      'rehab',
      'the community programme',
      'aftercare',
    ]);
    expect(phaseDayWords('residential_rehab', 45)).toBe('Rehab day 45');
  });
});
