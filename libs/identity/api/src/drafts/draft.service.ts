import { Injectable } from '@nestjs/common';
import { type Draft, type DraftInput, may, Role } from '@cairn/identity-domain';
import { ClinicScope, notFound, ProblemError } from '@cairn/shared-api';
import type { Receipt } from '@cairn/shared-util';
import type { DraftQuery } from './draft-query';
import { DraftEntity } from './draft.entity';

const KEEP = {
  name: 'draft-keep',
  text: `INSERT INTO draft (clinic_id, owner_id, draft_id, form, patient_id, content, saved_at)
    VALUES ($1, $2, $3, $4, $5, $6, now())
    ON CONFLICT ON CONSTRAINT draft_pkey DO UPDATE
      SET form = excluded.form, patient_id = excluded.patient_id, content = excluded.content, saved_at = excluded.saved_at
    RETURNING saved_at`,
};
const DISCARD = {
  name: 'draft-discard',
  text: 'DELETE FROM draft WHERE clinic_id = $1 AND owner_id = $2 AND draft_id = $3',
};
const MOST = 200;

/** What somebody has typed and not yet saved. Every statement names its owner: nobody else's is found. */
@Injectable()
export class DraftService {
  constructor(private readonly scope: ClinicScope) {}

  async keep(draftId: string, { form, patientId, content }: DraftInput): Promise<Receipt> {
    const { clinicId, actorId } = this.scope.caller;
    if (patientId !== null) await this.openPatient(patientId);
    const values = [clinicId, actorId, draftId, form, patientId, content];
    const [kept] = await this.scope.query<{ saved_at: Date }>(KEEP, values);
    if (kept === undefined) throw notFound();
    return { id: draftId, recordedAt: kept.saved_at.toISOString(), version: null };
  }

  /** The owner's drafts, newest first; of one form and one person where asked. */
  async own({ form, patientId }: DraftQuery): Promise<Draft[]> {
    const { clinicId, actorId: ownerId } = this.scope.caller;
    const drafts = await this.scope.of(DraftEntity).find({
      where: {
        clinicId,
        ownerId,
        ...(form === undefined ? {} : { form }),
        ...(patientId === undefined ? {} : { patientId }),
      },
      order: { savedAt: 'DESC' },
      take: MOST,
    });
    this.scope.touch(drafts.flatMap((draft) => (draft.patientId === null ? [] : [draft.patientId])));
    return drafts;
  }

  /** Discarding what is not there is done already. */
  async discard(draftId: string): Promise<void> {
    const { clinicId, actorId } = this.scope.caller;
    await this.scope.query(DISCARD, [clinicId, actorId, draftId]);
  }

  /** Somebody without access to records cannot find out by a draft who has one. */
  private async openPatient(patientId: string): Promise<void> {
    if (!may(Role.parse(this.scope.caller.role), 'record.read')) {
      throw new ProblemError(403, 'not-allowed', 'Your role does not include this.');
    }
    await this.scope.openPatient(patientId);
  }
}
