import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The runtime role has no rights on accounts, sign-ins and throttles. It asks these functions, which run as the owner
 * with a fixed search path; row-level security is forced, so they too see a clinic's rows only after naming the clinic.
 */
const FUNCTIONS: readonly { readonly signature: string; readonly definition: string }[] = [
  {
    signature: 'signed_in(bytea, timestamptz, integer, boolean)',
    definition: `(the_hash bytea, the_time timestamptz, idle_minutes integer, passive boolean)
      RETURNS TABLE (account_id uuid, membership_id uuid, clinic_id uuid, clinic_name text, time_zone text,
        display_name text, role text, locked_at timestamptz, last_seen_at timestamptz, ends_at timestamptz)
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE sign_in auth_session;
      BEGIN
        SELECT s.* INTO sign_in FROM auth_session s
         WHERE s.id_hash = the_hash AND s.ended_at IS NULL AND s.ends_at > the_time;
        IF NOT FOUND THEN RETURN; END IF;
        EXECUTE format('SET LOCAL app.clinic_id = %L', sign_in.for_clinic);
        IF NOT passive AND sign_in.locked_at IS NULL
           AND the_time >= sign_in.last_seen_at + interval '1 minute'
           AND the_time < sign_in.last_seen_at + idle_minutes * interval '1 minute' THEN
          UPDATE auth_session s SET last_seen_at = the_time WHERE s.id_hash = the_hash;
          sign_in.last_seen_at := the_time;
        END IF;
        RETURN QUERY SELECT m.account_id, m.id, m.clinic_id, c.name, c.time_zone, m.display_name, m.role,
            sign_in.locked_at, sign_in.last_seen_at, sign_in.ends_at
          FROM membership m JOIN clinic c ON c.clinic_id = m.clinic_id
         WHERE m.clinic_id = sign_in.for_clinic AND m.account_id = sign_in.account_id AND m.active;
      END $$`,
  },
  {
    signature: 'account_for_sign_in(text)',
    definition: `(the_email text)
      RETURNS TABLE (id uuid, password_hash text, draft_secret bytea)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT a.id, a.password_hash, a.draft_secret FROM account a WHERE a.email = the_email
      $$`,
  },
  {
    signature: 'memberships_of(uuid)',
    definition: `(the_account uuid)
      RETURNS TABLE (membership_id uuid, clinic_id uuid, clinic_name text, time_zone text, display_name text, role text)
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE the_clinic uuid;
      BEGIN
        FOR the_clinic IN SELECT unnest(a.clinics) FROM account a WHERE a.id = the_account LOOP
          EXECUTE format('SET LOCAL app.clinic_id = %L', the_clinic);
          RETURN QUERY SELECT m.id, m.clinic_id, c.name, c.time_zone, m.display_name, m.role
            FROM membership m JOIN clinic c ON c.clinic_id = m.clinic_id
           WHERE m.clinic_id = the_clinic AND m.account_id = the_account AND m.active;
        END LOOP;
      END $$`,
  },
  {
    signature: 'open_session(bytea, uuid, uuid, timestamptz, timestamptz)',
    definition: `(the_hash bytea, the_account uuid, the_clinic uuid, the_time timestamptz, the_end timestamptz)
      RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        INSERT INTO auth_session (id_hash, account_id, for_clinic, created_at, last_seen_at, ends_at)
        VALUES (the_hash, the_account, the_clinic, the_time, the_time, the_end)
      $$`,
  },
  {
    signature: 'lock_session(bytea, timestamptz)',
    definition: `(the_hash bytea, the_time timestamptz)
      RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        UPDATE auth_session SET locked_at = the_time WHERE id_hash = the_hash AND locked_at IS NULL
      $$`,
  },
  {
    signature: 'extend_session(bytea, timestamptz)',
    definition: `(the_hash bytea, the_time timestamptz)
      RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        UPDATE auth_session SET last_seen_at = the_time WHERE id_hash = the_hash AND locked_at IS NULL
      $$`,
  },
  {
    signature: 'end_session(bytea, timestamptz)',
    definition: `(the_hash bytea, the_time timestamptz)
      RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        UPDATE auth_session SET ended_at = the_time WHERE id_hash = the_hash AND ended_at IS NULL
      $$`,
  },
  {
    signature: 'end_sessions_of(uuid, uuid, timestamptz)',
    definition: `(the_account uuid, the_clinic uuid, the_time timestamptz)
      RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        UPDATE auth_session SET ended_at = the_time
         WHERE account_id = the_account AND for_clinic = the_clinic AND ended_at IS NULL
      $$`,
  },
  {
    signature: 'secrets_of_session(bytea)',
    definition: `(the_hash bytea)
      RETURNS TABLE (password_hash text, draft_secret bytea)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT a.password_hash, a.draft_secret FROM auth_session s JOIN account a ON a.id = s.account_id
         WHERE s.id_hash = the_hash AND s.ended_at IS NULL
      $$`,
  },
  {
    signature: 'throttle_take(text[], integer[], timestamptz)',
    definition: `(the_buckets text[], free_tries integer[], the_time timestamptz)
      RETURNS timestamptz LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE blocked timestamptz;
      BEGIN
        PERFORM 1 FROM throttle t WHERE t.bucket = ANY (the_buckets) ORDER BY t.bucket FOR UPDATE;
        SELECT max(t.blocked_until) INTO blocked FROM throttle t
         WHERE t.bucket = ANY (the_buckets) AND t.blocked_until > the_time;
        IF blocked IS NOT NULL THEN RETURN blocked; END IF;
        FOR i IN 1 .. cardinality(the_buckets) LOOP
          INSERT INTO throttle AS t (bucket, failures, last_at) VALUES (the_buckets[i], 1, the_time)
          ON CONFLICT (bucket) DO UPDATE SET last_at = the_time,
            failures = CASE WHEN t.last_at < the_time - interval '1 hour' THEN 1 ELSE least(t.failures + 1, 1000) END;
          UPDATE throttle t SET blocked_until = CASE WHEN t.failures > free_tries[i] THEN
              the_time + least(power(2, least(t.failures - free_tries[i], 10)), 900) * interval '1 second' END
           WHERE t.bucket = the_buckets[i];
        END LOOP;
        RETURN NULL;
      END $$`,
  },
  {
    signature: 'throttle_clear(text[], text[], timestamptz)',
    definition: `(own_buckets text[], shared_buckets text[], the_time timestamptz)
      RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        DELETE FROM throttle WHERE bucket = ANY (own_buckets) OR last_at < the_time - interval '1 day';
        UPDATE throttle SET failures = greatest(failures - 1, 0), blocked_until = NULL
         WHERE bucket = ANY (shared_buckets);
      $$`,
  },
  {
    signature: 'open_invitation(uuid, bytea, timestamptz)',
    definition: `(the_clinic uuid, the_hash bytea, the_time timestamptz)
      RETURNS TABLE (id uuid, email text, display_name text, role text, expires_at timestamptz, clinic_name text,
        first_administrator boolean)
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        EXECUTE format('SET LOCAL app.clinic_id = %L', the_clinic);
        RETURN QUERY SELECT i.id, i.email, i.display_name, i.role, i.expires_at, c.name, i.first_administrator
          FROM invitation i JOIN clinic c ON c.clinic_id = i.clinic_id
         WHERE i.clinic_id = the_clinic AND i.token_hash = the_hash
           AND i.accepted_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > the_time;
      END $$`,
  },
  {
    signature: 'join_clinic(uuid, uuid, uuid, uuid, text, text, text, timestamptz)',
    definition: `(the_clinic uuid, the_invitation uuid, the_membership uuid, new_account uuid, the_email text,
        the_name text, the_password_hash text, the_time timestamptz)
      RETURNS TABLE (account_id uuid, membership_id uuid)
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
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
        SELECT a.id INTO the_account FROM account a WHERE a.email = the_email;
        RETURN QUERY INSERT INTO membership AS m (clinic_id, id, account_id, email, display_name, role, joined_at)
          VALUES (the_clinic, the_membership, the_account, the_email, the_name, invited.role, the_time)
          ON CONFLICT ON CONSTRAINT membership_account_once DO UPDATE
            SET active = true, role = excluded.role, display_name = excluded.display_name, version = m.version + 1
          RETURNING m.account_id, m.id;
      END $$`,
  },
];

