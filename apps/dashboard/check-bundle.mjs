/**
 * Holds the bundle to its budgets, measured as the browser gets it (gzipped): the start, what many parts share, each lazy
 * part beside that, and Chart.js only behind its own door. Reads what the bundler says of itself; run as part of `nx build dashboard`.
 */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const KB = 1000;
const INITIAL_LIMIT_KB = 180;
const ROUTE_LIMIT_KB = 60;
const CHART_LIMIT_KB = 75;
/** See docs/decisions/0012-what-pages-share.md. */
const COMMON_TO = 12;
const COMMON_LIMIT_KB = 60;
const dist = new URL('../../dist/apps/dashboard/', import.meta.url);

/** @type {Record<string, { entryPoint?: string, imports: { path: string, kind: string, external?: boolean }[], inputs: Record<string, unknown> }>} */
const outputs = JSON.parse(readFileSync(new URL('browser-stats.json', dist), 'utf8')).outputs;
const scripts = Object.keys(outputs).filter((file) => file.endsWith('.js'));

/** A file and all that is loaded with it, before any of it runs. */
function closure(file, seen = new Set()) {
  if (seen.has(file) || !outputs[file]) return seen;
  seen.add(file);
  for (const { path, kind } of outputs[file].imports) if (kind === 'import-statement') closure(path, seen);
  return seen;
}

function gzippedKb(files) {
  const bytes = [...files].map((file) => gzipSync(readFileSync(new URL(`browser/${file}`, dist)), { level: 9 }).length);
  return bytes.reduce((sum, each) => sum + each, 0) / KB;
}

const holdsChartJs = (file) =>
  Object.keys(outputs[file].inputs).some((input) => input.includes('node_modules/chart.js/'));

const start = scripts.find((file) => outputs[file].entryPoint?.endsWith('src/main.ts'));
if (!start) throw new Error('The bundle has no main.ts; was it built for production?');
const initial = new Set([
  ...closure(start),
  ...scripts.filter((file) => outputs[file].entryPoint?.endsWith(':polyfills')),
]);
const initialKb = gzippedKb(initial);
const complaints = [];

console.log(`initial ${initialKb.toFixed(1)} kB gzipped, limit ${INITIAL_LIMIT_KB}`);
if (initialKb > INITIAL_LIMIT_KB)
  complaints.push(`The initial JavaScript is ${initialKb.toFixed(1)} kB gzipped; the limit is ${INITIAL_LIMIT_KB} kB.`);
if ([...initial].some(holdsChartJs))
  complaints.push('Chart.js is in the initial JavaScript; it belongs behind the dynamic import in shared/ui.');

const parts = scripts.filter((each) => outputs[each].entryPoint && !initial.has(each));
const loadedBy = new Map();
for (const part of parts)
  for (const file of closure(part)) if (!initial.has(file)) loadedBy.set(file, (loadedBy.get(file) ?? 0) + 1);
/** What so many parts share is loaded once, with the first of them, and kept. */
const common = new Set([...loadedBy].filter(([, count]) => count >= COMMON_TO).map(([file]) => file));
const commonKb = gzippedKb(common);
console.log(`common to ${COMMON_TO} parts or more ${commonKb.toFixed(1)} kB gzipped, limit ${COMMON_LIMIT_KB}`);
if (commonKb > COMMON_LIMIT_KB)
  complaints.push(`What many parts share is ${commonKb.toFixed(1)} kB gzipped; the limit is ${COMMON_LIMIT_KB} kB.`);

for (const file of parts) {
  const added = [...closure(file)].filter((each) => !initial.has(each) && !common.has(each));
  const kb = gzippedKb(added);
  const limit = outputs[file].entryPoint.endsWith('charts/chart-runtime.ts') ? CHART_LIMIT_KB : ROUTE_LIMIT_KB;
  if (limit === ROUTE_LIMIT_KB && added.some(holdsChartJs))
    complaints.push(`${outputs[file].entryPoint} carries Chart.js itself.`);
  if (kb > limit)
    complaints.push(`${outputs[file].entryPoint} is ${kb.toFixed(1)} kB gzipped; the limit is ${limit} kB.`);
  console.log(`${kb.toFixed(1).padStart(6)} kB  ${outputs[file].entryPoint}`);
}

for (const complaint of complaints) console.error(complaint);
process.exitCode = complaints.length > 0 ? 1 : 0;
