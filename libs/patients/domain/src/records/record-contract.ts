import * as z from 'zod';
import type { CodeList, FieldProblem } from '@cairn/shared-util';
import type { Fact } from './fact';
import { futureDay, futureInstant, tooFarAhead } from './future';
import { Correction, EntryId, History, RecordFrame, Retraction, type RecordKind } from './record';
import type { CheckedSignature } from './signatures/entry-signature';

/** The clock by which an entry is judged: the server's instant and the clinic's date and zone. */
export interface RecordClock {
  /** ISO 8601. */
  readonly now: string;
  /** The clinic-local date at `now`. */
  readonly today: string;
  /** The clinic's IANA zone. */
  readonly timeZone: string;
}

/** How an entry of a kind is spoken of: "a drug test", "drug tests". */
export interface KindWords {
  readonly one: string;
  readonly many: string;
  /** Heading of a list or a button: "Drug test". */
  readonly title: string;
}

/** The field that decides under which day an entry stands: a clinic-local day, or an instant that the server dates. */
export interface Dated {
  readonly field: string;
  readonly as: 'day' | 'instant';
  /** True for what is planned: it may lie up to a year ahead. */
  readonly mayLieAhead?: boolean;
}

/** What every input of the record book carries. */
export interface RecordInput {
  readonly id: string;
  readonly episodeId: string | null;
}

/** An entry as it is kept: what was entered, who wrote it, and the clinic-local day where it is dated by an instant. */
export type Kept<I> = I & RecordFrame & { readonly localDay?: string };

/** All versions of an entry, oldest first, whether it was withdrawn, and who signed which version. */
export interface KeptHistory<I> {
  versions: Kept<I>[];
  retraction: Retraction | null;
  signatures: CheckedSignature[];
}

/** Where entries of a kind are listed and logged, read with their versions, corrected and withdrawn. */
export interface RecordPaths {
  readonly list: string;
  readonly one: string;
  readonly corrections: string;
  readonly retraction: string;
}

/** What a domain says of a kind of entry; see {@link recordContract}. */
export interface ContractParts<S extends z.ZodRawShape> {
  readonly kind: RecordKind;
  /** The kind in an address: "drug-tests". */
  readonly path: string;
  readonly words: KindWords;
  /** What is entered, field by field, beside `id` and `episodeId`. Wire shape = form shape. */
  readonly fields: S;
  readonly dated: Dated;
  /** What the server adds when it keeps an entry, such as a computed score. */
  readonly computed?: z.ZodRawShape;
  /** The lists behind fields that hold codes, so that an export can say what each code means. */
  readonly codes?: Readonly<Record<string, CodeList>>;
  /** Rules across fields that any client can check. */
  check?(payload: z.core.ParsePayload<z.infer<z.ZodObject<S>>>): void;
  /** Rules that need the clock. When the entry is about is checked without them. */
  problems?(input: z.infer<z.ZodObject<S>>, clock: RecordClock): readonly FieldProblem[];
  /** What is unlikely and may be right, in words, by the field it is about. Never blocks. */
  unusual?(input: z.infer<z.ZodObject<S>>): readonly FieldProblem[];
  /** What an entry says in a line. */
  headline(entry: Kept<z.infer<z.ZodObject<S>> & RecordInput>, timeZone: string): string;
  /** Everything an entry says, in words, in the order of its form. */
  facts(entry: Kept<z.infer<z.ZodObject<S>> & RecordInput>, timeZone: string): readonly Fact[];
}

/**
 * One kind of entry of a person's record, from the form to the table: its schemas, its addresses, its rules and its words.
 * The server, the forms, the history and the exports all read the same one.
 */
export interface RecordContract<I extends RecordInput = RecordInput> {
  readonly kind: RecordKind;
  readonly words: KindWords;
  readonly paths: RecordPaths;
  readonly dated: Dated;
  /** The names of everything that is kept beside the frame, entered or computed. */
  readonly fieldNames: readonly string[];
  readonly codes: Readonly<Record<string, CodeList>>;
  readonly Input: z.ZodType<I>;
  readonly Entry: z.ZodType<Kept<I>>;
  readonly Correction: z.ZodType<I & { readonly correctionReason: string }>;
  readonly History: z.ZodType<KeptHistory<I>>;
  /** Everything that the schemas cannot see: days and times to come, and the kind's own rules. Empty where all is well. */
  problems(input: I, clock: RecordClock): readonly FieldProblem[];
  unusual(input: I): readonly FieldProblem[];
  headline(entry: Kept<I>, timeZone: string): string;
  facts(entry: Kept<I>, timeZone: string): readonly Fact[];
}

