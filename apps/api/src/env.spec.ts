import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readEnv } from './env';

const DATABASE_URL = 'postgres://cairn_api@127.0.0.1/cairn';

describe('readEnv', () => {
  it('listens on this machine only unless told otherwise', () => {
    expect(readEnv({ DATABASE_URL })).toMatchObject({
      HOST: '127.0.0.1',
      PORT: 3000,
      PUBLIC_URL: 'http://localhost:3000',
      DEMO: false,
    });
  });

  it('names every complaint at once', () => {
    expect(() => readEnv({ PORT: '99999', LOG_LEVEL: 'loud' })).toThrow(/DATABASE_URL[\s\S]*PORT[\s\S]*LOG_LEVEL/);
  });

  it('takes a secret from the file it is handed in', () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'env-')), 'url');
    writeFileSync(file, `${DATABASE_URL}\n`);
    expect(readEnv({ DATABASE_URL_FILE: file }).DATABASE_URL).toBe(DATABASE_URL);
  });
});
