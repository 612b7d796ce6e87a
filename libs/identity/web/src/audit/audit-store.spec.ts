import { isRecordId, NO_FILTER, queryOf } from './audit-store';

const ID = '0197A000-0001-7000-8000-000300000001';

describe('queryOf', () => {
  it('asks for all when nothing is chosen', () => {
    expect(queryOf(NO_FILTER)).toEqual({});
  });

  it('asks for what is chosen, and for no half-typed record id', () => {
    const days = { from: '2026-11-01', to: '2026-11-23' };
    expect(queryOf({ ...NO_FILTER, ...days, actor: 'a', patient: ` ${ID} ` })).toEqual({
      ...days,
      actor: 'a',
      patient: ID.toLowerCase(),
    });
    expect(queryOf({ ...NO_FILTER, patient: '0197a000' })).toEqual({});
  });
});

describe('isRecordId', () => {
  it.each([
    [ID, true],
    ['', false],
    [`${ID}0`, false],
    ['someone', false],
  ])('%s: %s', (text, is) => {
    expect(isRecordId(text)).toBe(is);
  });
});
