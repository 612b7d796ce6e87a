import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { describe, it } from 'node:test';
import { Plain, sentenceFor } from './plain.mjs';
import { freePort, takenSentence, whyNotFree } from './ports.mjs';
import { endProcess, isAlive } from './processes.mjs';

const listening = () =>
  new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => resolve(server));
  });

describe('ports', () => {
  it('says that a port is taken, and by which command another is chosen', async () => {
    const server = await listening();
    const { port } = server.address();
    const code = await whyNotFree(port, '127.0.0.1');
    assert.equal(
      takenSentence(port, code),
      `Port ${port} is taken by another program: choose another one, for example PORT=${port + 1} npm start.`,
    );
    assert.notEqual(await freePort(port), port);
    server.close();
  });

  it('keeps a wished port that is free', async () => {
    const wished = await freePort();
    assert.equal(await freePort(wished), wished);
    assert.equal(await whyNotFree(wished, '127.0.0.1'), null);
  });
});

describe('sentences', () => {
  it('turns a full disk into one', () =>
    assert.match(sentenceFor(Object.assign(new Error('write'), { code: 'ENOSPC' })), /^The disk is full/));
  it('keeps a plain one', () => assert.equal(sentenceFor(new Plain('Say this.')), 'Say this.'));
  it('has none for a mistake of ours, which keeps its stack', () =>
    assert.equal(sentenceFor(new TypeError('x is not a function')), null));
});

describe('processes', () => {
  it('kills one that does not listen to reason', async () => {
    const deaf = spawn(process.execPath, [
      '-e',
      'process.on("SIGTERM", () => {}); console.log("up"); setInterval(() => {}, 1000)',
    ]);
    await new Promise((resolve) => deaf.stdout.once('data', resolve));
    assert.equal(await endProcess(deaf.pid, 200), false);
    assert.equal(isAlive(deaf.pid), false);
  });
});
