import { Injectable } from '@nestjs/common';
import {
  alreadyReplaced,
  alreadyWithdrawn,
  ClinicScope,
  notFound,
  type Period,
  ProblemError,
  type Statement,
} from '@cairn/shared-api';
import type { Receipt } from '@cairn/shared-util';
import type { RecordStatements } from './record-table';
import { RetractionEntity } from './retraction.entity';
import { signatureLeaf } from './signatures/signature-leaf';
import { SIGNATURES_UNDER, type KeptSignature } from './signatures/signature-sql';
import { UNDONE, type CheckedSignature, type Retraction, type RetractionInput } from '@cairn/patients-domain';

/** All versions of one entry, oldest first, whether it was withdrawn, and who signed which version. */
export interface Versions<T> {
  readonly versions: T[];
  readonly retraction: Retraction | null;
  readonly signatures: CheckedSignature[];
}

const RETRACTION: Statement = {
  name: 'retraction-of',
  text: `SELECT row_to_json(entry) AS entry FROM (
    SELECT record.id, record.record_id AS "recordId", record.reason, record.recorded_by AS "recordedBy",
      author.display_name AS "recordedByName", record.recorded_at AS "recordedAt"
    FROM retraction record
    JOIN membership author ON author.clinic_id = record.clinic_id AND author.id = record.recorded_by
    WHERE record.clinic_id = $1 AND record.record_id = $2) entry`,
};

/** What all kinds of entries share: they are read while they stand, replaced or withdrawn once, and never forgotten. */
@Injectable()
export class RecordBook {
  constructor(private readonly scope: ClinicScope) {}

  /** Entries that stand, oldest first. The patient must be open. */
  list<T extends object>({ list }: RecordStatements, patientId: string, { from, to }: Period): Promise<T[]> {
    return this.read<T>(list, [patientId, from, to]);
  }

  /** 404 where this patient has no such entry. */
  async history<T extends { id: string }>(
    { kind, versions }: RecordStatements,
    patientId: string,
    recordId: string,
  ): Promise<Versions<T>> {
    const found = await this.read<T>(versions, [patientId, recordId]);
    const last = found.at(-1);
    if (last === undefined) throw notFound();
    const [retraction] = await this.read<Retraction>(RETRACTION, [last.id]);
    const signatures = await this.signatures(found.map(({ id }) => id));
    return {
      versions: found,
      retraction: retraction ?? null,
      signatures: signatures.map(({ leaf, ...signature }) => {
        const signed = found.find(({ id }) => id === signature.recordId);
        return { ...signature, holds: signed !== undefined && signatureLeaf(kind, signed) === leaf };
      }),
    };
  }

  /** Signatures under these versions, the first one first. */
  signatures(recordIds: readonly string[]): Promise<KeptSignature[]> {
    return this.read<KeptSignature>(SIGNATURES_UNDER, [recordIds]);
  }

  /**
   * Clears `standing` of an entry that is about to be replaced or withdrawn for a reason; 409 with the last version when
   * too late. What is signed can be amended or withdrawn for a reason of its own, but not undone as if it never was.
   */
  async standDown(
    statements: RecordStatements,
    { patientId, recordId, reason }: { patientId: string; recordId: string; reason: string },
  ): Promise<void> {
    const { clinicId } = this.scope.caller;
    if (reason === UNDONE && (await this.signatures([recordId])).length > 0) throw alreadySigned();
    const changed = await this.scope.query(statements.standDown, [clinicId, patientId, recordId]);
    if (changed.length > 0) return;
    throw await this.tooLate(statements, patientId, recordId);
  }

  /** Why a version does not stand, with what came of it. 404 where there is no such entry. */
  async tooLate(statements: RecordStatements, patientId: string, recordId: string): Promise<ProblemError> {
    const { versions, retraction } = await this.history(statements, patientId, recordId);
    const last = versions.at(-1);
    return retraction === null ? alreadyReplaced(last) : alreadyWithdrawn(last, retraction);
  }

  async retract(
    statements: RecordStatements,
    { patientId, recordId }: { patientId: string; recordId: string },
    { id, reason }: RetractionInput,
  ): Promise<Receipt> {
    await this.scope.openPatient(patientId);
    await this.standDown(statements, { patientId, recordId, reason });
    const { clinicId, actorId } = this.scope.caller;
    const { raw } = await this.scope
      .of(RetractionEntity)
      .createQueryBuilder()
      .insert()
      .values({ clinicId, id, patientId, recordKind: statements.kind, recordId, reason, recordedBy: actorId })
      .returning(['id', 'recordedAt'])
      .updateEntity(false)
      .execute();
    this.scope.wrote(patientId);
    return receiptOf(raw as Written[]);
  }

  /** Entries that a statement of `entriesSql` answers; $1 is the clinic. */
  async read<T extends object>(statement: Statement, values: readonly unknown[]): Promise<T[]> {
    const rows = await this.scope.query<{ entry: T }>(statement, [this.scope.caller.clinicId, ...values]);
    return rows.map(({ entry }) => entry);
  }
}

/** 409 for an undo that comes after somebody signed. */
const alreadySigned = (): ProblemError =>
  new ProblemError(409, 'already-signed', 'This entry is signed. Correct it with a reason, or withdraw it with one.');

/** What an insert hands back. */
export interface Written {
  readonly id: string;
  readonly recorded_at: Date;
}

export function receiptOf([row]: readonly Written[]): Receipt {
  if (row === undefined) throw new Error('An insert answered no row.');
  return { id: row.id, recordedAt: row.recorded_at.toISOString(), version: null };
}
