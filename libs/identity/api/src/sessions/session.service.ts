import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ABSOLUTE_HOURS, IDLE_LOCK_MINUTES, type SignedIn } from '@cairn/identity-domain';
import { APP_SETTINGS, type AppSettings, type Caller, ClinicScope, notFound, ProblemError } from '@cairn/shared-api';
import { localDay } from '@cairn/shared-util';
import { AuthStore, type SecretsRow, type SignedInRow } from '../auth-store';
import { Clock } from '../clock';
import { readCookie, SESSION_COOKIE, writeCookie } from './cookies';
import { hashOfToken, newToken, sessionName } from './session-token';

const MS_PER_MINUTE = 60_000;
const MS_PER_HOUR = 3_600_000;
const LOCK = { name: 'lock-session', text: 'SELECT lock_session($1, $2)' };
const EXTEND = { name: 'extend-session', text: 'SELECT extend_session($1, $2)' };
const OPEN = { name: 'open-session', text: 'SELECT open_session($1, $2, $3, $4, $5)' };
const SECRETS = { name: 'secrets-of-session', text: 'SELECT * FROM secrets_of_session($1)' };
const END = { name: 'end-session', text: 'SELECT end_session($1, $2)' };

/** A sign-in that stands, as one request sees it. */
export interface Session {
  readonly idHash: Buffer;
  readonly row: SignedInRow;
  readonly locked: boolean;
  readonly locksAt: Date;
}

/** A sign-in that has just begun. */
export type Opening = Pick<SignedInRow, 'locked_at' | 'last_seen_at' | 'ends_at'> & { readonly token: string };

/** Sign-ins by their cookie. Statements that change one run in the clinic scope of the request. */
@Injectable()
export class SessionService {
  readonly secure: boolean;

  constructor(
    private readonly store: AuthStore,
    private readonly scope: ClinicScope,
    private readonly clock: Clock,
    @Inject(APP_SETTINGS) settings: AppSettings,
  ) {
    this.secure = settings.publicUrl.startsWith('https:');
  }

  /** Who the cookie of a request names. Null when nobody is signed in, or no longer a member. */
  async find(request: FastifyRequest): Promise<Session | null> {
    const idHash = this.cookieHash(request);
    if (idHash === null) return null;
    const passive = request.headers['x-cairn-background'] === '1';
    const row = await this.store.signedIn(idHash, this.clock.now(), passive);
    return row === null ? null : this.sessionOf(idHash, row);
  }

  /** As `find`, but 401 when nobody is signed in. */
  async require(request: FastifyRequest): Promise<Session> {
    const session = await this.find(request);
    if (session !== null) return session;
    throw new ProblemError(401, 'signed-out', 'You are signed out. Sign in to go on; what you typed is kept.');
  }

  cookieHash(request: FastifyRequest): Buffer | null {
    return hashOfToken(readCookie(request, SESSION_COOKIE, this.secure));
  }

  /** Opens a sign-in in the current scope: the secret of its cookie and its times. It ends after 12 hours, or at `end`. */
  async open({ accountId, clinicId }: Caller, end?: Date): Promise<Opening> {
    const now = this.clock.now();
    const endsAt = end ?? new Date(now.getTime() + ABSOLUTE_HOURS * MS_PER_HOUR);
    const token = newToken();
    await this.scope.query(OPEN, [hashOfToken(token), accountId, clinicId, now, endsAt]);
    return { token, locked_at: null, last_seen_at: now, ends_at: endsAt };
  }

  async end(idHash: Buffer): Promise<void> {
    await this.scope.query(END, [idHash, this.clock.now()]);
  }

  async lock({ idHash }: Session): Promise<void> {
    await this.scope.query(LOCK, [idHash, this.clock.now()]);
  }

  /** Answers when the screen locks now. */
  async extend({ idHash }: Session): Promise<Date> {
    const now = this.clock.now();
    await this.scope.query(EXTEND, [idHash, now]);
    return this.lockAfter(now);
  }

  async draftSecret(idHash: Buffer): Promise<Buffer> {
    const [secrets] = await this.scope.query<SecretsRow>(SECRETS, [idHash]);
    if (secrets === undefined) throw notFound();
    return secrets.draft_secret;
  }

  sendCookie(reply: FastifyReply, token: string): void {
    writeCookie(reply, SESSION_COOKIE, token, { secure: this.secure });
  }

  dropCookie(reply: FastifyReply): void {
    writeCookie(reply, SESSION_COOKIE, '', { secure: this.secure, maxAgeSeconds: 0 });
  }

  sessionOf(idHash: Buffer, row: SignedInRow): Session {
    const locksAt = this.lockAfter(row.last_seen_at);
    return { idHash, row, locksAt, locked: row.locked_at !== null || locksAt <= this.clock.now() };
  }

  /** Who is signed in, in the words of the contract. */
  describe({ row, locked, locksAt }: Session): SignedIn {
    return {
      accountId: row.account_id,
      membershipId: row.membership_id,
      clinicId: row.clinic_id,
      clinicName: row.clinic_name,
      timeZone: row.time_zone,
      today: localDay(this.clock.now().toISOString(), row.time_zone),
      displayName: row.display_name,
      role: row.role,
      locked,
      locksAt: locksAt.toISOString(),
      endsAt: row.ends_at.toISOString(),
    };
  }

  private lockAfter(seenAt: Date): Date {
    return new Date(seenAt.getTime() + IDLE_LOCK_MINUTES * MS_PER_MINUTE);
  }
}

/** The member behind a sign-in, as the clinic scope names them. */
export function callerOf({ idHash, row }: Pick<Session, 'idHash' | 'row'>): Caller {
  return {
    clinicId: row.clinic_id,
    clinicName: row.clinic_name,
    actorId: row.membership_id,
    accountId: row.account_id,
    session: sessionName(idHash),
    timeZone: row.time_zone,
    role: row.role,
    displayName: row.display_name,
  };
}
