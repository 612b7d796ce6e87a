import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wallIn } from '../tenant';

const DEFINER = 'SECURITY DEFINER SET search_path = public, pg_temp';

/** An account knows its clinics by id, so that a sign-in can ask each of them in turn; whoever joins one notes it. */
const NOTE_CLINIC = `
        UPDATE account a SET clinics = array_append(a.clinics, the_clinic)
         WHERE a.id = the_account AND NOT the_clinic = ANY (a.clinics);`;

const joinClinic = (noteClinic: string): string => `
  CREATE OR REPLACE FUNCTION join_clinic(the_clinic uuid, the_invitation uuid, the_membership uuid, new_account uuid,
        the_email text, the_name text, the_password_hash text, the_time timestamptz)
      RETURNS TABLE (account_id uuid, membership_id uuid)
      LANGUAGE plpgsql ${DEFINER} AS $$
      DECLARE invited invitation; the_account uuid;
      BEGIN
        UPDATE invitation i SET accepted_at = the_time
         WHERE i.clinic_id = the_clinic AND i.id = the_invitation
           AND i.accepted_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > the_time
        RETURNING i.* INTO invited;
        IF NOT FOUND THEN RETURN; END IF;
        INSERT INTO account (id, email, password_hash, draft_secret)
        VALUES (new_account, the_email, the_password_hash,
                decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'))
        ON CONFLICT ON CONSTRAINT account_email DO NOTHING;
        SELECT a.id INTO the_account FROM account a WHERE a.email = the_email;${noteClinic}
        RETURN QUERY INSERT INTO membership AS m (clinic_id, id, account_id, email, display_name, role, joined_at)
          VALUES (the_clinic, the_membership, the_account, the_email, the_name, invited.role, the_time)
          ON CONFLICT ON CONSTRAINT membership_account_once DO UPDATE
            SET active = true, role = excluded.role, display_name = excluded.display_name, version = m.version + 1
          RETURNING m.account_id, m.id;
      END $$`;

const TRIGGER = [
  `CREATE FUNCTION membership_is_known_to_account() RETURNS trigger LANGUAGE plpgsql ${DEFINER} AS $$
  BEGIN
    UPDATE account SET clinics = array_append(clinics, NEW.clinic_id)
     WHERE id = NEW.account_id AND NOT NEW.clinic_id = ANY (clinics);
    RETURN NULL;
  END $$`,
  'CREATE TRIGGER membership_joins AFTER INSERT ON membership FOR EACH ROW EXECUTE FUNCTION membership_is_known_to_account()',
  'REVOKE ALL ON FUNCTION membership_is_known_to_account() FROM PUBLIC',
];

const PASSWORD_LINK = `
  CREATE TABLE password_link (
    clinic_id     uuid NOT NULL CONSTRAINT password_link_of_clinic REFERENCES clinic (clinic_id),
    id            uuid NOT NULL,
    membership_id uuid NOT NULL,
    token_hash    bytea NOT NULL,
    made_by       uuid NOT NULL,
    made_at       timestamptz NOT NULL,
    expires_at    timestamptz NOT NULL,
    used_at       timestamptz,
    revoked_at    timestamptz,
    CONSTRAINT password_link_pkey PRIMARY KEY (clinic_id, id),
    CONSTRAINT password_link_token UNIQUE (clinic_id, token_hash),
    CONSTRAINT password_link_for_member FOREIGN KEY (clinic_id, membership_id) REFERENCES membership (clinic_id, id),
    CONSTRAINT password_link_by_member FOREIGN KEY (clinic_id, made_by) REFERENCES membership (clinic_id, id)
  )`;

/**
 * One password opens every clinic of an account, so a clinic alone may not replace it for somebody who is active in
 * another. Each clinic is asked behind its own wall; the clinic of the transaction stands again afterwards.
 */
