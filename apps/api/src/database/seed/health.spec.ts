import {
  ALLERGY,
  DIAGNOSIS,
  MEDICINE,
  OBSERVATION,
  SUPERVISED_DOSE,
  WITHDRAWAL_CHECK,
  withdrawalDay,
} from '@cairn/tracking-domain';
import { demo } from './demo';
import type { HealthTables } from './health-rows';

const ANCHOR = '2026-11-23';
const clinics = demo(ANCHOR).clinics.map(({ tables }) => tables);
const all = <T extends keyof HealthTables>(table: T): HealthTables[T][number][] =>
  clinics.flatMap((tables): HealthTables[T][number][] => tables[table]);
const camel = (name: string): string => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

describe('the demo of people’s health', () => {
  it.each([
    ['allergy', ALLERGY],
    ['withdrawal_check', WITHDRAWAL_CHECK],
    ['observation', OBSERVATION],
    ['medicine', MEDICINE],
    ['supervised_dose', SUPERVISED_DOSE],
    ['diagnosis', DIAGNOSIS],
  ] as const)('keeps only what the form of %s would take', (table, { Input }) => {
    const { shape } = Input as unknown as { shape: object };
    const refused = all(table)
      .map((row) => Object.entries(row).map(([column, value]) => [camel(column), value] as const))
      .map((row) => Input.safeParse(Object.fromEntries(row.filter(([name]) => name in shape))))
      .flatMap(({ error }) => error?.issues ?? []);
    expect(refused).toEqual([]);
    expect(all(table).length).toBeGreaterThan(20);
  });

  it('checks withdrawal in the withdrawal phase alone, and leaves days out', () => {
    for (const { withdrawal_check, phase } of clinics) {
      const phases = phase.filter(({ standing }) => standing);
      const ofPerson = (episodeId: string | null) =>
        phases
          .filter(({ episode_id }) => episode_id === episodeId)
          .map(({ kind, starts_on, ends_on }) => ({ kind, startsOn: starts_on, endsOn: ends_on }));
      const numbers = withdrawal_check.map(({ day, episode_id }) => withdrawalDay(day, ofPerson(episode_id)));
      expect(numbers.filter((number) => number === null)).toEqual([]);
      const first = Map.groupBy(withdrawal_check, ({ episode_id }) => episode_id);
      expect([...first.values()].some((checks) => checks.length < 9)).toBe(true);
    }
  });

  it('has people with an allergy, with none known, and some whom nobody asked', () => {
    const known = new Map(all('allergy').map(({ patient_id, finding }) => [patient_id, finding]));
    expect(new Set(known.values())).toEqual(new Set(['allergy', 'intolerance', 'none_known']));
    const people = clinics.flatMap(({ patient }) => patient).length;
    expect(known.size).toBeLessThan(people);
  });

  it('measures not everything every time', () => {
    const weights = all('observation').map(({ weight_kg }) => weight_kg);
    expect(weights.filter((weight) => weight === null).length).toBeGreaterThan(weights.length / 3);
    expect(weights.some((weight) => weight !== null)).toBe(true);
  });
});