/** For the command line only: the runtime role may not call it. */
const SETUP = `
  CREATE FUNCTION open_setup(new_clinic uuid, the_invitation uuid, the_hash bytea, the_end timestamptz)
  RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE the_clinic uuid;
  BEGIN
    LOCK TABLE account IN SHARE MODE;
    IF EXISTS (SELECT 1 FROM account) THEN RETURN NULL; END IF;
    INSERT INTO installation (key, value) VALUES ('setup_clinic', new_clinic::text) ON CONFLICT DO NOTHING;
    SELECT value::uuid INTO the_clinic FROM installation WHERE key = 'setup_clinic';
    EXECUTE format('SET LOCAL app.clinic_id = %L', the_clinic);
    INSERT INTO clinic (clinic_id, name, time_zone) VALUES (the_clinic, '', 'Europe/London') ON CONFLICT DO NOTHING;
    UPDATE invitation SET revoked_at = now()
     WHERE clinic_id = the_clinic AND accepted_at IS NULL AND revoked_at IS NULL;
    INSERT INTO invitation (clinic_id, id, token_hash, email, display_name, role, first_administrator, expires_at)
    VALUES (the_clinic, the_invitation, the_hash, '', '', 'clinic_administrator', true, the_end);
    RETURN the_clinic;
  END $$`;

