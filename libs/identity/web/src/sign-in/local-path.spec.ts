import { localPath } from './local-path';

describe('localPath', () => {
  it.each(['/caseload', '/patients/1?range=12#day', '/'])('takes %s', (path) => {
    expect(localPath(path)).toBe(path);
  });

  it.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '', '/sign-in'])(
    'does not take %s',
    (path) => {
      expect(localPath(path)).toBeNull();
    },
  );

  it('does not take what is not there', () => {
    expect(localPath(undefined)).toBeNull();
  });
});
