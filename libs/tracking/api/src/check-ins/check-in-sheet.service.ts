import { Injectable } from '@nestjs/common';
import { Clock } from '@cairn/identity-api';
import { ClinicScope } from '@cairn/shared-api';
import { localDay } from '@cairn/shared-util';
import { daysAsked, type CheckInAsk, type CheckInSheet } from '@cairn/tracking-domain';
import { CheckInDoor, callOf, type LinkVisit } from './check-in-door';
import { CheckInHelp } from './check-in-help';

/** No check-in has this id. */
const NONE = '00000000-0000-0000-0000-000000000000';

/** The questions behind a link, for whoever holds it. */
@Injectable()
export class CheckInSheetService {
  constructor(
    private readonly door: CheckInDoor,
    private readonly scope: ClinicScope,
    private readonly clock: Clock,
    private readonly help: CheckInHelp,
  ) {}

  /** That a link was opened stands in the trail. */
  async read({ token }: CheckInAsk, visit: LinkVisit): Promise<CheckInSheet> {
    const link = await this.door.open(token, NONE, visit);
    const numbers = await this.scope.run(callOf(link, 'check-in.open', visit.requestId), async () => {
      this.scope.touch([link.patient_id]);
      return [...(await this.help.numbers())];
    });
    const today = localDay(this.clock.now().toISOString(), link.time_zone);
    return {
      clinicName: link.clinic_name,
      expiresAt: link.expires_at.toISOString(),
      substances: link.substances,
      days: daysAsked(link.days, today),
      numbers,
    };
  }
}