/** An account knows its clinics by id, so that a sign-in can ask each of them in turn behind the wall. */
const JOINS = `
  CREATE FUNCTION membership_is_known_to_account() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  BEGIN
    UPDATE account SET clinics = array_append(clinics, NEW.clinic_id)
     WHERE id = NEW.account_id AND NOT NEW.clinic_id = ANY (clinics);
    RETURN NULL;
  END $$`;

const nameOf = (signature: string): string => signature.slice(0, signature.indexOf('('));

const createdFor = (role: string): string[] =>
  FUNCTIONS.flatMap(({ signature, definition }) => [
    `CREATE FUNCTION ${nameOf(signature)} ${definition}`,
    `REVOKE ALL ON FUNCTION ${signature} FROM PUBLIC`,
    `GRANT EXECUTE ON FUNCTION ${signature} TO ${role}`,
  ]);

const UP: readonly string[] = [
  "ALTER TABLE account ADD COLUMN clinics uuid[] NOT NULL DEFAULT '{}'",
  JOINS,
  'CREATE TRIGGER membership_joins AFTER INSERT ON membership FOR EACH ROW EXECUTE FUNCTION membership_is_known_to_account()',
  'REVOKE ALL ON FUNCTION membership_is_known_to_account() FROM PUBLIC',
  ...createdFor('cairn_api'),
  SETUP,
  'REVOKE ALL ON FUNCTION open_setup FROM PUBLIC',
];

const DOWN: readonly string[] = [
  'DROP FUNCTION open_setup',
  ...FUNCTIONS.map(({ signature }) => `DROP FUNCTION ${signature}`),
  'DROP TRIGGER membership_joins ON membership',
  'DROP FUNCTION membership_is_known_to_account()',
  'ALTER TABLE account DROP COLUMN clinics',
];

export class SignInGoesThroughFunctions1790000000010 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of UP) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const statement of DOWN) await db.query(statement);
  }
}
