/**
 * Reads people's daily records and visits of the trial data CTN-0094 into a running product through its public API.
 *
 *   node tools/ctn0094/import.mjs --data <folder> --base-url http://localhost:3000 --people 100
 *
 * Signs in as the demo clinician unless --email and --password say otherwise. Ids and keys are made from the source, so a
 * second run adds nothing. What could not be kept as it stood is counted at the end.
 */
import { parseArgs } from 'node:util';
import { Plain, runMain } from '../console/plain.mjs';
import { dayAfter, nineInLondon } from './days.mjs';
import { ProductClient } from './product-client.mjs';
import { peopleOf, readTables, reportOf } from './source.mjs';
import { stableId } from './stable-id.mjs';

/** Day 0 of everybody is so long ago; the longest record then ends before today. */
const DAYS_AGO = 1_200;
const MOST_DAYS_AT_ONCE = 400;
const AT_ONCE = 4;

const SETTING = { withdrawal_management: 'inpatient', structured_community: 'community' };

/** The id under which a person's record is kept. */
export const patientIdOf = ({ who }) => stableId('person', who);
const episodeIdOf = ({ who }) => stableId('episode', who);

function registration(person, dayZero) {
  return {
    id: patientIdOf(person),
    givenName: 'Person',
    familyName: person.who,
    preferredName: '',
    pronouns: '',
    birthDate: `${Number(dayZero.slice(0, 4)) - person.age}-01-01`,
    birthPrecision: 'year',
    recordedSex: person.recordedSex,
    genderIdentity: '',
    localNumber: `CTN-${person.who}`,
    nhsNumber: null,
    phone: '',
    safeToLeaveMessage: false,
    language: '',
    interpreterNeeded: false,
  };
}

const originOf = ({ trial, site }, dayZero) =>
  `Trial data CTN-0094, trial ${trial}, masked site ${site}; day 0 is ${dayZero}.`;

function opening(person, dayZero) {
  const firstPhase = person.phases[0]?.first ?? null;
  return {
    id: episodeIdOf(person),
    referredOn: dayAfter(dayZero, Math.min(0, firstPhase ?? 0)),
    referralSource: 'other',
    referralReason: originOf(person, dayZero),
    admittedOn: firstPhase === null ? null : dayAfter(dayZero, firstPhase),
    keyWorkerId: null,
    primarySubstance: 'opioid_heroin',
    otherSubstances: [],
    firstPhase: null,
  };
}

function phase(person, { kind, first, last }, dayZero) {
  return {
    id: stableId('phase', person.who, kind, first),
    kind,
    setting: SETTING[kind],
    plannedStart: null,
    plannedEnd: null,
    startsOn: dayAfter(dayZero, first),
    endsOn: last === null ? null : dayAfter(dayZero, last),
    plannedMinutesPerWeek: null,
    changeReason: 'As in the trial data',
  };
}

function useDay(person, { day, substance, substanceText }, dayZero) {
  return {
    id: stableId('use', person.who, day, substance, substanceText),
    episodeId: episodeIdOf(person),
    day: dayAfter(dayZero, day),
    substance,
    substanceText,
    state: 'yes',
    amount: null,
    unit: null,
    precision: null,
    amountLow: null,
    amountHigh: null,
    route: null,
    times: null,
    setting: null,
    coUse: [],
    context: 'unknown',
    forPain: null,
    source: 'patient',
    note: '',
  };
}

function session(person, { day, label, attendance, absenceReason }, dayZero) {
  return {
    id: stableId('visit', person.who, day),
    episodeId: episodeIdOf(person),
    startsAt: nineInLondon(dayAfter(dayZero, day)),
    sessionType: 'medical_review',
    attendance,
    minutes: null,
    mode: null,
    staffIds: [],
    goals: [],
    absenceReason,
    note: `Visit ${label}`,
  };
}

async function importPerson(client, person, dayZero) {
  const record = `patients/${patientIdOf(person)}`;
  const post = (path, body, key) => client.post(path, body, key);
  const patient = registration(person, dayZero);
  await post('patients', patient, patient.id);
  const episode = opening(person, dayZero);
  await post(`${record}/episodes`, episode, episode.id);
  for (const each of person.phases.map((one) => phase(person, one, dayZero))) {
    await post(`${record}/episodes/${episode.id}/phases`, each, each.id);
  }
  const days = person.useDays.map((one) => useDay(person, one, dayZero));
  for (let first = 0; first < days.length; first += MOST_DAYS_AT_ONCE) {
    await post(
      `${record}/use-days`,
      { days: days.slice(first, first + MOST_DAYS_AT_ONCE) },
      stableId('batch', person.who, first),
    );
  }
  for (const each of person.sessions.map((one) => session(person, one, dayZero))) {
    await post(`${record}/therapy-sessions`, each, each.id);
  }
}

/** Day 0 of an earlier run, so that a second run on another day means the same days; else 1,200 days before today. */
async function dayZeroOf(client, [first], today) {
  const matches = await client.get(`patients?find=CTN-${first.who}`);
  const found = matches.find(({ localNumber }) => localNumber === `CTN-${first.who}`);
  const episodes = found === undefined ? [] : await client.get(`patients/${found.id}/episodes`);
  const told = episodes.map(({ referralReason }) => /day 0 is (\d{4}-\d\d-\d\d)/.exec(referralReason)?.[1]);
  return told.find((day) => day !== undefined) ?? dayAfter(today, -DAYS_AGO);
}

/** Reads people into the product. Answers the day they hang on and the people. */
export async function importPeople(client, people, today) {
  const dayZero = await dayZeroOf(client, people, today);
  const waiting = [...people];
  const work = async () => {
    for (let person = waiting.shift(); person !== undefined; person = waiting.shift()) {
      await importPerson(client, person, dayZero);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return dayZero;
}

/** The options that reading and checking share. */
export const OPTIONS = {
  data: { type: 'string' },
  'base-url': { type: 'string' },
  people: { type: 'string' },
  email: { type: 'string' },
  password: { type: 'string' },
};

/** The people whom the options ask for. */
export function askedPeople({ data = process.env.CTN0094_DIR, people }, usualPeople) {
  if (!data) throw new Plain('Give the folder of the trial data: --data <folder>, or CTN0094_DIR.');
  const count = Number(people ?? usualPeople);
  if (!Number.isInteger(count) || count < 3) throw new Plain('--people takes a whole number from 3.');
  return peopleOf(readTables(data), count);
}

/** Says what was read and what was not. */
export function printReport(asked, dayZero) {
  const total = (of) => asked.people.reduce((sum, person) => sum + person[of].length, 0);
  console.log(
    `${asked.people.length} people: ${total('useDays')} use days, ${total('sessions')} sessions, ${total('phases')} phases; day 0 is ${dayZero}`,
  );
  for (const [what, count] of Object.entries(reportOf(asked))) console.log(`  ${String(count).padStart(6)}  ${what}`);
}

if (process.argv[1] === import.meta.filename) {
  await runMain(async () => {
    const { values } = parseArgs({ options: OPTIONS });
    const asked = askedPeople(values, 100);
    const client = new ProductClient(values['base-url'] ?? 'http://localhost:3000');
    const { today } = await client.signIn(values.email, values.password);
    printReport(asked, await importPeople(client, asked.people, today));
  });
}
