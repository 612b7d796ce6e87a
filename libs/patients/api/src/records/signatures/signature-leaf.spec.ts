import { signatureLeaf } from './signature-leaf';

const craving = {
  ...{ id: 'a', recordedBy: 'm1', recordedByName: 'Owen Hartley', standing: true },
  ...{ intensity: 0, worst24h: null, triggers: ['stress', 'pain'], note: 'On the bus' },
  occurredAt: '2026-06-02T10:00:00+00:00',
};
const leaf = (record: object): string => signatureLeaf('craving', record);

describe('signatureLeaf', () => {
  it('is 64 hexadecimal digits', () => expect(leaf(craving)).toMatch(/^[0-9a-f]{64}$/));

  it.each([
    ['the order of its keys', Object.fromEntries(Object.entries(craving).reverse())],
    ['what became of it', { ...craving, standing: false }],
    ['a new name of who wrote it', { ...craving, recordedByName: 'Owen Hale' }],
    ['a field that a later release adds, not filled in', { ...craving, copingNote: null }],
    ['the zone in which an instant is written', { ...craving, occurredAt: '2026-06-02T11:00:00+01:00' }],
  ])('is the same whatever %s', (_what, record) => expect(leaf(record)).toBe(leaf(craving)));

  it.each([
    ['0 that becomes nothing', { ...craving, intensity: null }],
    ['0 that becomes 1', { ...craving, intensity: 1 }],
    ['nothing that becomes 0', { ...craving, worst24h: 0 }],
    ['the order of a list', { ...craving, triggers: ['pain', 'stress'] }],
    ['a letter of the note', { ...craving, note: 'On the Bus' }],
    ['an emptied note', { ...craving, note: '' }],
    ['an instant', { ...craving, occurredAt: '2026-06-02T11:00:00+00:00' }],
    ['who wrote it', { ...craving, recordedBy: 'm2' }],
  ])('changes with %s', (_what, record) => expect(leaf(record)).not.toBe(leaf(craving)));

  it('changes with the kind', () => expect(signatureLeaf('use_day', craving)).not.toBe(leaf(craving)));

  it('keeps a name that belongs to no id', () => {
    const medicine = { medicineName: 'Diazepam' };
    expect(leaf(medicine)).not.toBe(leaf({ medicineName: 'Lorazepam' }));
  });

  it('leaves out the names of staff whose ids stand beside them', () => {
    const session = { staffIds: ['m1'], staffNames: ['Owen Hartley'] };
    expect(leaf(session)).toBe(leaf({ ...session, staffNames: ['Owen Hale'] }));
  });
});
