import { Injectable } from '@nestjs/common';
import { ClinicScope, ProblemError, unfit } from '@cairn/shared-api';
import type { EntrySignature, SignatureInput, SignaturesReceipt } from '@cairn/patients-domain';
import { RecordBook } from '../record-book';
import { SignatureEntity } from './signature.entity';
import { signatureLeaf } from './signature-leaf';
import { SIGNATURES_OF_PATIENT } from './signature-sql';
import { SignedVersions, type SignedVersion } from './signed-versions';

/** Signing: who wrote a version stands by it, then colleagues may. Nothing is signed that stands no longer. */
@Injectable()
export class SignatureService {
  constructor(
    private readonly scope: ClinicScope,
    private readonly book: RecordBook,
    private readonly versions: SignedVersions,
  ) {}

  async list(patientId: string): Promise<EntrySignature[]> {
    await this.scope.openPatient(patientId);
    return this.book.read<EntrySignature>(SIGNATURES_OF_PATIENT, [patientId]);
  }

  /** All or none. Signing a version again changes nothing and answers the signature that is there. */
  async sign(patientId: string, inputs: readonly SignatureInput[]): Promise<SignaturesReceipt> {
    await this.scope.openPatient(patientId);
    for (const [index, input] of inputs.entries()) {
      const version = await this.versions.standing(patientId, input);
      await this.checkRole(version, input, `signatures.${index}.role`);
      await this.insert(patientId, version, input);
    }
    const under = await this.book.signatures(inputs.map(({ recordId }) => recordId));
    return { signatures: under.filter(({ signedBy }) => signedBy === this.scope.caller.actorId) };
  }

  private async checkRole({ id, recordedBy, recordedByName }: SignedVersion, { role }: SignatureInput, field: string) {
    const isAuthor = recordedBy === this.scope.caller.actorId;
    if (role === 'author' && !isAuthor)
      throw unfit(field, `Only ${recordedByName}, who wrote this entry, can sign it. You can co-sign it.`);
    if (role === 'author') return;
    if (isAuthor) throw unfit(field, 'Who wrote an entry cannot co-sign it.');
    const signatures = await this.book.signatures([id]);
    if (!signatures.some((signature) => signature.role === 'author')) {
      const detail = `${recordedByName}, who wrote this entry, has not signed it yet. It can be co-signed after that.`;
      throw new ProblemError(409, 'not-signed-yet', detail);
    }
  }

  private async insert(patientId: string, version: SignedVersion, { id, recordKind, recordId, role }: SignatureInput) {
    const { clinicId, actorId } = this.scope.caller;
    await this.scope
      .of(SignatureEntity)
      .createQueryBuilder()
      .insert()
      .values({
        ...{ clinicId, id, patientId, recordKind, recordId, role },
        recordedBy: version.recordedBy,
        signedBy: actorId,
        leaf: signatureLeaf(recordKind, version),
      })
      .orIgnore('(clinic_id, record_id, signed_by) DO NOTHING')
      .updateEntity(false)
      .execute();
  }
}
