import { Injectable } from '@nestjs/common';
import { Clock, hashOfToken, newToken } from '@cairn/identity-api';
import { ClinicScope, notFound, ProblemError, type Statement } from '@cairn/shared-api';
import type { Receipt } from '@cairn/shared-util';
import { CHECK_IN_PAGE, CHECK_IN_VALIDITY, type CheckInLink, type CheckInLinkInput } from '@cairn/tracking-domain';
import { CheckInLinkEntity } from './check-in-link.entity';

const MS_PER_MINUTE = 60_000;
/** As many as a page shows; older ones are long over. */
const SHOWN = 50;

const LIST: Statement = {
  name: 'check-in-links',
  text: `SELECT row_to_json(shown) AS link FROM (
    SELECT link.id, link.substances, link.days, link.made_by AS "madeBy", maker.display_name AS "madeByName",
      link.made_at AS "madeAt", link.expires_at AS "expiresAt", link.used_at AS "usedAt",
      link.revoked_at AS "revokedAt", revoker.display_name AS "revokedByName"
    FROM check_in_link link
    JOIN membership maker ON maker.clinic_id = link.clinic_id AND maker.id = link.made_by
    LEFT JOIN membership revoker ON revoker.clinic_id = link.clinic_id AND revoker.id = link.revoked_by
    WHERE link.clinic_id = $1 AND link.patient_id = $2 ORDER BY link.made_at DESC LIMIT ${SHOWN}) shown`,
};
const REVOKE: Statement = {
  name: 'check-in-link-revoke',
  text: `UPDATE check_in_link SET revoked_at = $4, revoked_by = $5
    WHERE clinic_id = $1 AND patient_id = $2 AND id = $3 AND used_at IS NULL AND revoked_at IS NULL RETURNING id`,
};

/** Links for check-ins, as staff make and revoke them. A new one leaves those before it as they are. */
@Injectable()
export class CheckInLinkService {
  constructor(
    private readonly scope: ClinicScope,
    private readonly clock: Clock,
  ) {}

  /** Newest first, with those that are used, revoked or expired. */
  async list(patientId: string): Promise<CheckInLink[]> {
    await this.scope.openPatient(patientId);
    const rows = await this.scope.query<{ link: CheckInLink }>(LIST, [this.scope.caller.clinicId, patientId]);
    return rows.map(({ link }) => link);
  }

  /** `path` holds the secret behind the `#`, where no server's log sees it: it is told once. */
  async make(patientId: string, input: CheckInLinkInput): Promise<{ receipt: Receipt; path: string }> {
    await this.scope.openPatient(patientId);
    const { clinicId, actorId } = this.scope.caller;
    const { id, episodeId, validity, substances, days } = input;
    const [now, secret] = [this.clock.now(), newToken()];
    const expiresAt = new Date(now.getTime() + CHECK_IN_VALIDITY[validity] * MS_PER_MINUTE).toISOString();
    const tokenHash = hashOfToken(secret);
    if (tokenHash === null) throw new Error('A new token has no hash.');
    const madeAt = now.toISOString();
    await this.scope
      .of(CheckInLinkEntity)
      .insert({ clinicId, id, patientId, episodeId, tokenHash, substances, days, madeBy: actorId, madeAt, expiresAt });
    this.scope.touch([patientId]);
    const receipt = { id, recordedAt: madeAt, version: null };
    return { receipt, path: `/${CHECK_IN_PAGE}#${clinicId}.${secret}` };
  }

  /** 409 for one that cannot be used any more anyway. */
  async revoke(patientId: string, linkId: string): Promise<Receipt> {
    await this.scope.openPatient(patientId);
    const { clinicId, actorId } = this.scope.caller;
    const now = this.clock.now();
    const revoked = await this.scope.query(REVOKE, [clinicId, patientId, linkId, now, actorId]);
    if (revoked.length === 0) throw await this.whyNot(patientId, linkId);
    return { id: linkId, recordedAt: now.toISOString(), version: null };
  }

  private async whyNot(patientId: string, linkId: string): Promise<ProblemError> {
    const { clinicId } = this.scope.caller;
    const link = await this.scope.of(CheckInLinkEntity).findOneBy({ clinicId, patientId, id: linkId });
    if (link === null) return notFound();
    return link.usedAt === null ? revokedAlready() : usedAlready();
  }
}

const usedAlready = (): ProblemError =>
  new ProblemError(
    409,
    'link-used',
    'A check-in was sent with this link before it was revoked. It is in the record and can be withdrawn there.',
  );

const revokedAlready = (): ProblemError => new ProblemError(409, 'link-revoked', 'This link is revoked already.');
