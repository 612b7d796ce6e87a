import { Injectable } from '@nestjs/common';
import { IDLE_LOCK_MINUTES, type Role } from '@cairn/identity-domain';
import { AuthConnection } from '@cairn/shared-api';

const SIGNED_IN = { name: 'signed-in', text: 'SELECT * FROM signed_in($1, $2, $3, $4)' };
const ACCOUNT = { name: 'account-for-sign-in', text: 'SELECT * FROM account_for_sign_in($1)' };
const MEMBERSHIPS = { name: 'memberships-of', text: 'SELECT * FROM memberships_of($1)' };
const SECRETS = { name: 'secrets-of-session', text: 'SELECT * FROM secrets_of_session($1)' };
const INVITATION = { name: 'open-invitation', text: 'SELECT * FROM open_invitation($1, $2, $3)' };
const PASSWORD = { name: 'password-of-session', text: 'SELECT * FROM password_of_session($1)' };
const PASSWORD_LINK = { name: 'open-password-link', text: 'SELECT * FROM open_password_link($1, $2, $3)' };
const TAKE = { name: 'throttle-take', text: 'SELECT throttle_take($1, $2, $3) AS blocked_until' };
const CLEAR = { name: 'throttle-clear', text: 'SELECT throttle_clear($1, $2, $3)' };
const TELL = { name: 'throttle-tell', text: 'SELECT throttle_tell($1, $2, $3) AS is_news' };
const INSTALLATION = { name: 'installation', text: 'SELECT key, value FROM installation' };

/** A sign-in that stands, with the member behind it as they are now. */
export interface SignedInRow {
  readonly account_id: string;
  readonly membership_id: string;
  readonly clinic_id: string;
  readonly clinic_name: string;
  readonly time_zone: string;
  readonly display_name: string;
  readonly role: Role;
  readonly locked_at: Date | null;
  readonly last_seen_at: Date;
  readonly ends_at: Date;
}

export interface AccountRow {
  readonly id: string;
  readonly password_hash: string;
  readonly draft_secret: Buffer;
}

export type SecretsRow = Pick<AccountRow, 'password_hash' | 'draft_secret'>;

export type MembershipRow = Pick<
  SignedInRow,
  'membership_id' | 'clinic_id' | 'clinic_name' | 'time_zone' | 'display_name' | 'role'
>;

export interface InvitationRow {
  readonly id: string;
  readonly email: string;
  readonly display_name: string;
  readonly role: Role;
  readonly expires_at: Date;
  readonly clinic_name: string;
  readonly first_administrator: boolean;
}

export interface PasswordRow {
  readonly email: string;
  readonly password_hash: string;
}

/** An open password link, with the member it is for as they are now. */
export type PasswordLinkRow = MembershipRow & {
  readonly id: string;
  readonly account_id: string;
  readonly email: string;
  readonly expires_at: Date;
};

/** Tries that are free in a bucket before each further one has to wait. */
export interface Bucket {
  readonly name: string;
  readonly freeTries: number;
}

/** What is asked before a clinic is known. Each question is one function of the database, which answers no more. */
@Injectable()
export class AuthStore {
  constructor(private readonly connection: AuthConnection) {}

  /** The sign-in behind the hash of a cookie. Counts as a sign of life unless it is passive. */
  async signedIn(idHash: Buffer, at: Date, passive: boolean): Promise<SignedInRow | null> {
    return this.first<SignedInRow>(SIGNED_IN, [idHash, at, IDLE_LOCK_MINUTES, passive]);
  }

  async account(email: string): Promise<AccountRow | null> {
    return this.first<AccountRow>(ACCOUNT, [email]);
  }

  async memberships(accountId: string): Promise<MembershipRow[]> {
    return this.connection.query<MembershipRow>(MEMBERSHIPS, [accountId]);
  }

  async secretsOf(idHash: Buffer): Promise<SecretsRow | null> {
    return this.first<SecretsRow>(SECRETS, [idHash]);
  }

  async invitation(clinicId: string, tokenHash: Buffer, at: Date): Promise<InvitationRow | null> {
    return this.first<InvitationRow>(INVITATION, [clinicId, tokenHash, at]);
  }

  async passwordOf(idHash: Buffer): Promise<PasswordRow | null> {
    return this.first<PasswordRow>(PASSWORD, [idHash]);
  }

  async passwordLink(clinicId: string, tokenHash: Buffer, at: Date): Promise<PasswordLinkRow | null> {
    return this.first<PasswordLinkRow>(PASSWORD_LINK, [clinicId, tokenHash, at]);
  }

  /** Counts a try in every bucket, before it is known how it ends. Answers until when it must wait, or null. */
  async take(buckets: readonly Bucket[], at: Date): Promise<Date | null> {
    const ordered = [...buckets].sort((one, other) => one.name.localeCompare(other.name));
    const row = await this.first<{ blocked_until: Date | null }>(TAKE, [
      ordered.map(({ name }) => name),
      ordered.map(({ freeTries }) => freeTries),
      at,
    ]);
    return row?.blocked_until ?? null;
  }

  /** Whether tries of these buckets must wait and nobody has been told yet under the marker; the next call answers no. */
  async isFirstOfBlock(marker: string, buckets: readonly Bucket[], at: Date): Promise<boolean> {
    const row = await this.first<{ is_news: boolean }>(TELL, [marker, buckets.map(({ name }) => name), at]);
    return row?.is_news ?? false;
  }

  /** After a good try: its own buckets are emptied, those shared with others give this one try back. */
  async clear(own: readonly Bucket[], shared: readonly Bucket[], at: Date): Promise<void> {
    await this.connection.query(CLEAR, [own.map(({ name }) => name), shared.map(({ name }) => name), at]);
  }

  /** Facts about the installation, by key. */
  async installation(): Promise<ReadonlyMap<string, string>> {
    const rows = await this.connection.query<{ key: string; value: string }>(INSTALLATION, []);
    return new Map(rows.map(({ key, value }) => [key, value]));
  }

  private async first<R extends object>(
    statement: { name: string; text: string },
    values: readonly unknown[],
  ): Promise<R | null> {
    const [row] = await this.connection.query<R>(statement, values);
    return row ?? null;
  }
}
