import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ClinicScope } from '@cairn/shared-api';
import { ONE_WRITER_AT_A_TIME, STATUS_OF_STALE, STATUS_OF_WRITTEN } from './patient-status-sql';

/** Keeps `patient_status`: in the transaction of every write, and once a clinic and day when the caseload is read. */
@Injectable()
export class PatientStatusService implements OnModuleInit {
  constructor(private readonly scope: ClinicScope) {}

  onModuleInit(): void {
    this.scope.onBeforeCommit((patientIds) => this.keep(patientIds));
  }

  async catchUp(): Promise<void> {
    await this.scope.query(STATUS_OF_STALE, [this.scope.caller.clinicId, this.scope.today]);
  }

  private async keep(patientIds: readonly string[]): Promise<void> {
    const { clinicId } = this.scope.caller;
    await this.scope.query(ONE_WRITER_AT_A_TIME, [clinicId, patientIds]);
    await this.scope.query(STATUS_OF_WRITTEN, [clinicId, this.scope.today, patientIds]);
  }
}
