import { anAllergy } from '../testing/an-allergy';
import { ALLERGY } from './allergy';

const refused = (input: unknown): string[] =>
  (ALLERGY.Input.safeParse(input).error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('an allergy', () => {
  it('names what it is to', () => {
    expect(refused(anAllergy())).toEqual([]);
    expect(refused(anAllergy({ toWhat: ' ' }))).toEqual(['toWhat: Say what the allergy is to.']);
  });

  it('may be "none known", which is asked and answered, and then names nothing', () => {
    const none = anAllergy({ finding: 'none_known', toWhat: '', reactions: [], severity: null });
    expect(refused(none)).toEqual([]);
    expect(refused({ ...none, toWhat: 'Latex' })).toHaveLength(1);
    expect(refused({ ...none, reactions: ['rash'] })).toHaveLength(1);
    expect(refused({ ...none, severity: 'unknown' })).toHaveLength(1);
  });

  it.each([
    ['finding', 'none', 'finding: Choose allergy, intolerance or no known allergies.'],
    ['notedOn', '2026-02-30', 'notedOn: Enter the day on which this was noted.'],
    ['toWhat', 'x'.repeat(121), 'toWhat: What the allergy is to can have at most 120 characters.'],
  ])('refuses %s %s in words', (field, value, words) => {
    expect(refused({ ...anAllergy(), [field]: value })).toEqual([words]);
  });

  it('is not noted on a day to come, by the clinic’s date', () => {
    const clock = { now: '2026-03-29T00:30:00Z', today: '2026-03-29', timeZone: 'Europe/London' };
    expect(ALLERGY.problems(anAllergy({ notedOn: '2026-03-29' }), clock)).toEqual([]);
    expect(ALLERGY.problems(anAllergy({ notedOn: '2026-03-30' }), clock)).toEqual([
      { field: 'notedOn', message: 'This day is in the future.' },
    ]);
  });
});
