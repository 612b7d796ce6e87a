import { Injectable } from '@nestjs/common';
import type { Caseload, CaseloadRow } from '@cairn/insight-domain';
import { ClinicScope } from '@cairn/shared-api';
import { CASELOAD_STATEMENT } from './caseload-sql';
import { PatientStatusService } from './patient-status.service';

@Injectable()
export class CaseloadService {
  constructor(
    private readonly scope: ClinicScope,
    private readonly statuses: PatientStatusService,
  ) {}

  /** People with an open episode, by name. Everyone listed is named in the audit trail. */
  async read(mineOnly: boolean): Promise<Caseload> {
    const { clinicId, actorId, timeZone } = this.scope.caller;
    const { today } = this.scope;
    await this.statuses.catchUp();
    const rows = await this.scope.query<CaseloadRow>(CASELOAD_STATEMENT, [clinicId, actorId, today, mineOnly]);
    this.scope.touch(rows.map(({ patientId }) => patientId));
    return { today, timeZone, rows };
  }
}
