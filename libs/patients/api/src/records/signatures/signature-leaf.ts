import { createHash } from 'node:crypto';

/** Of the frame: whether the version stands changes without what it says. */
const LEFT_OUT: ReadonlySet<string> = new Set(['standing']);
/** An instant as the database writes it, in whichever zone the connection has. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?([+-]\d{2}:\d{2}|Z)$/;
const NAME_OF = /^(.+?)(Name|Names)$/;

/**
 * SHA-256 (hex) over everything that a version of an entry says, as it was signed. Keys are sorted and what is null is
 * left out, so that a field which a later release adds does not undo a signature. The name of a colleague is left out
 * where the id that it belongs to stands beside it (`recordedBy` and `recordedByName`): people change their names. An
 * instant counts as the instant that it is, in whichever zone it is written.
 */
export function signatureLeaf(kind: string, record: object): string {
  const said = Object.entries(record).filter(([key]) => !LEFT_OUT.has(key) && !isNameBeside(key, record));
  return createHash('sha256')
    .update(`${kind}\n${canonical(Object.fromEntries(said))}`, 'utf8')
    .digest('hex');
}

function isNameBeside(key: string, record: object): boolean {
  const [, stem] = NAME_OF.exec(key) ?? [];
  return stem !== undefined && [stem, `${stem}Id`, `${stem}Ids`].some((id) => id in record);
}

function canonical(value: unknown): string {
  if (typeof value === 'string' && INSTANT.test(value)) return JSON.stringify(new Date(value).toISOString());
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const said = Object.entries(value)
    .filter(([, each]) => each !== null)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${said.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(',')}}`;
}
