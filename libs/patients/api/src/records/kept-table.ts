import type { ObjectLiteral } from 'typeorm';
import type { Statement } from '@cairn/shared-api';
import type { RecordClock, RecordContract, RecordInput } from '@cairn/patients-domain';
import type { DatedField } from './patient-file';
import { statementsOf, type RecordStatements } from './record-table';

/** The table behind a contract. Its columns are the contract's fields in snake case. */
export interface KeptTable<I extends RecordInput = RecordInput> {
  readonly contract: RecordContract<I>;
  readonly entity: new () => ObjectLiteral;
  /** Further days that an entry is about, so that none lies before the person's birth. */
  days?(input: I): readonly DatedField[];
  /** What the server computes of an entry and keeps with it; the contract names the same fields as `computed`. */
  compute?(input: I, clock: RecordClock): object;
  /** Columns that SQL reads otherwise than by their own name, such as a list of another table: field to expression. */
  readonly expressions?: Readonly<Record<string, string>>;
}

const snake = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
const column = (name: string): string => `record.${snake(name)} AS "${name}"`;

/** How the entries behind a contract are read. */
export function readingOf({ contract, expressions = {} }: KeptTable): RecordStatements {
  const { kind, dated, fieldNames } = contract;
  const when = dated.as === 'day' ? `record.${snake(dated.field)}` : 'record.local_day';
  const names = dated.as === 'day' ? fieldNames : [...fieldNames, 'localDay'];
  const columns = names.map((name) => (name in expressions ? `${expressions[name]} AS "${name}"` : column(name)));
  return statementsOf({
    kind,
    columns: columns.join(', '),
    between: `${when} BETWEEN $3 AND $4`,
    order: `record.${snake(dated.field)}`,
  });
}

/** The first day of a person on which an entry of the kind stands. $1 is the clinic, $2 the patient. */
export function earliestOf({ contract }: KeptTable): Statement {
  const { kind, dated } = contract;
  const when = dated.as === 'day' ? snake(dated.field) : 'local_day';
  return {
    name: `${kind}-earliest`,
    text: `SELECT ${when}::text AS day FROM ${kind}
      WHERE clinic_id = $1 AND patient_id = $2 AND standing ORDER BY ${when} LIMIT 1`,
  };
}
