import { fieldNames } from './names.mjs';

const FORM = /^([a-z][a-zA-Z0-9]*):(day|rating|whole|words|note|choice)(?:\(([^)]*)\))?(\?)?$/;

/** Commas inside brackets belong to a type. */
const split = (text) => text.split(/,(?![^(]*\))/).map((part) => part.trim());

function read(text) {
  const [, name, type, argument, optional] = FORM.exec(text) ?? [];
  if (name === undefined)
    throw new Error(`"${text}" is no field. Write name:type, such as startsOn:day or label:words(60).`);
  const choices = type === 'choice' ? (argument ?? '').split('|').filter((choice) => choice !== '') : [];
  if (type === 'choice' && choices.length < 2)
    throw new Error(`${name}: a choice needs at least two, such as choice(leave|illness).`);
  const { type: typeName, ...forms } = fieldNames(name);
  return { name, type, typeName, ...forms, most: Number(argument ?? Number.NaN), choices, optional: optional === '?' };
}

/** The fields of a noun as the templates need them: as schema, column, control and example. */
export function fieldsOf(text, names) {
  const fields = split(text).map(read);
  if (!fields.some(({ type, optional }) => type === 'day' && !optional)) {
    throw new Error('One field must be a day that is always there: it decides under which day an entry stands.');
  }
  return fields.map((field) => ({
    ...field,
    ...MAKERS[field.type](field, names),
    words: WORDS[field.type](field, names),
  }));
}

const orNull = (optional, type) => (optional ? `${type} | null` : type);
const limit = ({ most }, otherwise) => (Number.isFinite(most) ? most : otherwise);

/** What an entry says of a field, in words; `p` is the entry. */
const WORDS = {
  day: ({ name }, { property: p }) => `dayText(${p}.${name})`,
  rating: ({ name }, { property: p }) => `rated(${p}.${name})`,
  whole: ({ name }, { property: p }) => `${p}.${name} === null ? null : String(${p}.${name})`,
  words: ({ name }, { property: p }) => `${p}.${name}`,
  note: ({ name }, { property: p }) => `${p}.${name}`,
  choice: ({ name, constant: field }, { property: p, constant }) =>
    `labelOrNull(${constant}_${field}_CODES, ${p}.${name})`,
};

const MAKERS = {
  day: ({ name, label, optional }) => ({
    schema: optional ? 'z.iso.date().nullable()' : `z.iso.date('${label}: enter the day.')`,
    property: `@Column('date'${optional ? ', { nullable: true }' : ''}) ${name}!: ${orNull(optional, 'string')};`,
    checks: [],
    example: optional ? 'null' : "'2026-03-02'",
    empty: optional ? 'null' : 'today',
    control: `<cairn-date-input [today]="context().today" [formField]="of().${name}" />`,
    wrong: "'2026-02-30'",
  }),
  rating: ({ name, column, label }, { table }) => ({
    schema: `z.int('${label}: enter a whole number from 0 to 10.').min(0, '${label}: enter a whole number from 0 to 10.').max(10, '${label}: enter a whole number from 0 to 10.').nullable().describe('0 to 10; null = not recorded')`,
    property: `@Column('smallint', { nullable: true }) ${name}!: number | null;`,
    checks: [`@Check('${table}_${column}', '${column} BETWEEN 0 AND 10')`],
    example: '6',
    empty: 'null',
    control: `<cairn-scale highWord="most" [formField]="of().${name}" />`,
    wrong: '11',
    optional: true,
  }),
  whole: (field, { table }) => {
    const { name, column, label } = field;
    const most = limit(field, 999);
    return {
      schema: `z.int('${label}: enter a whole number.').min(0, '${label}: enter 0 or more.').max(${most}, '${label}: enter at most ${most}.').nullable().describe('null = not recorded')`,
      property: `@Column('integer', { nullable: true }) ${name}!: number | null;`,
      checks: [`@Check('${table}_${column}', '${column} BETWEEN 0 AND ${most}')`],
      example: '0',
      empty: 'null',
      control: `<cairn-number whole [formField]="of().${name}" />`,
      wrong: `${most + 1}`,
      optional: true,
    };
  },
  words: (field, { table }) => {
    const { name, column, label, optional } = field;
    const most = limit(field, 200);
    return {
      schema: optional
        ? `textLine('${label}', ${most})`
        : `neededLine('${label}', ${most}, '${label}: enter a few words.')`,
      property: `@Column(freeText) ${name}!: string;`,
      checks: [`@Check('${table}_${column}', 'char_length(${column}) BETWEEN ${optional ? 0 : 1} AND ${most}')`],
      example: `'A few words'`,
      empty: "''",
      control: `<input cairnControl type="text" [formField]="of().${name}" />`,
      limit: most,
      wrong: `'x'.repeat(${most + 1})`,
    };
  },
  note: ({ name, column }, { table }) => ({
    schema: 'Note',
    property: `@Column(freeText) ${name}!: string;`,
    checks: [`@Check('${table}_${column}_length', 'char_length(${column}) <= 2000')`],
    example: "''",
    empty: "''",
    control: `<textarea cairnControl class="area" [formField]="of().${name}"></textarea>`,
    limit: 2000,
    optional: true,
    wrong: "'x'.repeat(2001)",
  }),
  choice: ({ name, column, typeName, choices, optional }, { table, className }) => ({
    schema: `${className}${typeName}${optional ? '.nullable()' : ''}`,
    property: `@Column('text'${optional ? ', { nullable: true }' : ''}) ${name}!: ${className}Input['${name}'];`,
    checks: [`@Check('${table}_${column}', oneOf('${column}', ${className}${typeName}.options))`],
    example: `'${choices[0]}'`,
    empty: optional ? 'null' : `'${choices[0]}'`,
    control: `<cairn-pick${optional ? ' none="Not recorded"' : ''} [choices]="${name}Choices" [formField]="of().${name}" />`,
    wrong: "'something else'",
  }),
};
