import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepEntries } from '../kept-table';
import { wallIn } from '../tenant';

const SUBSTANCES = `'ketamine', 'esketamine', 'pcp', 'other_dissociative', 'nitrous_oxide', 'lsd', 'dmt', 'psilocybin', 'other_hallucinogen', 'mdma', 'cocaine', 'crack', 'amphetamine', 'methamphetamine', 'cathinones', 'ghb', 'alcohol', 'benzodiazepine', 'gabapentinoid', 'opioid_heroin', 'opioid_prescribed', 'opioid_other', 'cannabis', 'synthetic_cannabinoid', 'nicotine', 'solvents', 'image_drugs', 'other', 'unknown'`;
const UNITS = `'g', 'mg', 'ml', 'lines', 'pills', 'uk_units', 'us_drinks', 'spliffs', 'canisters', 'gbp'`;

/**
 * The link behind a secret, as long as it is open, or the one that was used by this very check-in, so that a phone whose
 * answer got lost is told again. Opens the clinic for the rest of the transaction, as a sign-in does. Whatever the secret
 * is, the work is the same.
 */
const FIND_LINK = `
  CREATE FUNCTION find_check_in_link(the_clinic uuid, the_hash bytea, the_check_in uuid, the_time timestamptz)
  RETURNS TABLE (id uuid, patient_id uuid, episode_id uuid, substances text[], days smallint, made_by uuid,
    made_at timestamptz, expires_at timestamptz, clinic_id uuid, clinic_name text, time_zone text)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  BEGIN
    EXECUTE format('SET LOCAL app.clinic_id = %L', the_clinic);
    RETURN QUERY SELECT l.id, l.patient_id, l.episode_id, l.substances, l.days, l.made_by, l.made_at, l.expires_at,
        c.clinic_id, c.name, c.time_zone
      FROM check_in_link l
      JOIN clinic c ON c.clinic_id = l.clinic_id
      LEFT JOIN check_in k ON k.clinic_id = l.clinic_id AND k.link_id = l.id AND k.id = the_check_in
     WHERE l.clinic_id = the_clinic AND l.token_hash = the_hash
       AND (k.id IS NOT NULL OR (l.used_at IS NULL AND l.revoked_at IS NULL AND l.expires_at > the_time));
  END $$`;

const LINKS = `
  CREATE TABLE check_in_link (
    clinic_id  uuid NOT NULL,
    id         uuid NOT NULL,
    patient_id uuid NOT NULL,
    episode_id uuid,
    token_hash bytea NOT NULL,
    substances text[] NOT NULL
      CONSTRAINT check_in_link_substances CHECK (substances <@ ARRAY[${SUBSTANCES}])
      CONSTRAINT check_in_link_how_many CHECK (cardinality(substances) BETWEEN 1 AND 5),
    days       smallint NOT NULL CONSTRAINT check_in_link_days CHECK (days BETWEEN 1 AND 14),
    made_by    uuid NOT NULL,
    made_at    timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at    timestamptz,
    revoked_at timestamptz,
    revoked_by uuid,
    CONSTRAINT check_in_link_pkey PRIMARY KEY (clinic_id, id),
    CONSTRAINT check_in_link_token UNIQUE (clinic_id, token_hash),
    CONSTRAINT check_in_link_of_patient FOREIGN KEY (clinic_id, patient_id) REFERENCES patient (clinic_id, id),
    CONSTRAINT check_in_link_of_episode FOREIGN KEY (clinic_id, patient_id, episode_id) REFERENCES episode (clinic_id, patient_id, id),
    CONSTRAINT check_in_link_by_member FOREIGN KEY (clinic_id, made_by) REFERENCES membership (clinic_id, id),
    CONSTRAINT check_in_link_revoked_by_member FOREIGN KEY (clinic_id, revoked_by) REFERENCES membership (clinic_id, id),
    CONSTRAINT check_in_link_ends_once CHECK (used_at IS NULL OR revoked_at IS NULL),
    CONSTRAINT check_in_link_says_who_revoked CHECK ((revoked_at IS NULL) = (revoked_by IS NULL))
  )`;

