import { ProblemError } from './problem-error';

/** Sentences for constraints that a person can run into, by constraint name. Filled by each domain when it starts. */
const sentences = new Map<string, { status: number; code: string; field: string; message: string }>();

/** Says in words what it means when a named constraint refuses a row. */
export function explainConstraint(
  constraint: string,
  words: { status: number; code: string; field: string; message: string },
): void {
  sentences.set(constraint, words);
}

interface DatabaseError extends Error {
  readonly code: string;
  readonly constraint?: string;
}

/** What the database cannot keep although no schema said so: a character, or a day outside of all calendars. */
const UNKEPT: Readonly<Record<string, string>> = {
  '22021': 'A text holds a character that cannot be kept. Remove invisible characters.',
  '22P05': 'A text holds a character that cannot be kept. Remove invisible characters.',
  '22007': 'A day or time cannot be read. Check it.',
  '22008': 'A day or time lies outside of what can be kept. Check the year.',
  '22009': 'A day or time lies outside of what can be kept. Check the year.',
};

const UNREACHABLE = /^(08|57P|53)|^(ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|ETIMEDOUT)$/;
/** The server ended a statement or a wait for a lock that took too long. */
const GAVE_UP: ReadonlySet<string> = new Set(['57014', '55P03']);
const CONSTRAINT_IN_MESSAGE = /constraint "([a-z_0-9]+?)(?:_\d+)?"/;

const isAway = ({ code }: DatabaseError): boolean => UNREACHABLE.test(code) || GAVE_UP.has(code);

/** The sentence for the constraint that a row ran into; a shard of a distributed table adds digits to its name. */
function inWords(error: DatabaseError): ProblemError | null {
  if (!error.code.startsWith('23')) return null;
  const name = error.constraint ?? CONSTRAINT_IN_MESSAGE.exec(error.message)?.[1] ?? '';
  const words = sentences.get(name);
  if (words === undefined) return null;
  const { status, code, field, message } = words;
  return new ProblemError(status, code, message, { fields: [{ field, message }] });
}

/** What a database error means to the person who asked; null when it is none or means nothing to them. */
export function databaseProblem(thrown: unknown): ProblemError | null {
  const error = driverError(thrown);
  if (error === null) return isPoolTimeout(thrown) || isSilent(thrown) ? unreachable() : null;
  return isAway(error) ? unreachable() : (unkept(error) ?? inWords(error));
}

function unkept({ code }: DatabaseError): ProblemError | null {
  const message = UNKEPT[code];
  return message === undefined ? null : new ProblemError(422, 'not-accepted', message);
}

const unreachable = (): ProblemError =>
  new ProblemError(
    503,
    'database-away',
    'The record is not reachable right now. Nothing was changed; what you typed is kept.',
    {
      retryAfterSeconds: 2,
    },
  );

function driverError(thrown: unknown): DatabaseError | null {
  if (!(thrown instanceof Error)) return null;
  const inner = 'driverError' in thrown ? thrown.driverError : thrown;
  return inner instanceof Error && 'code' in inner && typeof inner.code === 'string' ? (inner as DatabaseError) : null;
}

/** The driver gave up waiting for an answer: the database, or the way to it, stands still. */
export function isSilent(thrown: unknown): boolean {
  return thrown instanceof Error && thrown.message === 'Query read timeout';
}

function isPoolTimeout(thrown: unknown): boolean {
  return (
    thrown instanceof Error &&
    /timeout exceeded when trying to connect|Connection terminated|terminating connection/.test(thrown.message)
  );
}
