import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { jestCount, nodeTestCount, sum, wholeStep } from './count.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'cairn-count-'));
after(() => rmSync(folder, { recursive: true }));

const jestSaid = (result) => {
  const file = path.join(folder, 'result.json');
  const nothing = {
    numPassedTests: 0,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    numRuntimeErrorTestSuites: 0,
  };
  writeFileSync(file, JSON.stringify({ ...nothing, ...result }));
  return file;
};
const bare = ({ passed, failed, skipped }) => [passed, failed, skipped];

describe('counting', () => {
  it('takes the numbers of jest, and a suite that did not load as a failure', () => {
    assert.deepEqual(
      bare(jestCount(jestSaid({ numPassedTests: 5, numFailedTests: 1, numPendingTests: 2 }), { code: 1 })),
      [5, 1, 2],
    );
    assert.deepEqual(
      bare(jestCount(jestSaid({ numPassedTests: 5, numRuntimeErrorTestSuites: 1 }), { code: 1 })),
      [5, 1, 0],
    );
  });
  it('fails a run that has no test, no result, or an error code nobody explains', () => {
    assert.deepEqual(jestCount(jestSaid({}), { code: 0 }), { passed: 0, failed: 1, skipped: 0, note: 'no test ran' });
    assert.deepEqual(bare(jestCount(path.join(folder, 'missing.json'), { code: 0 })), [0, 1, 0]);
    assert.deepEqual(bare(jestCount(jestSaid({ numPassedTests: 5 }), { code: 1 })), [5, 1, 0]);
  });
  it('takes the numbers of node --test', () => {
    assert.deepEqual(
      bare(nodeTestCount({ code: 1, output: 'ℹ pass 7\nℹ fail 1\nℹ cancelled 1\nℹ skipped 2\n' })),
      [7, 2, 2],
    );
    assert.deepEqual(bare(nodeTestCount({ code: 1, output: 'Could not find tests' })), [0, 1, 0]);
  });
  it('adds up', () =>
    assert.deepEqual(sum([wholeStep({ code: 0 }), wholeStep({ code: 3 }), wholeStep({ code: 0 })]), {
      passed: 2,
      failed: 1,
      skipped: 0,
    }));
});
