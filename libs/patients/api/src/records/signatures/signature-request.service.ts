import { Injectable } from '@nestjs/common';
import { ClinicScope, unfit } from '@cairn/shared-api';
import type { Receipt } from '@cairn/shared-util';
import type { RecordKind, SignatureRequestInput, WaitingSignature } from '@cairn/patients-domain';
import { StaffNames } from '../../staff/staff-names';
import { RecordBook } from '../record-book';
import { SignatureRequestEntity } from './signature-request.entity';
import { REQUESTS_TO } from './signature-sql';
import { SignedVersions } from './signed-versions';

type Asked = Omit<WaitingSignature, 'record'> & { readonly kind: RecordKind; readonly recordId: string };

/** Asking a colleague to co-sign, and what the caller was asked. */
@Injectable()
export class SignatureRequestService {
  constructor(
    private readonly scope: ClinicScope,
    private readonly book: RecordBook,
    private readonly versions: SignedVersions,
    private readonly staff: StaffNames,
  ) {}

  /** Asking the same colleague for the same version again changes nothing. */
  async ask(patientId: string, input: SignatureRequestInput): Promise<Receipt> {
    await this.scope.openPatient(patientId);
    const { clinicId, actorId } = this.scope.caller;
    const { recordedBy } = await this.versions.standing(patientId, input);
    const { askedOf, recordId } = input;
    if (askedOf === recordedBy) throw unfit('askedOf', 'Who wrote an entry cannot co-sign it.');
    if (askedOf === actorId) throw unfit('askedOf', 'You can co-sign this entry yourself.');
    await this.staff.mustCare('askedOf', [askedOf]);
    await this.scope
      .of(SignatureRequestEntity)
      .createQueryBuilder()
      .insert()
      .values({ ...input, clinicId, patientId, askedBy: actorId })
      .orIgnore('(clinic_id, record_id, asked_of) DO NOTHING')
      .updateEntity(false)
      .execute();
    const { id, askedAt } = await this.scope
      .of(SignatureRequestEntity)
      .findOneOrFail({ where: { clinicId, recordId, askedOf } });
    return { id, recordedAt: askedAt, version: null };
  }

  /** What stands and waits for the caller's signature, the longest wait first. */
  async waiting(): Promise<WaitingSignature[]> {
    const asked = await this.book.read<Asked>(REQUESTS_TO, [this.scope.caller.actorId]);
    const waiting: WaitingSignature[] = [];
    for (const { recordId, ...request } of asked) {
      const [record] = await this.versions.byIds(request.patientId, request.kind, [recordId]);
      if (record?.standing === true) waiting.push({ ...request, record: { ...record } });
    }
    this.scope.touch(waiting.map(({ patientId }) => patientId));
    return waiting;
  }
}
