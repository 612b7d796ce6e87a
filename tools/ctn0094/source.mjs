import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { Plain } from '../console/plain.mjs';
import { attendanceOf, substanceOf } from './mapping.mjs';
import { phasesOf } from './phases.mjs';

const TABLES = ['everybody', 'demographics', 'site_masked', 'tlfb', 'visit', 'detox', 'randomization'];

function readTable(folder, name) {
  const file = path.join(folder, `${name}.csv`);
  try {
    return parse(readFileSync(file), { columns: true });
  } catch (error) {
    throw new Plain(`${file} could not be read (${error.code ?? error.message}): --data names the folder of CTN-0094.`);
  }
}

/** The tables of a folder, by name. */
export function readTables(folder) {
  return Object.fromEntries(TABLES.map((name) => [name, readTable(folder, name)]));
}

/** The first row of each key, in order, and how many more there were. */
function firstOfEach(rows, keyOf) {
  const kept = new Map();
  for (const row of rows) if (!kept.has(keyOf(row))) kept.set(keyOf(row), row);
  return { kept: [...kept.values()], doubled: rows.length - kept.size };
}

const isDay = ({ when }) => Number.isInteger(when);
const withDay = (row) => ({ ...row, when: row.when === '' ? Number.NaN : Number(row.when) });

function useDaysOf(rows) {
  const placed = rows.map(withDay).filter(isDay);
  const days = placed.map(({ when, what }) => ({ day: when, ...substanceOf(what) }));
  const { kept, doubled } = firstOfEach(days, (row) => `${row.day} ${row.substance} ${row.substanceText}`);
  return { useDays: kept, doubled, unplaced: rows.length - placed.length };
}

function sessionsOf(rows) {
  const placed = rows.map(withDay).filter(isDay);
  const sessions = placed.flatMap((row) => {
    const attendance = attendanceOf(row);
    return attendance === null ? [] : [{ day: row.when, label: row.visit, ...attendance }];
  });
  const { kept, doubled } = firstOfEach(sessions, ({ day }) => day);
  return {
    sessions: kept,
    doubled,
    notSessions: placed.length - sessions.length,
    unplaced: rows.length - placed.length,
  };
}

const SEX = { Yes: 'male', No: 'female' };

/** One person as the product keeps people, with what could not be kept. Days are counted from the person's day 0. */
export function personOf(row, rowsOf) {
  const { who } = row;
  const [about = {}] = rowsOf('demographics', who);
  const [{ site_masked: site } = {}] = rowsOf('site_masked', who);
  const age = about.age === undefined || about.age === '' ? null : Number(about.age);
  const use = useDaysOf(rowsOf('tlfb', who));
  const visits = sessionsOf(rowsOf('visit', who));
  const phases = phasesOf(rowsOf('detox', who).map(withDay), rowsOf('randomization', who).map(withDay).filter(isDay));
  return {
    who,
    trial: row.project,
    site: site ?? '',
    age,
    recordedSex: SEX[about.is_male] ?? 'not_known',
    useDays: use.useDays,
    sessions: visits.sessions,
    phases: phases.phases,
    report: {
      'use rows doubled': use.doubled,
      'use rows without a day': use.unplaced,
      'visit rows doubled': visits.doubled,
      'visit rows that are no session': visits.notSessions,
      'visit rows without a day': visits.unplaced,
      'treatment starts doubled': phases.doubled,
      'treatment starts moved behind detox': phases.moved,
      'phase rows not placed': phases.unplaced,
    },
  };
}

/**
 * So many people, spread evenly over the source, whose age is known: the product asks for a year of birth. The others are
 * counted.
 */
export function peopleOf(tables, count) {
  const byPerson = new Map(Object.keys(tables).map((name) => [name, Map.groupBy(tables[name], ({ who }) => who)]));
  const rowsOf = (name, who) => byPerson.get(name).get(who) ?? [];
  const hasAge = ({ who }) => (rowsOf('demographics', who)[0]?.age ?? '') !== '';
  const eligible = tables.everybody.filter(hasAge);
  const many = Math.min(count, eligible.length);
  const chosen = Array.from({ length: many }, (_, place) => eligible[Math.floor((place * eligible.length) / many)]);
  const people = chosen.map((row) => personOf(row, rowsOf));
  return { people, withoutAge: tables.everybody.length - eligible.length };
}

/** The counts of what was not kept as it stood, over everybody. */
export function reportOf({ people, withoutAge }) {
  const total = { 'people of the source without an age, never read': withoutAge };
  for (const { report } of people) {
    for (const [what, count] of Object.entries(report)) total[what] = (total[what] ?? 0) + count;
  }
  return total;
}
