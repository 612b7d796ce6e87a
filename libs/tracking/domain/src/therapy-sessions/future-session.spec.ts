import { futureSession } from './future-session';

const now = '2026-03-29T00:30:00Z';

describe('futureSession', () => {
  it.each(['5', '6', '7', '3'] as const)('refuses attendance %s of a session that has not begun', (attendance) => {
    expect(futureSession(attendance, '2026-03-30T10:00:00Z', now)).not.toBeNull();
  });

  it.each(['0', '2', '4'] as const)('lets attendance %s lie ahead, up to a year', (attendance) => {
    expect(futureSession(attendance, '2027-03-30T10:00:00Z', now)).toBeNull();
    expect(futureSession(attendance, '2027-03-31T10:00:00Z', now)).not.toBeNull();
  });
});
