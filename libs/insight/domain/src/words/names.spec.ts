import { PHASE_KINDS } from '@cairn/patients-domain';
import { phaseName, substanceName } from './names';

describe('substanceName', () => {
  it.each([
    ['ketamine', '', 'ketamine'],
    ['pcp', '', 'PCP'],
    ['ghb', '', 'GHB or GBL'],
    ['other', 'kratom', 'kratom'],
    ['never listed', '', 'never listed'],
  ])('%s with text "%s" reads "%s"', (key, text, name) => expect(substanceName(key, text)).toBe(name));
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
  });
});