const WORKS_ELSEWHERE = {
  signature: 'works_elsewhere(uuid, uuid)',
  definition: `(the_account uuid, the_clinic uuid)
    RETURNS boolean LANGUAGE plpgsql ${DEFINER} AS $$
    DECLARE other uuid; found_one boolean := false; stood text := current_setting('app.clinic_id', true);
    BEGIN
      FOR other IN SELECT unnest(a.clinics) FROM account a WHERE a.id = the_account LOOP
        CONTINUE WHEN other = the_clinic;
        PERFORM set_config('app.clinic_id', other::text, true);
        found_one := found_one OR EXISTS (
          SELECT 1 FROM membership m WHERE m.clinic_id = other AND m.account_id = the_account AND m.active);
      END LOOP;
      PERFORM set_config('app.clinic_id', coalesce(stood, ''), true);
      RETURN found_one;
    END $$`,
};

/** Asked by the runtime role, which has no rights of its own on accounts, sign-ins and throttles, nor writes links. */
const FUNCTIONS: readonly { readonly signature: string; readonly definition: string }[] = [
  {
    signature: 'password_of_session(bytea)',
    definition: `(the_session bytea)
      RETURNS TABLE (email text, password_hash text) LANGUAGE sql STABLE ${DEFINER} AS $$
        SELECT a.email, a.password_hash FROM auth_session s JOIN account a ON a.id = s.account_id
         WHERE s.id_hash = the_session AND s.ended_at IS NULL
      $$`,
  },
  {
    signature: 'change_password(bytea, text, text, timestamptz)',
    definition: `(the_session bytea, old_hash text, new_hash text, the_time timestamptz)
      RETURNS boolean LANGUAGE plpgsql ${DEFINER} AS $$
      DECLARE the_account uuid;
      BEGIN
        UPDATE account a SET password_hash = new_hash FROM auth_session s
         WHERE s.id_hash = the_session AND s.ended_at IS NULL AND a.id = s.account_id AND a.password_hash = old_hash
        RETURNING a.id INTO the_account;
        IF NOT FOUND THEN RETURN false; END IF;
        UPDATE auth_session SET ended_at = the_time WHERE account_id = the_account AND ended_at IS NULL;
        UPDATE password_link l SET revoked_at = the_time FROM membership m
         WHERE m.account_id = the_account AND l.clinic_id = m.clinic_id AND l.membership_id = m.id
           AND l.used_at IS NULL AND l.revoked_at IS NULL;
        RETURN true;
      END $$`,
  },
  {
    signature: 'make_password_link(uuid, uuid, uuid, bytea, uuid, timestamptz, timestamptz)',
    definition: `(the_clinic uuid, the_link uuid, the_member uuid, the_hash bytea, the_maker uuid, the_time timestamptz,
        the_end timestamptz)
      RETURNS boolean LANGUAGE plpgsql ${DEFINER} AS $$
      DECLARE the_account uuid;
      BEGIN
        SELECT m.account_id INTO the_account FROM membership m
         WHERE m.clinic_id = the_clinic AND m.id = the_member AND m.active;
        IF NOT FOUND OR works_elsewhere(the_account, the_clinic) THEN RETURN false; END IF;
        UPDATE password_link l SET revoked_at = the_time
         WHERE l.clinic_id = the_clinic AND l.membership_id = the_member AND l.used_at IS NULL AND l.revoked_at IS NULL;
        INSERT INTO password_link (clinic_id, id, membership_id, token_hash, made_by, made_at, expires_at)
        VALUES (the_clinic, the_link, the_member, the_hash, the_maker, the_time, the_end);
        RETURN true;
      END $$`,
  },
  {
    signature: 'open_password_link(uuid, bytea, timestamptz)',
    definition: `(the_clinic uuid, the_hash bytea, the_time timestamptz)
      RETURNS TABLE (id uuid, account_id uuid, membership_id uuid, clinic_id uuid, clinic_name text, time_zone text,
        email text, display_name text, role text, expires_at timestamptz)
      LANGUAGE plpgsql ${DEFINER} AS $$
      BEGIN
        EXECUTE format('SET LOCAL app.clinic_id = %L', the_clinic);
        RETURN QUERY SELECT l.id, m.account_id, m.id, m.clinic_id, c.name, c.time_zone, m.email, m.display_name, m.role,
            l.expires_at
          FROM password_link l JOIN membership m ON m.clinic_id = l.clinic_id AND m.id = l.membership_id
          JOIN clinic c ON c.clinic_id = l.clinic_id
         WHERE l.clinic_id = the_clinic AND l.token_hash = the_hash AND m.active
           AND l.used_at IS NULL AND l.revoked_at IS NULL AND l.expires_at > the_time;
      END $$`,
  },
  {
    signature: 'use_password_link(uuid, uuid, text, timestamptz)',
    definition: `(the_clinic uuid, the_link uuid, new_hash text, the_time timestamptz)
      RETURNS boolean LANGUAGE plpgsql ${DEFINER} AS $$
      DECLARE the_account uuid;
      BEGIN
        UPDATE password_link l SET used_at = the_time FROM membership m
         WHERE l.clinic_id = the_clinic AND l.id = the_link AND m.clinic_id = the_clinic AND m.id = l.membership_id
           AND m.active AND l.used_at IS NULL AND l.revoked_at IS NULL AND l.expires_at > the_time
        RETURNING m.account_id INTO the_account;
        IF NOT FOUND OR works_elsewhere(the_account, the_clinic) THEN RETURN false; END IF;
        UPDATE account a SET password_hash = new_hash WHERE a.id = the_account;
        UPDATE auth_session SET ended_at = the_time WHERE account_id = the_account AND ended_at IS NULL;
        RETURN true;
      END $$`,
  },
  {
    signature: 'throttle_tell(text, text[], timestamptz)',
    definition: `(the_marker text, the_buckets text[], the_time timestamptz)
      RETURNS boolean LANGUAGE plpgsql ${DEFINER} AS $$
      DECLARE blocked timestamptz;
      BEGIN
        SELECT max(t.blocked_until) INTO blocked FROM throttle t
         WHERE t.bucket = ANY (the_buckets) AND t.blocked_until > the_time;
        IF blocked IS NULL THEN RETURN false; END IF;
        INSERT INTO throttle AS t (bucket, failures, last_at, told_until) VALUES (the_marker, 0, the_time, blocked)
        ON CONFLICT (bucket) DO UPDATE SET told_until = excluded.told_until
          WHERE t.told_until IS NULL OR t.told_until <= the_time;
        RETURN FOUND;
      END $$`,
  },
];

