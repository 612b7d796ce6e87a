import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Read by what stands now, or by what was corrected or withdrawn: an entry is in one of the two, and pays for one. */
const INDEXES: readonly (readonly [name: string, on: string])[] = [
  // Read from its end: the open episode first, then the one that ended last.
  [
    'episode_details_by_patient',
    'episode_details (clinic_id, patient_id, discharged_on, referred_on, episode_id) WHERE standing',
  ],
  ['episode_details_set_aside', 'episode_details (clinic_id, patient_id, referred_on) WHERE NOT standing'],
  ['phase_by_patient', 'phase (clinic_id, patient_id, starts_on) WHERE standing'],
  ['care_team_member_by_patient', 'care_team_member (clinic_id, patient_id) WHERE standing'],
  ['phase_set_aside', 'phase (clinic_id, patient_id, starts_on) WHERE NOT standing'],
  ['craving_set_aside', 'craving (clinic_id, patient_id, occurred_at) WHERE NOT standing'],
  ['use_day_set_aside', 'use_day (clinic_id, patient_id, day) WHERE NOT standing'],
  ['therapy_session_set_aside', 'therapy_session (clinic_id, patient_id, starts_at) WHERE NOT standing'],
  ['event_mark_set_aside', 'event_mark (clinic_id, patient_id, starts_on) WHERE NOT standing'],
  ['retraction_by_patient', 'retraction (clinic_id, patient_id)'],
  ['audit_event_by_actor', 'audit_event (clinic_id, actor_id, at)'],
];

export class PeopleAreReadWithoutTheRestOfTheClinic1790000000014 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const [name, on] of INDEXES) await db.query(`CREATE INDEX ${name} ON ${on}`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const [name] of INDEXES) await db.query(`DROP INDEX ${name}`);
  }
}