const CHECK_IN_COLUMNS = `
  link_id     uuid NOT NULL,
  answered_at timestamptz NOT NULL,
  craving     smallint CONSTRAINT check_in_craving_scale CHECK (craving BETWEEN 0 AND 10),
  worst       smallint CONSTRAINT check_in_worst_scale CHECK (worst BETWEEN 0 AND 10),
  mood        smallint CONSTRAINT check_in_mood_scale CHECK (mood BETWEEN 0 AND 10),
  words       text NOT NULL CONSTRAINT check_in_words_length CHECK (char_length(words) <= 500),
  CONSTRAINT check_in_of_link FOREIGN KEY (clinic_id, link_id) REFERENCES check_in_link (clinic_id, id),
  CONSTRAINT check_in_once_a_link UNIQUE (clinic_id, link_id)`;

const DAYS = `
  CREATE TABLE check_in_day (
    clinic_id   uuid NOT NULL,
    check_in_id uuid NOT NULL,
    day         date NOT NULL,
    substance   text NOT NULL CONSTRAINT check_in_day_substance CHECK (substance IN (${SUBSTANCES})),
    state       text NOT NULL CONSTRAINT check_in_day_state CHECK (state IN ('yes', 'no', 'not_said')),
    amount      numeric(10,3) CONSTRAINT check_in_day_amount_positive CHECK (amount > 0),
    unit        text CONSTRAINT check_in_day_unit CHECK (unit IN (${UNITS})),
    use_day_id  uuid,
    CONSTRAINT check_in_day_pkey PRIMARY KEY (clinic_id, check_in_id, day, substance),
    CONSTRAINT check_in_day_of FOREIGN KEY (clinic_id, check_in_id) REFERENCES check_in (clinic_id, id),
    CONSTRAINT check_in_day_entered FOREIGN KEY (clinic_id, use_day_id) REFERENCES use_day (clinic_id, id),
    CONSTRAINT check_in_day_amount_means_used CHECK (state = 'yes' OR (amount IS NULL AND unit IS NULL)),
    CONSTRAINT check_in_day_amount_has_unit CHECK (unit IS NOT NULL OR amount IS NULL)
  )`;

/** A link that staff make, what a person tells with it, and the entries that came of it. */
export class PeopleCheckInWithALink1790000000035 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(LINKS);
    await db.query('CREATE INDEX check_in_link_by_patient ON check_in_link (clinic_id, patient_id, made_at)');
    await wallIn(db, 'check_in_link', 'append');
    await db.query('GRANT UPDATE (used_at, revoked_at, revoked_by) ON check_in_link TO cairn_api');
    await keepEntries(db, { name: 'check_in', day: 'local_day', columns: CHECK_IN_COLUMNS });
    await db.query(DAYS);
    await wallIn(db, 'check_in_day', 'append');
    for (const table of ['craving', 'use_day']) {
      await db.query(`ALTER TABLE ${table} ADD COLUMN check_in_id uuid, ADD CONSTRAINT ${table}_from_check_in
        FOREIGN KEY (clinic_id, check_in_id) REFERENCES check_in (clinic_id, id)`);
      await db.query(
        `CREATE INDEX ${table}_by_check_in ON ${table} (clinic_id, check_in_id) WHERE check_in_id IS NOT NULL`,
      );
    }
    await db.query(FIND_LINK);
    const signature = 'find_check_in_link(uuid, bytea, uuid, timestamptz)';
    await db.query(`REVOKE ALL ON FUNCTION ${signature} FROM PUBLIC`);
    await db.query(`GRANT EXECUTE ON FUNCTION ${signature} TO cairn_api`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP FUNCTION find_check_in_link');
    for (const table of ['craving', 'use_day']) await db.query(`ALTER TABLE ${table} DROP COLUMN check_in_id`);
    for (const table of ['check_in_day', 'check_in', 'check_in_link']) await db.query(`DROP TABLE ${table}`);
  }
}
