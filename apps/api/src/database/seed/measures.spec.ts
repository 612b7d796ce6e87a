import { ASSESSMENT, OWN_ITEM, OWN_RATING, SCHEDULE_CHANGE, scoreSheet } from '@cairn/assessment-domain';
import type { RecordContract } from '@cairn/patients-domain';
import { demo } from './demo';

const tables = demo('2026-11-23').clinics.map((clinic) => clinic.tables);
const results = tables.flatMap(({ assessment }) => assessment);

const FRAME = new Set([
  'clinicId',
  'patientId',
  'recordedBy',
  'recordedAt',
  'standing',
  'replaces',
  'correctionReason',
]);
const COMPUTED = new Set(['scores', 'missing', 'prorated', 'localDay']);
const camel = (name: string): string => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** A row as its form would send it. */
const asEntered = (row: object): object =>
  Object.fromEntries(
    Object.entries(row)
      .map(([column, value]) => [camel(column), value] as const)
      .filter(([field]) => !FRAME.has(field) && !COMPUTED.has(field)),
  );

describe('the measures of the demo', () => {
  it.each([
    ['assessment', ASSESSMENT],
    ['own_item', OWN_ITEM],
    ['own_rating', OWN_RATING],
    ['schedule_change', SCHEDULE_CHANGE],
  ] as const)('are what the form of %s would take', (table, contract) => {
    const rows = tables.flatMap((own) => own[table] as readonly object[]);
    expect(rows.length).toBeGreaterThan(5);
    const { Input } = contract as Pick<RecordContract, 'Input'>;
    expect(rows.flatMap((row) => Input.safeParse(asEntered(row)).error?.issues ?? [])).toEqual([]);
  });

  it('carry the scores that the server would compute', () => {
    for (const { scores, missing, prorated, ...row } of results) {
      expect({ scores, missing, prorated }).toEqual(scoreSheet(row));
    }
  });

  it('vary: some prorated, some without a total, some above 0 on question 9', () => {
    const phq9 = results.filter(({ instrument }) => instrument === 'phq_9');
    expect(phq9.length).toBeGreaterThan(200);
    expect(phq9.filter(({ prorated }) => prorated).length).toBeGreaterThan(3);
    expect(phq9.filter(({ scores }) => scores['total'] === null).length).toBeGreaterThan(0);
    expect(phq9.filter(({ answers }) => (answers['phq9_9'] ?? 0) > 0).length).toBeGreaterThan(3);
    expect(new Set(results.map(({ instrument }) => instrument))).toEqual(
      new Set(['phq_9', 'gad_7', 'sds', 'peg', 'audit_c']),
    );
  });
});
