import { authorWords, withdrawnWords } from './entry-words';

const retraction = {
  id: '019c9f20-0000-7000-8000-0000000000cc',
  recordId: '019c9f20-0000-7000-8000-0000000000aa',
  reason: 'Entered twice',
  recordedBy: '019c9f20-0000-7000-8000-0000000000bb',
  recordedByName: 'Owen Hartley',
  recordedAt: '2026-03-02T11:30:00+00:00',
};

describe('authorWords', () => {
  it('says who and when by the clinic’s clock', () => {
    const summer = { ...retraction, recordedAt: '2026-03-29T01:30:00Z' };
    expect(authorWords(summer, 'Europe/London')).toBe('Owen Hartley, 29 March 2026, 02:30');
  });
});

describe('withdrawnWords', () => {
  it('says who withdrew it, when and why', () => {
    expect(withdrawnWords(retraction, null, 'Europe/London')).toBe(
      'Owen Hartley withdrew this entry (2 March 2026, 11:30): Entered twice',
    );
  });

  it('does not speak of somebody else where it was oneself', () => {
    expect(withdrawnWords(retraction, retraction.recordedBy, 'Europe/London')).toMatch(/^You withdrew this entry/);
  });
});
