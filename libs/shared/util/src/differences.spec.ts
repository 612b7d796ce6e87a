import { differencesOf } from './differences';

const said = (pulse: string | null, note: string | null) => [
  { key: 'pulse', label: 'Pulse', text: pulse },
  { key: 'note', label: 'Note', text: note },
];

describe('differencesOf', () => {
  it('leaves out what nobody changed', () => {
    const same = said('60 a minute', null);
    expect(differencesOf({ mine: same, theirs: same, original: same })).toEqual([]);
  });

  it('says what one side changed, and that nothing recorded is not a value', () => {
    const [only] = differencesOf({ mine: said('0', null), theirs: said(null, null), original: said(null, null) });
    expect(only).toMatchObject({ key: 'pulse', mine: '0', theirs: 'not recorded', isConflict: false });
  });

  it('asks somebody to choose where both changed it to something else', () => {
    const [both] = differencesOf({ mine: said('60', null), theirs: said('90', null), original: said('70', null) });
    expect(both).toMatchObject({ isConflict: true });
  });

  it('has no conflict where both changed it to the same', () => {
    const [both] = differencesOf({ mine: said('60', 'a'), theirs: said('60', 'a'), original: said('70', 'a') });
    expect(both).toMatchObject({ isConflict: false });
  });
});
