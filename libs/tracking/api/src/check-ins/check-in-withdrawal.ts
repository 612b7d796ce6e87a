import { Inject, Injectable } from '@nestjs/common';
import { RecordBook, type KeptRecords, type RecordStatements } from '@cairn/patients-api';
import type { RetractionInput } from '@cairn/patients-domain';
import { ClinicScope, type Statement } from '@cairn/shared-api';
import { uuidv7, type Receipt } from '@cairn/shared-util';
import type { CheckInTold } from '@cairn/tracking-domain';
import { CRAVING_STATEMENTS } from '../cravings/craving-sql';
import { USE_DAY_STATEMENTS } from '../use-days/use-day-sql';
import { CHECK_INS } from './check-in-records';

const standingOf = (table: string): Statement => ({
  name: `${table}-of-check-in`,
  text: `SELECT id FROM ${table} WHERE clinic_id = $1 AND patient_id = $2 AND check_in_id = $3 AND standing`,
});
const CAME_OF_IT: readonly (readonly [Statement, RecordStatements])[] = [
  [standingOf('craving'), CRAVING_STATEMENTS],
  [standingOf('use_day'), USE_DAY_STATEMENTS],
];

/** Withdraws a check-in that should not be in the record, such as one that somebody else has sent. */
@Injectable()
export class CheckInWithdrawal {
  constructor(
    private readonly scope: ClinicScope,
    private readonly book: RecordBook,
    @Inject(CHECK_INS) private readonly records: KeptRecords<CheckInTold>,
  ) {}

  /** Its entries go with it, for the same reason. What staff have corrected since is theirs and stays. */
  async retract(patientId: string, checkInId: string, input: RetractionInput): Promise<Receipt> {
    const receipt = await this.records.retract(patientId, checkInId, input);
    const { clinicId } = this.scope.caller;
    for (const [standing, statements] of CAME_OF_IT) {
      for (const { id: recordId } of await this.scope.query<{ id: string }>(standing, [clinicId, patientId, checkInId]))
        await this.book.retract(statements, { patientId, recordId }, { id: uuidv7(), reason: input.reason });
    }
    return receipt;
  }
}
