/**
 * Compares three people's records in the product with the source, by count: use days for each substance, sessions for each
 * attendance code, phases with their days. Any difference ends it with an error.
 *
 *   node tools/ctn0094/check.mjs <folder>                                            25 people, on a server of its own
 *   node tools/ctn0094/check.mjs <folder> --people 100 --base-url http://localhost:3000   on a running product
 */
import { parseArgs } from 'node:util';
import { Plain, runMain } from '../console/plain.mjs';
import { step } from '../console/progress.mjs';
import { dayAfter } from './days.mjs';
import { askedPeople, importPeople, OPTIONS, patientIdOf, printReport } from './import.mjs';
import { ProductClient } from './product-client.mjs';
import { withThrowAwayProduct } from './throw-away-product.mjs';

const missed = ({ sessions }) => sessions.filter(({ attendance }) => attendance !== '5').length;

/** Three different people: the most use days, the most absences, the most phases. */
export function pickThree(people) {
  const picked = [];
  for (const measure of [({ useDays }) => useDays.length, missed, ({ phases }) => phases.length]) {
    const left = people.filter((person) => !picked.includes(person));
    picked.push(left.reduce((best, person) => (measure(person) > measure(best) ? person : best)));
  }
  return picked;
}

function countBy(rows, nameOf) {
  const counts = new Map();
  for (const row of rows) counts.set(nameOf(row), (counts.get(nameOf(row)) ?? 0) + 1);
  return counts;
}

const substanceName = (key, text) => `use days: ${key}${text === '' ? '' : ` (${text})`}`;
const sessionName = (code) => `sessions: code ${code}`;
const phaseName = ({ kind, startsOn, endsOn }) => `phase: ${kind}, ${startsOn} to ${endsOn ?? 'now'}`;

/** The counts that the source leads one to expect. */
export function expectedOf(person, dayZero) {
  const phases = person.phases.map(({ kind, first, last }) => ({
    kind,
    startsOn: dayAfter(dayZero, first),
    endsOn: last === null ? null : dayAfter(dayZero, last),
  }));
  return new Map([
    ...countBy(person.useDays, ({ substance, substanceText }) => substanceName(substance, substanceText)),
    ...countBy(person.sessions, ({ attendance }) => sessionName(attendance)),
    ...countBy(phases, phaseName),
  ]);
}

const STATE_YES = 0;

/** The counts of what the product's patient page draws. `lists`: the shipped code lists that its columns point into. */
export function shownOf({ useDays, sessions, episode }, lists) {
  const used = useDays.state.flatMap((state, row) =>
    state === STATE_YES ? [{ key: lists.substances[useDays.substance[row]], text: useDays.substanceText[row] }] : [],
  );
  return new Map([
    ...countBy(used, ({ key, text }) => substanceName(key, text)),
    ...countBy(sessions.attendance, (place) => sessionName(lists.attendance[place])),
    ...countBy(episode?.phases ?? [], phaseName),
  ]);
}

/** One line a figure; how many differ. */
function compare(person, expected, shown) {
  console.log(`\nPerson ${person.who}`);
  const names = [...new Set([...expected.keys(), ...shown.keys()])].sort();
  const lines = names.map((name) => ({ name, source: expected.get(name) ?? 0, shown: shown.get(name) ?? 0 }));
  console.log(`  ${'source'.padStart(7)} ${'product'.padStart(7)}`);
  for (const { name, source, shown: found } of lines) {
    console.log(
      `  ${String(source).padStart(7)} ${String(found).padStart(7)}  ${name}${source === found ? '' : '   differs'}`,
    );
  }
  return lines.filter(({ source, shown: found }) => source !== found).length;
}

/** Places of `ATTENDANCE.codes` in @cairn/tracking-domain. JSON Schema sorts keys that look like numbers, so it cannot tell. */
const ATTENDANCE_PLACES = ['5', '6', '7', '2', '3', '4', '0'];

/** The shipped lists that the columns point into; substances as the product's own description of its API prints them. */
async function codeLists(client) {
  const document = await client.get('openapi.json');
  const follow = (schema) =>
    schema.$ref === undefined
      ? schema
      : schema.$ref
          .slice(2)
          .split('/')
          .reduce((part, name) => part[name], document);
  const { requestBody } = document.paths['/api/patients/{patientId}/use-days'].post;
  const { days } = follow(requestBody.content['application/json'].schema).properties;
  return { substances: follow(follow(days.items).properties.substance).enum, attendance: ATTENDANCE_PLACES };
}

async function checkThree(client, people, { dayZero, today }) {
  const lists = await codeLists(client);
  let differences = 0;
  for (const person of pickThree(people)) {
    const path = `patients/${patientIdOf(person)}/timeline?from=${dayAfter(dayZero, -60)}&to=${today}`;
    differences += compare(person, expectedOf(person, dayZero), shownOf(await client.get(path), lists));
  }
  if (differences > 0) throw new Plain(`${differences} figures differ from the source.`);
  console.log('\nEvery figure of three people agrees with the source.');
}

async function readAndCheck(values, baseUrl) {
  const asked = askedPeople(values, 25);
  const client = new ProductClient(baseUrl);
  const { today } = await client.signIn(values.email, values.password);
  const dayZero = await step(`Reading ${asked.people.length} people through the API`, () =>
    importPeople(client, asked.people, today),
  );
  printReport(asked, dayZero);
  await checkThree(client, asked.people, { dayZero, today });
}

if (process.argv[1] === import.meta.filename) {
  await runMain(async () => {
    const { values: named, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
    const values = { data: positionals[0], ...named };
    const baseUrl = values['base-url'];
    if (baseUrl !== undefined) await readAndCheck(values, baseUrl);
    else await withThrowAwayProduct((url) => readAndCheck(values, url));
  });
}