function pathsOf(path: string): RecordPaths {
  const list = `patients/:patientId/${path}`;
  const one = `${list}/:entryId`;
  return { list, one, corrections: `${one}/corrections`, retraction: `${one}/retraction` };
}

/** What is wrong with when an entry is about, at its field. An empty time was refused by the schema already. */
function timing({ field, as, mayLieAhead = false }: Dated, input: object, { now, today }: RecordClock): FieldProblem[] {
  const when = Reflect.get(input, field) as string | null;
  if (when === null || when === '') return [];
  const message = as === 'day' ? dayProblem(when, today, mayLieAhead) : instantProblem(when, now, mayLieAhead);
  return message === null ? [] : [{ field, message }];
}

const dayProblem = (day: string, today: string, mayLieAhead: boolean): string | null =>
  mayLieAhead ? tooFarAhead(day, today) : futureDay(day, today);

const instantProblem = (instant: string, now: string, mayLieAhead: boolean): string | null =>
  mayLieAhead ? tooFarAhead(instant.slice(0, 10), now.slice(0, 10)) : futureInstant(instant, now);

/** Makes the contract of one kind of entry out of what its domain says of it. */
export function recordContract<S extends z.ZodRawShape>(
  parts: ContractParts<S>,
): RecordContract<z.infer<z.ZodObject<S>> & RecordInput> {
  type I = z.infer<z.ZodObject<S>> & RecordInput;
  const { kind, words, dated, fields, computed = {}, check } = parts;
  const input = z.strictObject({ id: EntryId, episodeId: z.uuid().nullable(), ...fields });
  const correction = Correction(input);
  const localDay = dated.as === 'instant' ? { localDay: z.iso.date() } : {};
  const Entry = z.object({ ...input.shape, ...computed, ...RecordFrame.shape, ...localDay });
  const checked = <T extends z.ZodType>(schema: T): T =>
    check === undefined ? schema : (schema.check(check as never) as T);
  return {
    kind,
    words,
    dated,
    paths: pathsOf(parts.path),
    fieldNames: [...Object.keys(fields), ...Object.keys(computed)],
    codes: parts.codes ?? {},
    Input: checked(input) as unknown as z.ZodType<I>,
    Entry: Entry as unknown as z.ZodType<Kept<I>>,
    Correction: checked(correction) as unknown as z.ZodType<I & { correctionReason: string }>,
    History: History(Entry) as unknown as z.ZodType<KeptHistory<z.infer<z.ZodObject<S>> & RecordInput>>,
    problems: (entered, clock) => [...timing(dated, entered, clock), ...(parts.problems?.(entered, clock) ?? [])],
    unusual: (entered) => parts.unusual?.(entered) ?? [],
    headline: (entry, timeZone) => parts.headline(entry, timeZone),
    facts: (entry, timeZone) => parts.facts(entry, timeZone),
  };
}

/** The clinic-local day under which an entry stands. */
export function dayOfEntry({ dated }: Pick<RecordContract, 'dated'>, entry: object): string {
  return Reflect.get(entry, dated.as === 'day' ? dated.field : 'localDay') as string;
}

/** The instant of an entry that is dated by one; null for what is about a whole day. */
export function instantOfEntry({ dated }: Pick<RecordContract, 'dated'>, entry: object): string | null {
  return dated.as === 'instant' ? (Reflect.get(entry, dated.field) as string) : null;
}

/** What was entered of a kept entry, as the form holds it. */
export function enteredOf<I extends RecordInput>({ Input }: RecordContract<I>, entry: Kept<I>): I {
  const names = Object.keys((Input as unknown as { shape: object }).shape);
  return Object.fromEntries(names.map((name) => [name, Reflect.get(entry, name) as unknown])) as unknown as I;
}

/** Entries of several kinds, as one read of a person's record answers them. */
export const ENTRIES = 'patients/:patientId/entries';
/** One of them; `record` is as the contract of its kind says. */
export const AnyEntry = z.object({ kind: z.string(), record: z.record(z.string(), z.unknown()) });
export type AnyEntry = z.infer<typeof AnyEntry>;
export const AnyEntries = z.array(AnyEntry);
