import { readFileSync } from 'node:fs';
import path from 'node:path';
import { NewPassword } from '@cairn/identity-domain';
import { EpisodeInput, isNhsNumber, PatientInput, PhaseInput } from '@cairn/patients-domain';
import { addDays, daysBetween, localDay, zonedInstant } from '@cairn/shared-util';
import { CravingInput, EventMarkInput, TherapySessionInput, UseDayInput } from '@cairn/tracking-domain';
import type * as z from 'zod';
import { demo } from './demo';
import { demoAccounts } from './staff';
import type { ClinicTables } from './rows';

const ANCHOR = '2026-11-23';
const ZONE = 'Europe/London';
const data = demo(ANCHOR);
const tables = data.clinics.map((clinic) => clinic.tables);
const all = <K extends keyof ClinicTables>(table: K): ClinicTables[K][number][] =>
  tables.flatMap((own) => own[table] as ClinicTables[K][number][]);
const standing = <T extends { standing: boolean }>(rows: readonly T[]): T[] => rows.filter((row) => row.standing);

const camel = (name: string): string => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** The fields of a row that an input schema knows, under the names it knows them by. */
function asInput(schema: z.ZodObject, row: object): Record<string, unknown> {
  const entries = Object.entries(row).map(([column, value]) => [camel(column), value] as const);
  return Object.fromEntries(entries.filter(([field]) => field in schema.shape));
}

/** Days that are set ahead: they plan, they tell of nothing that happened. */
const PLANNED = new Set(['expires_at', 'stops_on', 'due_on', 'due_by', 'target_on', 'review_on', 'next_review_on']);

