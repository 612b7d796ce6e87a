import type { Problem } from '@cairn/shared-util';
import { aKeptCraving } from '../testing/records';
import { overtakenIn } from './correct-store';

const retraction = {
  id: '019c9f20-0000-7000-8000-0000000000cc',
  recordId: aKeptCraving().id,
  reason: 'Entered twice',
  recordedBy: '019c9f20-0000-7000-8000-0000000000bb',
  recordedByName: 'Owen Hartley',
  recordedAt: '2026-03-02T11:30:00+00:00',
};
const craving = { kind: 'craving', record: aKeptCraving() } as const;
const problem = (more: Partial<Problem>): Problem => ({
  ...{ type: 'about:blank', title: 'Conflict', status: 409, detail: '', requestId: '1' },
  ...{ code: 'already-withdrawn', current: aKeptCraving({ standing: false }) },
  ...more,
});

describe('overtakenIn', () => {
  it('reads the withdrawal of an entry beside its last version', () => {
    const overtaken = overtakenIn(craving, problem({ retraction }));
    expect(overtaken).toMatchObject({ theirs: { record: { standing: false } }, retraction });
  });

  it('reads a correction that came first', () => {
    const corrected = problem({ code: 'already-replaced', current: aKeptCraving() });
    expect(overtakenIn(craving, corrected)).toMatchObject({ theirs: { kind: 'craving' }, retraction: null });
  });

  it('makes nothing of another problem', () => {
    expect(overtakenIn(craving, problem({ code: 'not-accepted' }))).toBeNull();
    expect(overtakenIn(craving, null)).toBeNull();
  });
});
