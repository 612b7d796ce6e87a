import { auditLeaf, type AuditLeaf } from './audit-leaf';

const event: AuditLeaf = {
  clinicId: '0197a000-0000-7000-8000-000000000001',
  at: '2026-11-23T10:00:00.000Z',
  id: '0197a000-0000-7000-8000-000000000002',
  actorId: null,
  session: 'ab',
  action: 'craving.log',
  outcome: 'done',
  requestId: 'r1',
  patientIds: ['p2', 'p1'],
};
const hex = (changed: Partial<AuditLeaf>) => auditLeaf({ ...event, ...changed }).toString('hex');

describe('auditLeaf', () => {
  it('is the same for the same event, whatever the order of its patients', () => {
    expect(hex({ patientIds: ['p1', 'p2'] })).toBe(hex({}));
  });

  it.each([
    ['clinicId', { clinicId: 'x' }],
    ['at', { at: '2026-11-23T10:00:00.001Z' }],
    ['id', { id: 'x' }],
    ['actorId', { actorId: 'x' }],
    ['session', { session: 'x' }],
    ['action', { action: 'craving.read' }],
    ['outcome', { outcome: 'refused' as const }],
    ['requestId', { requestId: 'x' }],
    ['patientIds', { patientIds: ['p1'] }],
  ])('changes when %s changes', (_column, changed) => expect(hex(changed)).not.toBe(hex({})));

  it('tells an absent actor from an empty one', () => expect(hex({ actorId: '' })).not.toBe(hex({ actorId: null })));

  it('does not let text move from one column to the next', () => {
    expect(hex({ session: 'abc', action: 'raving.log' })).not.toBe(hex({ session: 'ab', action: 'craving.log' }));
  });
});