describe('the demo', () => {
  it('is the same, byte for byte, for the same day, and another on another day', () => {
    const text = JSON.stringify(data);
    expect(JSON.stringify(demo(ANCHOR))).toBe(text);
    expect(JSON.stringify(demo('2026-11-24'))).not.toBe(text);
  });

  it('has two clinics and some sixty people over fourteen months', () => {
    expect(tables.map(({ clinic, patient }) => [clinic[0]?.name, patient.length])).toEqual([
      ['Fellgate Recovery Service', 50],
      ['Harbour Lane Clinic', 13],
    ]);
    const referred = all('episode_details').map(({ referred_on }) => referred_on);
    expect(daysBetween(referred.sort()[0]!, ANCHOR)).toBeGreaterThan(400);
    expect(standing(all('episode_details')).filter(({ admitted_on }) => admitted_on === null)).toHaveLength(8);
    expect(
      standing(all('episode_details')).filter(({ discharged_on }) => discharged_on !== null).length,
    ).toBeGreaterThan(12);
  });

  it.each([ANCHOR, '2027-03-29', '2028-03-01'])(
    'holds nothing that happens on or after its day but bookings: %s',
    (anchor) => {
      const end = Date.parse(zonedInstant(anchor, '00:00', ZONE));
      const late: unknown[] = [];
      for (const { tables: own, audit } of demo(anchor).clinics) {
        const { group_cancellation: _ahead, ...past } = own;
        const happened = {
          ...past,
          therapy_session: own.therapy_session.filter(({ attendance }) => attendance !== '0'),
        };
        for (const row of [...Object.values(happened).flat(), ...audit] as object[]) {
          for (const [column, value] of Object.entries(row)) {
            if (typeof value !== 'string' || column.startsWith('planned_')) continue;
            if (PLANNED.has(column)) continue;
            const instant = /^\d{4}-\d\d-\d\dT/.test(value) && Date.parse(value) >= end;
            const day = /^\d{4}-\d\d-\d\d$/.test(value) && value >= anchor;
            if (instant || day) late.push([column, value]);
          }
        }
      }
      expect(late).toEqual([]);
    },
  );

  it('gives every person a name of their own and, mostly, an NHS number of the 999 range that checks out', () => {
    const people = standing(all('patient_details'));
    expect(new Set(people.map(({ given_name, family_name }) => `${given_name} ${family_name}`)).size).toBe(63);
    const numbers = people.flatMap(({ nhs_number }) => nhs_number ?? []);
    expect(numbers.length).toBeGreaterThan(50);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.filter((number) => !isNhsNumber(number) || !number.startsWith('999'))).toEqual([]);
    const locals = people.map(({ clinic_id, local_number }) => `${clinic_id} ${local_number}`);
    expect(new Set(locals).size).toBe(people.length);
  });

  it('has people who were born at least eighteen years before their referral, most of them under thirty', () => {
    const births = new Map(all('patient_details').map(({ patient_id, birth_date }) => [patient_id, birth_date]));
    const years = all('episode_details').map(
      ({ patient_id, referred_on }) => daysBetween(births.get(patient_id)!, referred_on) / 365.25,
    );
    expect(Math.min(...years)).toBeGreaterThanOrEqual(18);
    expect(years.filter((age) => age < 31).length / years.length).toBeGreaterThan(0.75);
  });

  it.each([
    ['patient_details', PatientInput, {}],
    ['episode_details', EpisodeInput, {}],
    ['phase', PhaseInput, {}],
    ['craving', CravingInput, {}],
    ['use_day', UseDayInput, {}],
    ['therapy_session', TherapySessionInput, { staffIds: [] }],
    ['event_mark', EventMarkInput, {}],
  ] as const)('keeps only what the form of %s would take', (table, schema, more) => {
    const refused = all(table)
      .map((row) => schema.safeParse({ ...asInput(schema, row), ...more }))
      .flatMap(({ error }) => error?.issues ?? []);
    expect(refused).toEqual([]);
  });

  it('keeps phases apart, in order, and inside their episode', () => {
    const episodes = new Map(standing(all('episode_details')).map((row) => [row.episode_id, row]));
    const byEpisode = Map.groupBy(standing(all('phase')), ({ episode_id }) => episode_id);
    expect(byEpisode.size).toBeGreaterThan(55);
    for (const [episodeId, phases] of byEpisode) {
      const episode = episodes.get(episodeId)!;
      phases.forEach((phase, place) => {
        const next = phases[place + 1];
        expect(phase.starts_on >= episode.referred_on).toBe(true);
        expect(phase.ends_on === null || phase.ends_on >= phase.starts_on).toBe(true);
        expect(phase.ends_on === null || episode.discharged_on === null || phase.ends_on <= episode.discharged_on).toBe(
          true,
        );
        if (next !== undefined) expect(next.starts_on).toBe(addDays(phase.ends_on!, 1));
        expect(phase.ends_on === null).toBe(next === undefined && episode.discharged_on === null);
      });
    }
  });

  it('plans ten days of detox and twelve weeks of programme, and mostly keeps to it', () => {
    const lengths = (kinds: readonly string[]) =>
      standing(all('phase'))
        .filter(({ kind, ends_on }) => kinds.includes(kind) && ends_on !== null)
        .map(({ starts_on, ends_on, planned_start, planned_end }) => [
          daysBetween(planned_start!, planned_end!) + 1,
          daysBetween(starts_on, ends_on!) + 1,
        ]);
    const detox = lengths(['withdrawal_management']);
    expect(new Set(detox.map(([planned]) => planned))).toEqual(new Set([10]));
    expect(detox.every(([, actual]) => actual! >= 9 && actual! <= 12)).toBe(true);
    const programme = lengths(['residential_rehab', 'structured_community']);
    expect(new Set(programme.map(([planned]) => planned))).toEqual(new Set([84]));
  });

  it('writes down what happened afterwards, in opening hours, and mostly at once', () => {
    const pairs = [
      ...all('craving').map((row) => [row.occurred_at, row.recorded_at] as const),
      ...all('therapy_session')
        .filter(({ attendance }) => attendance !== '0')
        .map((row) => [row.starts_at, row.recorded_at] as const),
    ];
    expect(pairs.filter(([happened, recorded]) => recorded <= happened)).toEqual([]);
    const hours = pairs.map(([, recorded]) =>
      Number(new Date(recorded).toLocaleString('en-GB', { timeZone: ZONE, hour: '2-digit', hour12: false })),
    );
    expect(hours.filter((hour) => hour < 8 || hour > 20).length).toBeLessThan(hours.length / 100);
    const late = all('craving').filter(
      (row) => Date.parse(row.recorded_at) - Date.parse(row.occurred_at) > 86_400_000,
    ).length;
    expect(late).toBeGreaterThan(10);
    expect(late / all('craving').length).toBeLessThan(0.04);
  });

  it('stores the clinic-local day of every instant', () => {
    const wrong = [
      ...all('craving').filter((row) => localDay(row.occurred_at, ZONE) !== row.local_day),
      ...all('therapy_session').filter((row) => localDay(row.starts_at, ZONE) !== row.local_day),
    ];
    expect(wrong).toEqual([]);
  });

  it('leaves days out: nobody in treatment for a month has an answer for every day', () => {
    const days = Map.groupBy(
      standing(all('use_day')).filter(({ substance, state }) => substance === 'ketamine' && state !== 'unknown'),
      ({ patient_id }) => patient_id,
    );
    const long = [...days.values()].filter((rows) => rows.length > 60);
    expect(long.length).toBeGreaterThan(30);
    for (const rows of long) {
      const known = rows.map(({ day }) => day).sort();
      expect(known.length).toBeLessThan(daysBetween(known[0]!, known.at(-1)!) + 1);
    }
  });

  it('uses every attendance code that is not in the future, with reasons where somebody knew', () => {
    const sessions = standing(all('therapy_session')).filter(({ attendance }) => attendance !== '0');
    expect(new Set(sessions.map(({ attendance }) => attendance))).toEqual(new Set(['5', '6', '7', '2', '3', '4']));
    expect(sessions.filter(({ attendance, absence_reason }) => attendance === '4' && absence_reason === '')).toEqual(
      [],
    );
    expect(sessions.filter(({ attendance, minutes }) => !['5', '6'].includes(attendance) && minutes !== null)).toEqual(
      [],
    );
  });

  it('corrects and withdraws a few entries, and keeps the first of each', () => {
    const logs = [...all('craving'), ...all('use_day'), ...all('therapy_session')];
    const byId = new Map(logs.map((row) => [row.id, row]));
    const corrections = logs.filter(({ replaces }) => replaces !== null);
    expect(corrections.length).toBeGreaterThan(15);
    for (const { replaces, correction_reason, recorded_at, standing: stands } of corrections) {
      const first = byId.get(replaces!)!;
      expect([first.standing, stands, (correction_reason ?? '').length > 0]).toEqual([false, true, true]);
      expect(recorded_at > first.recorded_at).toBe(true);
    }
    const withdrawn = all('retraction').map(({ record_id }) => byId.get(record_id)?.standing);
    expect(withdrawn.length).toBeGreaterThan(0);
    expect(withdrawn.every((stands) => stands === false)).toBe(true);
    expect(logs.filter(({ standing: stands }) => !stands)).toHaveLength(corrections.length + withdrawn.length);
  });

  it('makes ids that are UUIDs of version 7 and never the same twice', () => {
    const ids = tables.flatMap((own) =>
      Object.values(own).flatMap((rows) => (rows as { id?: string }[]).flatMap(({ id }) => id ?? [])),
    );
    expect(ids.length).toBeGreaterThan(20_000);
    expect(new Set(ids).size).toBe(ids.length);
    expect(
      ids.filter((id) => !/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)),
    ).toEqual([]);
  });

  it('offers five sign-ins: four roles of the first clinic, and the other side of the wall', () => {
    expect(demoAccounts.map(({ role, clinicName }) => [role, clinicName])).toEqual([
      ['clinician', 'Fellgate Recovery Service'],
      ['team_lead', 'Fellgate Recovery Service'],
      ['clinic_administrator', 'Fellgate Recovery Service'],
      ['auditor', 'Fellgate Recovery Service'],
      ['clinician', 'Harbour Lane Clinic'],
    ]);
    expect(demoAccounts.filter(({ password }) => !NewPassword.safeParse(password).success)).toEqual([]);
  });

  it('speaks of people first', () => {
    const rules = JSON.parse(readFileSync(path.join(__dirname, '../../../../../tools/lint/language.json'), 'utf8')) as {
      avoid: { pattern: string }[];
      exceptions: string[];
    };
    const exempt = new RegExp(rules.exceptions.join('|'), 'giu');
    const avoid = [
      ...rules.avoid.map(({ pattern }) => pattern),
      '\\bcomplian',
      '\\brefused\\b',
      '\\bstreak',
      '\\bfailed\\b',
    ];
    const words = new RegExp(avoid.join('|'), 'iu');
    const texts = new Set(
      tables.flatMap((own) =>
        Object.values(own).flatMap((rows) =>
          rows.flatMap((row: object) => Object.values(row).filter((value) => typeof value === 'string')),
        ),
      ) as string[],
    );
    expect(texts.size).toBeGreaterThan(1_000);
    expect([...texts].filter((text) => words.test(text.replace(exempt, '')))).toEqual([]);
  });

  it('has a signed register for every group that was held, and nobody in it twice', () => {
    const held = all('group_session');
    expect(held.length).toBeGreaterThan(250);
    const lines = all('group_session_line');
    expect(new Set(lines.map((line) => `${line.group_session_id} ${line.patient_id}`)).size).toBe(lines.length);
    const sessions = new Map(all('therapy_session').map((row) => [row.id, row]));
    const strays = lines.filter(
      (line) => sessions.get(line.therapy_session_id)?.group_session_id !== line.group_session_id,
    );
    expect(strays).toEqual([]);
    expect(new Set(standing(all('programme_group_version')).map(({ name }) => name)).size).toBeGreaterThanOrEqual(6);
  });

  it('books key work for today and the days to come, and leaves a few unrecorded', () => {
    const booked = all('therapy_session').filter(({ attendance }) => attendance === '0');
    expect(booked.filter(({ local_day }) => local_day === ANCHOR).length).toBeGreaterThan(3);
    expect(booked.some(({ local_day }) => local_day > ANCHOR)).toBe(true);
    expect(booked.some(({ local_day }) => local_day < ANCHOR)).toBe(true);
  });
});
