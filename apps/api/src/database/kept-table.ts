import type { QueryRunner } from 'typeorm';
import { wallIn } from './tenant';

/** A table of entries of the record book, as a migration makes it. */
export interface KeptTableSql {
  readonly name: string;
  /** The columns of what is entered and computed, with their named constraints, as SQL without a comma at the end. */
  readonly columns: string;
  /** The clinic-local day under which an entry stands: `local_day`, which is then a column too, or a column of its own. */
  readonly day: string;
}

/** The frame of an entry, its index by person and day, its wall and its grants: nothing but `standing` is ever updated. */
export async function keepEntries(db: QueryRunner, { name, columns, day }: KeptTableSql): Promise<void> {
  const localDay = day === 'local_day' ? 'local_day date NOT NULL,' : '';
  await db.query(`
    CREATE TABLE ${name} (
      clinic_id  uuid NOT NULL,
      id         uuid NOT NULL,
      patient_id uuid NOT NULL,
      episode_id uuid,
      ${localDay}
      ${columns},
      replaces          uuid,
      correction_reason text,
      recorded_by uuid NOT NULL,
      recorded_at timestamptz NOT NULL DEFAULT now(),
      standing    boolean NOT NULL DEFAULT true,
      CONSTRAINT ${name}_pkey PRIMARY KEY (clinic_id, id),
      CONSTRAINT ${name}_of_patient FOREIGN KEY (clinic_id, patient_id) REFERENCES patient (clinic_id, id),
      CONSTRAINT ${name}_of_episode FOREIGN KEY (clinic_id, patient_id, episode_id) REFERENCES episode (clinic_id, patient_id, id),
      CONSTRAINT ${name}_by_member FOREIGN KEY (clinic_id, recorded_by) REFERENCES membership (clinic_id, id),
      CONSTRAINT ${name}_replaces FOREIGN KEY (clinic_id, replaces) REFERENCES ${name} (clinic_id, id),
      CONSTRAINT ${name}_replaced_once UNIQUE (clinic_id, replaces),
      CONSTRAINT ${name}_correction_says_why CHECK ((replaces IS NULL) = (correction_reason IS NULL))
    )`);
  await db.query(`CREATE INDEX ${name}_by_patient ON ${name} (clinic_id, patient_id, ${day}) WHERE standing`);
  await wallIn(db, name, 'append_standing');
}
