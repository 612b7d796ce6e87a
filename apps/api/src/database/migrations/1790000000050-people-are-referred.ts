import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepEntries } from '../kept-table';

/** Referrals to the clinic, and from the clinic to another service. */
export class PeopleAreReferred1790000000050 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    const answers = `('yes', 'no', 'possible', 'unknown')`;
    await keepEntries(db, {
      name: 'referral',
      day: 'referred_on',
      columns: `
        direction      text NOT NULL CONSTRAINT referral_direction CHECK (direction IN ('incoming', 'onward')),
        referred_on    date NOT NULL,
        service        text NOT NULL CONSTRAINT referral_service CHECK (service IN ('self', 'family', 'gp', 'urology', 'emergency_department', 'hospital', 'mental_health', 'pain', 'residential_rehab', 'other_treatment', 'mutual_aid', 'housing', 'social_care', 'criminal_justice', 'employment', 'education', 'other')),
        service_text   text NOT NULL CONSTRAINT referral_service_text_length CHECK (char_length(service_text) <= 120),
        reason         text NOT NULL CONSTRAINT referral_reason_length CHECK (char_length(reason) <= 500),
        urgency        text NOT NULL CONSTRAINT referral_urgency CHECK (urgency IN ('same_day', 'two_weeks', 'routine')),
        safeguarding   text CONSTRAINT referral_safeguarding CHECK (safeguarding IN ${answers}),
        pregnancy      text CONSTRAINT referral_pregnancy CHECK (pregnancy IN ${answers}),
        may_contact    boolean,
        due_by         date,
        appointment_on date,
        outcome        text NOT NULL CONSTRAINT referral_outcome CHECK (outcome IN ('open', 'accepted', 'redirected', 'seen', 'missed', 'not_accepted', 'declined', 'no_contact')),
        outcome_on     date,
        note           text NOT NULL CONSTRAINT referral_note_length CHECK (char_length(note) <= 2000),
        CONSTRAINT referral_outcome_has_its_day CHECK ((outcome = 'open') = (outcome_on IS NULL))`,
    });
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE referral');
  }
}
