import { Injectable } from '@nestjs/common';
import { entriesSql } from '@cairn/patients-api';
import { ClinicScope, type Period, type Statement } from '@cairn/shared-api';
import type { Appointment, Appointments } from '@cairn/tracking-domain';
import { THERAPY_SESSION_TABLE } from '../therapy-sessions/therapy-session-sql';
import { personName } from './group-sql';

const NAME = `(SELECT ${personName('person')} FROM patient_details person
    WHERE person.clinic_id = record.clinic_id AND person.patient_id = record.patient_id AND person.standing) AS name`;

/** $1 clinic, $2 and $3 days, $4 a member whose sessions are meant, or null for the whole clinic's. */
const APPOINTMENTS_BETWEEN: Statement = {
  name: 'appointments',
  text: entriesSql(
    { ...THERAPY_SESSION_TABLE, columns: `${THERAPY_SESSION_TABLE.columns}, ${NAME}` },
    `WHERE record.clinic_id = $1 AND record.standing AND record.local_day BETWEEN $2 AND $3
       AND record.group_session_id IS NULL AND record.mode IS DISTINCT FROM 'group_in_person' AND record.mode IS DISTINCT FROM 'group_online'
       AND ($4::uuid IS NULL OR EXISTS (SELECT 1 FROM therapy_session_staff led
         WHERE led.clinic_id = $1 AND led.therapy_session_id = record.id AND led.member_id = $4))
     ORDER BY record.starts_at, record.id`,
  ),
};

/** Sessions of one person alone, by day: what is booked, and what became of it. Groups have registers. */
@Injectable()
export class AppointmentService {
  constructor(private readonly scope: ClinicScope) {}

  async between({ from, to }: Period, whose: 'mine' | 'clinic'): Promise<Appointments> {
    const { clinicId, actorId } = this.scope.caller;
    const member = whose === 'mine' ? actorId : null;
    const rows = await this.scope.query<{ entry: Appointment }>(APPOINTMENTS_BETWEEN, [clinicId, from, to, member]);
    const appointments = rows.map(({ entry }) => entry);
    this.scope.touch(appointments.map(({ patientId }) => patientId));
    return { today: this.scope.today, appointments };
  }
}
