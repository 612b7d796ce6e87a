import { Injectable } from '@nestjs/common';
import { ClinicScope, type Statement } from '@cairn/shared-api';

/** The earliest clinic-local day on which something stands in a person's record, and what: "a craving". */
export interface RecordedDay {
  readonly day: string;
  readonly what: string;
}

/** Reads it from the tables of one scope; null where nothing stands there. */
export type EarliestDayReader = (patientId: string) => Promise<RecordedDay | null>;

const REFERRAL: Statement = {
  name: 'earliest-referral',
  text: `SELECT referred_on::text AS day, 'a referral' AS what FROM episode_details
    WHERE clinic_id = $1 AND patient_id = $2 AND standing ORDER BY referred_on LIMIT 1`,
};

/** The earliest day of a person's whole record. A scope that keeps entries about people adds a reader when it starts. */
@Injectable()
export class EarliestDays {
  /** No phase begins before its episode's referral. */
  private readonly readers: EarliestDayReader[] = [(patientId) => this.referral(patientId)];

  constructor(private readonly scope: ClinicScope) {}

  add(reader: EarliestDayReader): void {
    this.readers.push(reader);
  }

  async of(patientId: string): Promise<RecordedDay | null> {
    const days: RecordedDay[] = [];
    for (const read of this.readers) days.push(...[(await read(patientId)) ?? []].flat());
    return days.sort((one, other) => one.day.localeCompare(other.day))[0] ?? null;
  }

  private async referral(patientId: string): Promise<RecordedDay | null> {
    const [first] = await this.scope.query<RecordedDay>(REFERRAL, [this.scope.caller.clinicId, patientId]);
    return first ?? null;
  }
}
