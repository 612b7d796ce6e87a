import * as z from 'zod';
import { SOURCE_LABELS, type RecordContract } from '@cairn/patients-domain';
import type { Code, CsvValue } from '@cairn/shared-util';
import { listCell, type CsvColumn, type CsvSheet } from './csv-sheet';
import { firstColumns, lastColumns, reasonColumn } from './frame-columns';
import type { KeptOfKind } from './record-rows';

/** An entry of a kind that is kept by contract, in any version. */
export type KeptRow = KeptOfKind['rows'][number];

/** What a schema says of one field, as JSON Schema writes it. */
interface FieldSchema {
  readonly description?: string;
  readonly format?: string;
  readonly anyOf?: readonly FieldSchema[];
  readonly type?: string;
}

const SOURCE_CODES: readonly Code[] = Object.entries(SOURCE_LABELS).map(([key, label]) => ({ key, label }));

/** Fields that every kind names alike and that need no more words than these. */
const COMMON: Readonly<Record<string, string>> = {
  note: 'Note as typed; empty = none',
  source: 'Who says so',
};

const snake = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

/** "Weight kg" for `weightKg`, where a contract says nothing of a field. */
function nameWords(name: string): string {
  const words = snake(name).replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What can stand in a field: what it says itself, and each form that it may have. */
const formsOf = (schema: FieldSchema): readonly FieldSchema[] => [schema, ...(schema.anyOf ?? [])];

const holdsInstant = (schema: FieldSchema): boolean => formsOf(schema).some(({ format }) => format === 'date-time');
const mayBeEmpty = (schema: FieldSchema): boolean => formsOf(schema).some(({ type }) => type === 'null');

/** Lists of words are one cell, parted by semicolons; what has parts of its own is written as JSON. */
function partsCell(value: object): string {
  const isList = Array.isArray(value) && value.every((item) => typeof item !== 'object');
  return isList ? listCell(value.map(String)) : JSON.stringify(value);
}

function cellOf(value: unknown, isInstant: boolean): CsvValue {
  if (typeof value === 'string') return isInstant ? new Date(value).toISOString() : value;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'object' && value !== null ? partsCell(value) : null;
}

function meaningOf(name: string, schema: FieldSchema): string {
  const words = schema.description ?? COMMON[name] ?? nameWords(name);
  const empty = mayBeEmpty(schema) && !/null =|empty/.test(words) ? '; empty = not recorded' : '';
  return `${words.replace(/\bnull =/g, 'empty =')}${empty}`;
}

/** The columns of what a kind keeps beside the frame, in the order of its contract. */
function fieldColumns(contract: RecordContract): CsvColumn<KeptRow>[] {
  const { properties = {} } = z.toJSONSchema(contract.Entry, { unrepresentable: 'any', io: 'input' });
  const names = contract.dated.as === 'instant' ? ['localDay', ...contract.fieldNames] : contract.fieldNames;
  return names.map((name) => {
    const schema = (properties[name] ?? {}) as FieldSchema;
    const isInstant = holdsInstant(schema);
    const codes = name === 'source' ? SOURCE_CODES : contract.codes[name]?.codes;
    return {
      name: snake(name),
      meaning: name === 'localDay' ? 'The day that it is about, by the clinic’s clock' : meaningOf(name, schema),
      ...(codes === undefined ? {} : { codes }),
      of: (row) => cellOf(Reflect.get(row, name), isInstant),
    };
  });
}

/** The last part of the address under which a kind is listed: "drug-tests". */
const fileName = ({ paths }: RecordContract): string => `${paths.list.slice(paths.list.lastIndexOf('/') + 1)}.csv`;

/** The sheet of a kind that is kept by contract, made of what its contract says of each field. */
export function keptSheet(contract: RecordContract, timeZone: string): CsvSheet<KeptRow> {
  const { words } = contract;
  return {
    file: fileName(contract),
    about: `${words.title}: one row an entry or an earlier version of one`,
    columns: [
      ...firstColumns<KeptRow>(),
      {
        name: 'episode_id',
        meaning: 'Id of the episode of care that it was entered under; empty = none was open',
        of: (row) => row.episodeId,
      },
      {
        name: 'in_words',
        meaning: 'The entry in a line, as the record shows it',
        of: (row) => contract.headline({ ...row, standing: row.standing === 'counts' }, timeZone),
      },
      ...fieldColumns(contract),
      reasonColumn(),
      ...lastColumns<KeptRow>(),
    ],
  };
}
