import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number, note?: string }} Count */

/** A step that is right or wrong as a whole. @returns {Count} */
export const wholeStep = ({ code }) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 });

/** A suite that failed in a way no test shows (it did not load, it left with an error code) still fails the run. */
function honest(count, code) {
  if (count.passed + count.failed === 0) return { ...count, failed: 1, note: 'no test ran' };
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1, note: `ended with code ${code}` } : count;
}

/** Counts of a jest run, from the file that --outputFile wrote. @returns {Count} */
export function jestCount(file, { code }) {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0, note: 'jest did not finish' };
  const result = JSON.parse(readFileSync(file, 'utf8'));
  const { numPassedTests: passed, numPendingTests, numTodoTests } = result;
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  return honest({ passed, failed, skipped: numPendingTests + numTodoTests }, code);
}

/** Counts of `node --test`, from the summary of its TAP or spec output. @returns {Count} */
export function nodeTestCount({ code, output }) {
  const number = (word) => Number(output.match(new RegExp(`^[#ℹ] ${word} (\\d+)$`, 'm'))?.[1] ?? 0);
  return honest(
    { passed: number('pass'), failed: number('fail') + number('cancelled'), skipped: number('skipped') },
    code,
  );
}

/** @param {Count[]} counts */
export const sum = (counts) => ({
  passed: counts.reduce((total, { passed }) => total + passed, 0),
  failed: counts.reduce((total, { failed }) => total + failed, 0),
  skipped: counts.reduce((total, { skipped }) => total + skipped, 0),
});
