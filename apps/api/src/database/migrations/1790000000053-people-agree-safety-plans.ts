import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepEntries } from '../kept-table';
import { wallIn } from '../tenant';

/** Safety plans, and the numbers of the clinic itself that stand beside them. The product brings no number. */
export class PeopleAgreeSafetyPlans1790000000053 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await keepEntries(db, {
      name: 'safety_plan',
      day: 'agreed_on',
      columns: `
        agreed_on date NOT NULL,
        signs text NOT NULL CONSTRAINT safety_plan_signs_length CHECK (char_length(signs) <= 1000),
        alone text NOT NULL CONSTRAINT safety_plan_alone_length CHECK (char_length(alone) <= 1000),
        places text NOT NULL CONSTRAINT safety_plan_places_length CHECK (char_length(places) <= 1000),
        people text NOT NULL CONSTRAINT safety_plan_people_length CHECK (char_length(people) <= 1000),
        professionals text NOT NULL CONSTRAINT safety_plan_professionals_length CHECK (char_length(professionals) <= 1000),
        surroundings text NOT NULL CONSTRAINT safety_plan_surroundings_length CHECK (char_length(surroundings) <= 1000),
        reasons text NOT NULL CONSTRAINT safety_plan_reasons_length CHECK (char_length(reasons) <= 1000),
        given boolean,
        review_on date`,
    });
    await db.query(`
      CREATE TABLE clinic_contacts (
        clinic_id  uuid NOT NULL,
        version    integer NOT NULL CONSTRAINT clinic_contacts_version CHECK (version >= 1),
        contacts   jsonb NOT NULL,
        changed_by uuid NOT NULL,
        changed_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT clinic_contacts_pkey PRIMARY KEY (clinic_id, version),
        CONSTRAINT clinic_contacts_by_member FOREIGN KEY (clinic_id, changed_by) REFERENCES membership (clinic_id, id)
      )`);
    await wallIn(db, 'clinic_contacts', 'append');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE clinic_contacts, safety_plan');
  }
}
