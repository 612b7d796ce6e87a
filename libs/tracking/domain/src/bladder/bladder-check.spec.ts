import { aBladderCheck } from '../testing/a-bladder-check';
import { kept, refusedBy } from '../testing/kept';
import { BLADDER_CHECK, type BladderCheckInput } from './bladder-check';

const refused = (differing: Partial<BladderCheckInput>): string[] => refusedBy(BLADDER_CHECK, aBladderCheck(differing));
const NOTHING = { dayVoids: null, nightVoids: null, urgency: null, pain: null } as const;

describe('a bladder check', () => {
  it('says something: an answer, 0 among them, or a note', () => {
    expect(refused({})).toEqual([]);
    expect(refused(NOTHING)).toEqual(['dayVoids: Nothing is filled in yet. Enter at least one answer or a note.']);
    expect(refused({ ...NOTHING, nightVoids: 0 })).toEqual([]);
    expect(refused({ ...NOTHING, fever: false })).toEqual([]);
    expect(refused({ ...NOTHING, note: 'Would rather not talk about it today' })).toEqual([]);
  });

  it.each([
    ['dayVoids', 0, 100],
    ['nightVoids', 0, 50],
    ['urgency', 0, 10],
    ['pain', 0, 10],
    ['voidedVolume', 0, 2000],
    ['egfr', 0, 200],
    ['creatinine', 0, 3000],
  ] as const)('takes %s from %d to %d in whole numbers', (field, from, to) => {
    for (const value of [from, to]) expect(refused({ [field]: value })).toEqual([]);
    for (const value of [from - 1, to + 1, from + 0.5]) expect(refused({ [field]: value })).toHaveLength(1);
  });

  it('has a stage only with the criteria that were ticked', () => {
    expect(refused({ stage: 'two', stageCriteria: ['contracted'] })).toEqual([]);
    expect(refused({ stage: 'two' })).toEqual(['stageCriteria: Tick what the stage rests on.']);
    expect(refused({ stageCriteria: ['contracted'] })).toEqual([
      'stage: Criteria are ticked. Choose the stage, or clear them.',
    ]);
  });

  it('has findings of imaging with their day', () => {
    expect(refused({ hydronephrosis: 'none' })).toEqual(['ultrasoundOn: Enter the day of the ultrasound.']);
    expect(refused({ hydronephrosis: 'none', ultrasoundOn: '2026-03-01' })).toEqual([]);
    expect(refused({ cystoscopyFinding: 'Red patches' })).toEqual(['cystoscopyOn: Enter the day of the cystoscopy.']);
    const clock = { now: '2026-03-09T09:00:00Z', today: '2026-03-09', timeZone: 'Europe/London' };
    expect(BLADDER_CHECK.problems(aBladderCheck({ ultrasoundOn: '2026-03-10' }), clock)).toEqual([
      { field: 'ultrasoundOn', message: 'This day is in the future.' },
    ]);
    expect(BLADDER_CHECK.problems(aBladderCheck({ cystoscopyOn: '2026-03-09' }), clock)).toEqual([]);
  });

  it('asks about numbers that are unusual and keeps them', () => {
    const unusual = (dayVoids: number | null): number => BLADDER_CHECK.unusual(aBladderCheck({ dayVoids })).length;
    expect([unusual(40), unusual(41), unusual(null)]).toEqual([0, 1, 0]);
  });

  it('says voids, urgency, pain and visible blood in a line; what was not asked is not in it', () => {
    const headline = (differing: Partial<BladderCheckInput>): string =>
      BLADDER_CHECK.headline(kept(aBladderCheck(differing)), 'Europe/London');
    expect(headline({ dayVoids: 0, blood: 'visible', urgency: null })).toBe(
      'Bladder: 0 by day, 2 by night, pain 3 and visible blood',
    );
    expect(headline({ ...NOTHING, fever: false })).toBe('Bladder check');
  });
});
