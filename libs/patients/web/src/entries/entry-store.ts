import { inject, Injectable } from '@angular/core';
import { RecordSender, UndoWriting, type Sent } from '@cairn/patients-context';
import { enteredOf, type Kept, type RecordContract, type RecordInput, type Retraction } from '@cairn/patients-domain';
import { fillPath, type Problem } from '@cairn/shared-util';

type EntryPath = 'patients/:patientId/kind/:entryId';
type ListPath = 'patients/:patientId/kind';

/** Where the entries of a kind are logged, read, corrected and withdrawn, filled in. */
export function addressOf(
  { paths }: RecordContract,
  { patientId, id }: { patientId: string; id: string },
): { list: string; one: string; corrections: string; retraction: string } {
  const at = (path: string): string => fillPath(path as EntryPath, { patientId, entryId: id });
  const list = fillPath(paths.list as ListPath, { patientId });
  return { list, one: at(paths.one), corrections: at(paths.corrections), retraction: at(paths.retraction) };
}

/** What became of an entry meanwhile, as a 409 brings it. */
export interface Overtaken {
  readonly theirs: Kept<RecordInput>;
  /** Set where it was withdrawn: nothing stands then. */
  readonly retraction: Retraction | null;
}

const OVERTAKEN: ReadonlySet<string> = new Set(['already-replaced', 'already-withdrawn']);

/** Null where the problem is another. */
export function overtakenIn({ History }: RecordContract, problem: Problem | null): Overtaken | null {
  if (problem === null || !OVERTAKEN.has(problem.code)) return null;
  const body = { versions: [problem.current], retraction: problem.retraction ?? null };
  const history = History.safeParse(body).data;
  const [theirs] = history?.versions ?? [];
  return history === undefined || theirs === undefined ? null : { theirs, retraction: history.retraction };
}

/** Writes entries of any kind that is kept by contract, and takes back what was just written. */
@Injectable({ providedIn: 'root' })
export class EntryStore {
  private readonly sender = inject(RecordSender);
  private readonly undoing = inject(UndoWriting);

  log(contract: RecordContract, patientId: string, entry: RecordInput): Promise<Sent> {
    return this.sender.send(addressOf(contract, { patientId, id: entry.id }).list, entry, entry.id);
  }

  correct(
    contract: RecordContract,
    replaced: Kept<RecordInput>,
    { entry, reason }: { entry: RecordInput; reason: string },
  ): Promise<Sent> {
    const body = { ...entry, correctionReason: reason.trim() };
    return this.sender.send(addressOf(contract, replaced).corrections, body, entry.id);
  }

  withdraw(contract: RecordContract, entry: Kept<RecordInput>, id: string, reason: string): Promise<Sent> {
    return this.sender.send(addressOf(contract, entry).retraction, { id, reason: reason.trim() }, id);
  }

  undoLog(contract: RecordContract, patientId: string, id: string): () => Promise<string> {
    return this.undoing.entry([addressOf(contract, { patientId, id }).retraction]);
  }

  /** `id` is the version that the correction made, `before` the one it replaced. */
  undoCorrection(contract: RecordContract, before: Kept<RecordInput>, id: string): () => Promise<string> {
    const { corrections } = addressOf(contract, { patientId: before.patientId, id });
    const { id: _id, ...said } = enteredOf(contract, before);
    return this.undoing.correction({ corrections, before: said });
  }
}
