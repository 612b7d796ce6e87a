import { databaseProblem } from './database-problem';

const failure = (code: string): Error => Object.assign(new Error('driver'), { code });

describe('databaseProblem', () => {
  it.each(['22021', '22P05', '22007', '22008', '22009'])('makes %s a refusal of what was sent', (code) => {
    expect(databaseProblem(failure(code))).toMatchObject({ status: 422, code: 'not-accepted' });
  });

  it('takes a driver that gave up waiting for a database that is away', () => {
    expect(databaseProblem(new Error('Query read timeout'))).toMatchObject({
      status: 503,
      more: { retryAfterSeconds: 2 },
    });
  });

  it('makes nothing of what no person can put right', () => {
    expect(databaseProblem(failure('42601'))).toBeNull();
    expect(databaseProblem(new Error('x'))).toBeNull();
  });
});
