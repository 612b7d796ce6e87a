import { Injectable } from '@nestjs/common';
import type { RecordedDay } from '@cairn/patients-api';
import { ClinicScope, type Statement } from '@cairn/shared-api';

const first = (table: string, moment: string, day: string, what: string): string =>
  `(SELECT ${day} AS day, '${what}' AS what FROM ${table}
    WHERE clinic_id = $1 AND patient_id = $2 AND standing ORDER BY ${moment} LIMIT 1)`;
const localDay = (moment: string): string => `(${moment} AT TIME ZONE $3)::date::text`;

const EARLIEST: Statement = {
  name: 'earliest-entry',
  text: [
    first('craving', 'occurred_at', localDay('occurred_at'), 'a craving'),
    first('use_day', 'day', 'day::text', 'a day of use'),
    first('therapy_session', 'starts_at', localDay('starts_at'), 'a session'),
    first('event_mark', 'starts_on', 'starts_on::text', 'an event'),
  ]
    .join(' UNION ALL ')
    .concat(' ORDER BY day LIMIT 1'),
};

/** The first day that an entry is about, for rules of scopes that know no entries. */
@Injectable()
export class EarliestEntry {
  constructor(private readonly scope: ClinicScope) {}

  async of(patientId: string): Promise<RecordedDay | null> {
    const { clinicId, timeZone } = this.scope.caller;
    const [entry] = await this.scope.query<RecordedDay>(EARLIEST, [clinicId, patientId, timeZone]);
    return entry ?? null;
  }
}
