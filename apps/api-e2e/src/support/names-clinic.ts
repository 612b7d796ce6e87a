import { DEFINER_FUNCTIONS } from './definer-functions';

const COMMENTS_AND_TEXTS = /'(?:[^']|'')*'|--[^\n]*|\/\*[\s\S]*?\*\//g;
/** The clinic is compared with something, or is written. A column that is only read does not wall anything in. */
const CLINIC_DECIDES = /\bclinic_id"?\s*(?:=|IN\b)|\bINSERT INTO\s+"?\w+"?(?:\s+AS\s+"?\w+"?)?\s*\([^)]*\bclinic_id\b/i;

/** Every statement that need not name the clinic. A new one needs a reason here. */
const EXCEPTIONS: readonly (readonly [why: string, statement: RegExp])[] = [
  ['a transaction begins, says its clinic, or ends', /^(?:BEGIN|COMMIT|ROLLBACK|SET LOCAL app\.clinic_id = \?)$/],
  [
    'a lock belongs to no table: the clinic is the first part of its key',
    /^SELECT pg_advisory_xact_lock\(hashtextextended\(\$1::uuid::text \|\| [^()]+, 0\)\)( FROM \(SELECT unnest\(\$2::uuid\[\]\) AS \w+ ORDER BY 1\) AS \w+)?$/,
  ],
  [
    'a function with its owner’s rights, for questions from before a clinic is known',
    new RegExp(`^SELECT (?:\\* FROM )?(?:${DEFINER_FUNCTIONS.join('|')})\\([$\\d, ]*\\)(?: AS \\w+)?$`),
  ],
  ['the table of the installation belongs to no clinic', /^SELECT key, value FROM installation$/],
  ['no table is read', /^SELECT (?:1 AS ready|version\(\)|\* FROM current_schema\(\))$/],
  [
    'the role and the server, asked once at the start',
    /^SELECT r\.rolname AS name, [^;]* FROM pg_roles r WHERE [^;]*$/,
  ],
];

/** Whether a statement says which clinic its rows are of, or is one of the exceptions. */
export function namesClinic(sql: string): boolean {
  const bare = sql
    .replace(COMMENTS_AND_TEXTS, (part) => (part.startsWith("'") ? '?' : ' '))
    .replace(/\s+/g, ' ')
    .trim();
  return CLINIC_DECIDES.test(bare) || EXCEPTIONS.some(([, statement]) => statement.test(bare));
}
