import { allergyStanding, allergyWords } from './allergy-standing';
import { anAllergy } from '../testing/an-allergy';

const none = anAllergy({ finding: 'none_known', toWhat: '', reactions: [], severity: null });
const wordsOf = (...noted: (typeof none)[]): string => allergyWords(allergyStanding(noted));

describe('what is known of allergies', () => {
  it('is nothing where nobody asked, and that is not "none"', () => {
    expect(allergyStanding([])).toMatchObject({ state: 'not_asked', askedOn: null });
    expect(wordsOf()).toBe('Allergies not asked');
  });

  it('is "no known allergies" where somebody asked and none was told of', () => {
    expect(allergyStanding([none])).toMatchObject({
      state: 'none_known',
      askedOn: '2026-03-02',
      isContradicted: false,
    });
    expect(wordsOf(none)).toBe('No known allergies');
  });

  it('names each allergy once, and what is not tolerated apart from them', () => {
    const codeine = anAllergy({ finding: 'intolerance', toWhat: 'Codeine' });
    const latex = anAllergy({ toWhat: 'Latex' });
    expect(wordsOf(anAllergy(), anAllergy(), latex)).toBe('Allergies: Penicillin and Latex');
    expect(wordsOf(codeine)).toBe('Does not tolerate: Codeine');
    expect(wordsOf(anAllergy(), codeine)).toBe('Allergies: Penicillin. Does not tolerate: Codeine');
  });

  it.each([
    ['2026-03-01', false],
    ['2026-03-02', true],
    ['2026-03-03', true],
  ])(
    'keeps an allergy of 2 March where "none known" was noted on %s, and says whether they contradict',
    (day, says) => {
      const standing = allergyStanding([anAllergy(), { ...none, notedOn: day }]);
      expect([standing.state, standing.isContradicted]).toEqual(['named', says]);
    },
  );
});
