import { Injectable } from '@nestjs/common';
import { notFound, unfit } from '@cairn/shared-api';
import type { RecordFrame, RecordKind } from '@cairn/patients-domain';
import { RecordBook } from '../record-book';
import { statementsFor } from '../record-table';

/** A version that somebody wants to sign or have signed: its frame, and all that it says. */
export type SignedVersion = RecordFrame & Readonly<Record<string, unknown>>;

export interface VersionOf {
  readonly recordKind: RecordKind;
  readonly recordId: string;
}

/** Finds what is to be signed, of whichever kind. The patient must be open. */
@Injectable()
export class SignedVersions {
  constructor(private readonly book: RecordBook) {}

  /** 404 where this patient has no such version; 409 with what stands now where it was corrected or withdrawn. */
  async standing(patientId: string, { recordKind, recordId }: VersionOf): Promise<SignedVersion> {
    const statements = statementsFor(recordKind);
    if (statements === undefined) throw unfit('recordKind', 'Entries of this kind are not signed.');
    const [version] = await this.byIds(patientId, recordKind, [recordId]);
    if (version === undefined) throw notFound();
    if (!version.standing) throw await this.book.tooLate(statements, patientId, recordId);
    return version;
  }

  async byIds(patientId: string, kind: RecordKind, ids: readonly string[]): Promise<SignedVersion[]> {
    const statements = statementsFor(kind);
    return statements === undefined ? [] : this.book.read<SignedVersion>(statements.byIds, [patientId, ids]);
  }
}
