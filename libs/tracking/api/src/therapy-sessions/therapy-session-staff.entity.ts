import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';

const key = { primaryKeyConstraintName: 'therapy_session_staff_pkey' };

/** Who led a session. Both keys carry the clinic, so staff of another clinic cannot be named. */
@Entity('therapy_session_staff')
@ForeignKey('therapy_session', ['clinicId', 'therapySessionId'], ['clinicId', 'id'], {
  name: 'therapy_session_staff_of',
})
@ForeignKey('membership', ['clinicId', 'memberId'], ['clinicId', 'id'], { name: 'therapy_session_staff_is' })
export class TherapySessionStaffEntity {
  @PrimaryColumn('uuid', { ...key }) clinicId!: string;
  @PrimaryColumn('uuid', { ...key }) therapySessionId!: string;
  @PrimaryColumn('uuid', { ...key }) memberId!: string;
}
