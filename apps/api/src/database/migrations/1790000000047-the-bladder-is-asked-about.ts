import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepEntries } from '../kept-table';

/** The bladder: voids, urgency, pain, warning signs and tests. A stage is entered by a clinician with what it rests on. */
export class TheBladderIsAskedAbout1790000000047 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await keepEntries(db, {
      name: 'bladder_check',
      day: 'checked_on',
      columns: `
        checked_on date NOT NULL,
        day_voids smallint CONSTRAINT bladder_check_day_voids CHECK (day_voids BETWEEN 0 AND 100),
        night_voids smallint CONSTRAINT bladder_check_night_voids CHECK (night_voids BETWEEN 0 AND 50),
        urgency smallint CONSTRAINT bladder_check_urgency CHECK (urgency BETWEEN 0 AND 10),
        pain smallint CONSTRAINT bladder_check_pain CHECK (pain BETWEEN 0 AND 10),
        pain_eases boolean,
        dysuria boolean,
        incontinence text CONSTRAINT bladder_check_incontinence CHECK (incontinence IN ('none', 'new', 'known')),
        blood text CONSTRAINT bladder_check_blood CHECK (blood IN ('none', 'dipstick', 'visible', 'clots')),
        retention boolean,
        flank_pain boolean,
        fever boolean,
        comfort_breaks boolean,
        voided_volume smallint CONSTRAINT bladder_check_voided_volume CHECK (voided_volume BETWEEN 0 AND 2000),
        dipstick text CONSTRAINT bladder_check_dipstick CHECK (dipstick IN ('nothing_found', 'something_found')),
        culture text CONSTRAINT bladder_check_culture CHECK (culture IN ('sent', 'no_growth', 'growth')),
        egfr smallint CONSTRAINT bladder_check_egfr CHECK (egfr BETWEEN 0 AND 200),
        creatinine smallint CONSTRAINT bladder_check_creatinine CHECK (creatinine BETWEEN 0 AND 3000),
        alp smallint CONSTRAINT bladder_check_alp CHECK (alp BETWEEN 0 AND 10000),
        ggt smallint CONSTRAINT bladder_check_ggt CHECK (ggt BETWEEN 0 AND 10000),
        ultrasound_on date,
        bladder_wall text CONSTRAINT bladder_check_bladder_wall CHECK (bladder_wall IN ('usual', 'thickened')),
        hydronephrosis text CONSTRAINT bladder_check_hydronephrosis CHECK (hydronephrosis IN ('none', 'one_side', 'both_sides')),
        cystoscopy_on date,
        cystoscopy_finding text NOT NULL CONSTRAINT bladder_check_cystoscopy_finding_length CHECK (char_length(cystoscopy_finding) <= 300),
        stage text CONSTRAINT bladder_check_stage CHECK (stage IN ('one', 'two', 'three')),
        stage_criteria text[] NOT NULL CONSTRAINT bladder_check_stage_criteria CHECK (stage_criteria <@ ARRAY['symptoms', 'usual_imaging', 'fixed_symptoms', 'contracted', 'ulceration', 'hydronephrosis', 'reflux', 'renal_impairment']),
        source text NOT NULL CONSTRAINT bladder_check_source CHECK (source IN ('patient', 'staff', 'test', 'collateral', 'device')),
        note text NOT NULL CONSTRAINT bladder_check_note_length CHECK (char_length(note) <= 2000),
        CONSTRAINT bladder_check_stage_has_criteria CHECK ((stage IS NULL) = (cardinality(stage_criteria) = 0))`,
    });
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE bladder_check');
  }
}
