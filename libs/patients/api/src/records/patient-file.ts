import { Injectable } from '@nestjs/common';
import { ClinicScope, notFound, type Statement, unfit } from '@cairn/shared-api';
import { beforeBirth } from '@cairn/patients-domain';

const BIRTH: Statement = {
  name: 'birth-of',
  text: `SELECT birth_date::text AS "birthDate" FROM patient_details WHERE clinic_id = $1 AND patient_id = $2 AND standing`,
};

/** A day that an entry is about, and the field that it came from. */
export interface DatedField {
  readonly field: string;
  readonly day: string;
}

/** Opens a patient's file to write in it. */
@Injectable()
export class PatientFile {
  constructor(private readonly scope: ClinicScope) {}

  /** 404 unless the caller may open the patient; 422, naming the field, for a day before they were born. */
  async open(patientId: string, days: readonly DatedField[]): Promise<void> {
    await this.scope.openPatient(patientId);
    const [person] = await this.scope.query<{ birthDate: string }>(BIRTH, [this.scope.caller.clinicId, patientId]);
    if (person === undefined) throw notFound();
    for (const { field, day } of days) {
      const problem = beforeBirth(day, person.birthDate);
      if (problem !== null) throw unfit(field, problem);
    }
  }
}
