import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wallIn } from '../tenant';

export class ClinicsHaveStaffWhoSignIn1790000000001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('CREATE EXTENSION IF NOT EXISTS btree_gist');
    await db.query(`
      CREATE TABLE installation (
        key   text NOT NULL,
        value text NOT NULL,
        CONSTRAINT installation_pkey PRIMARY KEY (key)
      )`);
    await db.query(`
      CREATE TABLE account (
        id            uuid NOT NULL,
        email         text NOT NULL,
        password_hash text NOT NULL,
        draft_secret  bytea NOT NULL,
        created_at    timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT account_pkey PRIMARY KEY (id),
        CONSTRAINT account_email UNIQUE (email),
        CONSTRAINT account_email_lower CHECK (email = lower(email))
      )`);
    await db.query(`
      CREATE TABLE auth_session (
        id_hash      bytea NOT NULL,
        account_id   uuid NOT NULL CONSTRAINT auth_session_of_account REFERENCES account (id),
        for_clinic   uuid NOT NULL,
        created_at   timestamptz NOT NULL DEFAULT now(),
        last_seen_at timestamptz NOT NULL DEFAULT now(),
        locked_at    timestamptz,
        ends_at      timestamptz NOT NULL,
        ended_at     timestamptz,
        CONSTRAINT auth_session_pkey PRIMARY KEY (id_hash)
      )`);
    await db.query('CREATE INDEX auth_session_by_account ON auth_session (account_id)');
    await db.query(`
      CREATE TABLE throttle (
        bucket        text NOT NULL,
        failures      integer NOT NULL,
        last_at       timestamptz NOT NULL,
        blocked_until timestamptz,
        CONSTRAINT throttle_pkey PRIMARY KEY (bucket)
      )`);
    await db.query(`
      CREATE TABLE clinic (
        clinic_id  uuid NOT NULL,
        name       text NOT NULL,
        time_zone  text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT clinic_pkey PRIMARY KEY (clinic_id)
      )`);
    await db.query(`
      CREATE TABLE membership (
        clinic_id    uuid NOT NULL CONSTRAINT membership_of_clinic REFERENCES clinic (clinic_id),
        id           uuid NOT NULL,
        account_id   uuid NOT NULL CONSTRAINT membership_of_account REFERENCES account (id),
        email        text NOT NULL,
        display_name text NOT NULL,
        role         text NOT NULL CONSTRAINT membership_role CHECK (role IN ('clinician', 'team_lead', 'clinic_administrator', 'auditor')),
        active       boolean NOT NULL DEFAULT true,
        version      integer NOT NULL DEFAULT 1,
        joined_at    timestamptz NOT NULL DEFAULT now(),
        last_sign_in_at timestamptz,
        CONSTRAINT membership_pkey PRIMARY KEY (clinic_id, id),
        CONSTRAINT membership_account_once UNIQUE (clinic_id, account_id)
      )`);
    await db.query(`
      CREATE TABLE invitation (
        clinic_id    uuid NOT NULL CONSTRAINT invitation_of_clinic REFERENCES clinic (clinic_id),
        id           uuid NOT NULL,
        token_hash   bytea NOT NULL,
        email        text NOT NULL,
        display_name text NOT NULL,
        role         text NOT NULL CONSTRAINT invitation_role CHECK (role IN ('clinician', 'team_lead', 'clinic_administrator', 'auditor')),
        first_administrator boolean NOT NULL DEFAULT false,
        invited_by   uuid,
        invited_at   timestamptz NOT NULL DEFAULT now(),
        expires_at   timestamptz NOT NULL,
        accepted_at  timestamptz,
        revoked_at   timestamptz,
        CONSTRAINT invitation_pkey PRIMARY KEY (clinic_id, id),
        CONSTRAINT invitation_token UNIQUE (clinic_id, token_hash),
        CONSTRAINT invitation_by_member FOREIGN KEY (clinic_id, invited_by) REFERENCES membership (clinic_id, id)
      )`);
    await wallIn(db, 'clinic', 'read');
    await wallIn(db, 'membership', 'read');
    await wallIn(db, 'invitation', 'append');
    await db.query('GRANT UPDATE (name, time_zone) ON clinic TO cairn_api');
    await db.query(
      'GRANT UPDATE (display_name, role, active, version, last_sign_in_at), INSERT ON membership TO cairn_api',
    );
    await db.query('GRANT UPDATE (accepted_at, revoked_at) ON invitation TO cairn_api');
    await db.query('GRANT SELECT ON installation TO cairn_api');
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['invitation', 'membership', 'clinic', 'throttle', 'auth_session', 'account', 'installation']) {
      await db.query(`DROP TABLE ${table}`);
    }
  }
}
