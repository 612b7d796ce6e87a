import { Injectable } from '@nestjs/common';
import { Clock } from '@cairn/identity-api';
import { ClinicScope, ProblemError, type Statement } from '@cairn/shared-api';
import { localDay } from '@cairn/shared-util';
import { answeredWhen, strayAnswers, type CheckInInput, type CheckInReceipt } from '@cairn/tracking-domain';
import { CheckInDoor, callOf, notOpen, type LinkVisit, type OpenCheckInLink } from './check-in-door';
import { CheckInWriter } from './check-in-writer';

const CLAIM: Statement = {
  name: 'check-in-link-claim',
  text: `UPDATE check_in_link SET used_at = $3
    WHERE clinic_id = $1 AND id = $2 AND used_at IS NULL AND revoked_at IS NULL AND expires_at > $3 RETURNING id`,
};
const SENT: Statement = {
  name: 'check-in-sent',
  text: 'SELECT recorded_at FROM check_in WHERE clinic_id = $1 AND link_id = $2 AND id = $3',
};

/** A person's check-in, from the link to the record. Nothing that is on record ever leaves by this way. */
@Injectable()
export class CheckInService {
  constructor(
    private readonly door: CheckInDoor,
    private readonly scope: ClinicScope,
    private readonly clock: Clock,
    private readonly writer: CheckInWriter,
  ) {}

  /** Keeps the answers and closes the link, both or neither. The same check-in sent again is told that it arrived. */
  async answer(input: CheckInInput, visit: LinkVisit): Promise<CheckInReceipt> {
    const link = await this.door.open(input.token, input.id, visit);
    const now = this.clock.now();
    const clock = { madeOn: this.dayOf(link.made_at, link), today: this.dayOf(now, link) };
    const stray = strayAnswers(input.days, link, clock);
    const [first] = stray;
    if (first !== undefined) throw new ProblemError(422, 'not-accepted', first.message, { fields: stray });
    return this.scope.run(callOf(link, 'check-in.submit', visit.requestId), () => this.keep(link, input, now));
  }

  private async keep(link: OpenCheckInLink, input: CheckInInput, now: Date): Promise<CheckInReceipt> {
    await this.scope.openPatient(link.patient_id);
    const claimed = await this.scope.query(CLAIM, [link.clinic_id, link.id, now]);
    if (claimed.length === 0) return this.sentBefore(link, input.id);
    const answeredAt = answeredWhen(input.answeredAt, {
      madeAt: link.made_at.toISOString(),
      now: now.toISOString(),
    });
    return this.writer.write(link, input, answeredAt);
  }

  /** Somebody, or the same phone, was faster. */
  private async sentBefore({ clinic_id: clinicId, id }: OpenCheckInLink, checkInId: string): Promise<CheckInReceipt> {
    const [sent] = await this.scope.query<{ recorded_at: Date }>(SENT, [clinicId, id, checkInId]);
    if (sent === undefined) throw notOpen();
    return { sentAt: sent.recorded_at.toISOString() };
  }

  private dayOf(instant: Date, { time_zone: timeZone }: OpenCheckInLink): string {
    return localDay(instant.toISOString(), timeZone);
  }
}