const nameOf = (signature: string): string => signature.slice(0, signature.indexOf('('));

const made = (signature: string, definition: string): string[] => [
  `CREATE FUNCTION ${nameOf(signature)} ${definition}`,
  `REVOKE ALL ON FUNCTION ${signature} FROM PUBLIC`,
];

const FUNCTIONS_UP: readonly string[] = [
  ...made(WORKS_ELSEWHERE.signature, WORKS_ELSEWHERE.definition),
  ...FUNCTIONS.flatMap(({ signature, definition }) => [
    ...made(signature, definition),
    `GRANT EXECUTE ON FUNCTION ${signature} TO cairn_api`,
  ]),
];

export class PasswordsAreChangedAndReset1790000000011 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('DROP TRIGGER membership_joins ON membership');
    await db.query('DROP FUNCTION membership_is_known_to_account()');
    await db.query(joinClinic(NOTE_CLINIC));
    await db.query(PASSWORD_LINK);
    await wallIn(db, 'password_link', 'read');
    await db.query('ALTER TABLE throttle ADD COLUMN told_until timestamptz');
    for (const statement of FUNCTIONS_UP) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const { signature } of [...FUNCTIONS, WORKS_ELSEWHERE]) await db.query(`DROP FUNCTION ${signature}`);
    await db.query('ALTER TABLE throttle DROP COLUMN told_until');
    await db.query('DROP TABLE password_link');
    await db.query(joinClinic(''));
    for (const statement of TRIGGER) await db.query(statement);
  }
}
