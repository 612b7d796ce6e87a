/**
 * `npm test`: every check of the project, cheap ones first, all of them even when one fails. The last line is
 * `N passed, N failed`. With words after `--` only the steps whose names begin so: npm test -- lint unit
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sum } from './check/count.mjs';
import { folder, runTask } from './check/run.mjs';
import { allSteps } from './check/steps.mjs';
import { Plain, runMain } from './console/plain.mjs';
import { heartbeat } from './console/progress.mjs';

const shownLines = 150;
const time = (ms) => `${(ms / 1000).toFixed(1)} s`;

async function check(step) {
  console.log(`· ${step.name}`);
  const quiet = heartbeat(`still at ${step.name}`, 60_000);
  const result = await runTask(step).finally(quiet);
  const count = { name: step.name, ms: result.ms, ...step.count(result) };
  if (count.failed > 0) console.log(result.output.trimEnd().split('\n').slice(-shownLines).join('\n'));
  const note = count.note === undefined ? '' : `, ${count.note}`;
  const words = `${count.passed} passed, ${count.failed} failed${count.skipped > 0 ? `, ${count.skipped} skipped` : ''}${note}`;
  console.log(`${count.failed === 0 ? '✓' : '✗'} ${step.name}: ${words} (${time(result.ms)})`);
  return count;
}

function printTable(counts) {
  const width = Math.max(...counts.map(({ name }) => name.length));
  console.log(`\n${'step'.padEnd(width)}  passed  failed  skipped      time`);
  for (const { name, passed, failed, skipped, ms } of counts) {
    const cells = [
      String(passed).padStart(6),
      String(failed).padStart(6),
      String(skipped).padStart(7),
      time(ms).padStart(8),
    ];
    console.log(`${name.padEnd(width)}  ${cells.join('  ')}`);
  }
}

await runMain(async () => {
  const wanted = process.argv.slice(2);
  const steps = allSteps().filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.startsWith(word)));
  if (steps.length === 0)
    throw new Plain(
      `No step begins so; there are: ${allSteps()
        .map(({ name }) => name)
        .join('; ')}.`,
    );
  const counts = [];
  for (const step of steps) counts.push(await check(step));
  printTable(counts);
  const { passed, failed } = sum(counts);
  const last = `${passed} passed, ${failed} failed`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'summary.txt'), `${last}\n`);
  console.log(`\n${last}`);
  if (failed > 0) process.exitCode = 1;
});
