import { ADVERSE_EVENT, BLADDER_CHECK, BODY_CHECK, DRUG_TEST, type DrugTestInput } from '@cairn/tracking-domain';
import type { BodyTables } from './body';
import { demo } from './demo';

const clinics = demo('2026-11-23').clinics.map(({ tables }) => tables);
const all = (table: keyof BodyTables) => clinics.flatMap((tables) => tables[table]);
const camel = (name: string): string => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
const flags = clinics.flatMap(({ flag }) => flag);
const standing = flags.filter((flag) => flag.standing);

describe('the demo of tests, bladder, body and adverse events', () => {
  it.each([
    ['drug_test', DRUG_TEST],
    ['adverse_event', ADVERSE_EVENT],
    ['bladder_check', BLADDER_CHECK],
    ['body_check', BODY_CHECK],
  ] as const)('keeps only what the form of %s would take', (table, { Input }) => {
    const { shape } = Input as unknown as { shape: object };
    const refused = all(table)
      .map((row) => Object.entries(row).map(([column, value]) => [camel(column), value] as const))
      .map((row) => Input.safeParse(Object.fromEntries(row.filter(([name]) => name in shape))))
      .flatMap(({ error }) => error?.issues ?? []);
    expect(refused).toEqual([]);
    expect(all(table).length).toBeGreaterThan(10);
  });

  it('has declined tests, cups without ketamine, and confirmations', () => {
    const tests = all('drug_test');
    const lacks = tests.filter(
      ({ declined, results }) =>
        declined === false && !JSON.stringify(results as DrugTestInput['results']).includes('ketamine'),
    );
    expect(lacks.length).toBeGreaterThan(5);
    expect(tests.some(({ declined }) => declined === true)).toBe(true);
    expect(tests.some(({ method }) => method === 'laboratory_confirmation')).toBe(true);
  });
});

describe('the flags of the demo', () => {
  it('are raised by most of the rules, and stand open, acknowledged, acted on and dismissed', () => {
    const rules = new Set(standing.map(({ rule }) => rule));
    for (const rule of ['R01', 'R02', 'R09', 'R10', 'R12', 'R18'] as const) expect(rules).toContain(rule);
    expect(new Set(standing.map(({ status }) => status))).toEqual(
      new Set(['open', 'acknowledged', 'actioned', 'dismissed']),
    );
  });

  it('are one for a person and rule while they are active', () => {
    const active = standing.filter(({ status }) => status === 'open' || status === 'acknowledged');
    const keys = active.map(({ patient_id, rule }) => `${patient_id} ${rule}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(active.length).toBeGreaterThan(3);
    expect(active.length).toBeLessThan(40);
  });

  it('name entries that are there, and go on from version to version', () => {
    const entries = new Set(
      clinics.flatMap((tables) =>
        [
          ...tables.withdrawal_check,
          ...tables.adverse_event,
          ...tables.assessment,
          ...tables.bladder_check,
          ...tables.drug_test,
          ...tables.supervised_dose,
        ].map(({ id }) => id),
      ),
    );
    const named = flags.flatMap(({ evidence }) => evidence.map(({ recordId }) => recordId));
    expect(named.filter((id) => !entries.has(id))).toEqual([]);
    const ids = new Set(flags.map(({ id }) => id));
    expect(flags.filter(({ replaces }) => replaces !== null && !ids.has(replaces))).toEqual([]);
  });
});
