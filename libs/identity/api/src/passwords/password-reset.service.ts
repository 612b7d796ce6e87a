import { Injectable } from '@nestjs/common';
import type { PasswordLink } from '@cairn/identity-domain';
import { ClinicScope, ProblemError } from '@cairn/shared-api';
import type { Receipt } from '@cairn/shared-util';
import { AuthStore, type PasswordLinkRow } from '../auth-store';
import { Clock } from '../clock';
import { knownDevice } from '../sessions/known-device';
import { memberCaller } from '../sessions/member-caller';
import { linkParts } from '../sessions/session-token';
import { signInBuckets, unlockBuckets } from '../sessions/throttle-buckets';
import type { Visit } from '../sessions/visit';
import { PasswordCheck } from './password-check';
import { refusePredictable } from './refuse-predictable';

const USE = { name: 'use-password-link', text: 'SELECT use_password_link($1, $2, $3, $4) AS is_used' };

/** Password links as the person who holds one takes it. */
@Injectable()
export class PasswordResetService {
  constructor(
    private readonly store: AuthStore,
    private readonly passwords: PasswordCheck,
    private readonly scope: ClinicScope,
    private readonly clock: Clock,
  ) {}

  async read(token: string): Promise<PasswordLink> {
    const row = await this.find(token);
    return {
      email: row.email,
      displayName: row.display_name,
      role: row.role,
      clinicName: row.clinic_name,
      expiresAt: row.expires_at.toISOString(),
    };
  }

  /** Replaces the password, ends every sign-in of the account, and gives back the tries that it cost to forget it. */
  async use(token: string, password: string, visit: Visit): Promise<Receipt> {
    const row = await this.find(token);
    refusePredictable('password', password, [row.email, row.display_name, row.clinic_name]);
    const passwordHash = await this.passwords.make(password);
    const now = this.clock.now();
    const caller = memberCaller(row.account_id, row, visit.requestId);
    const call = { caller, action: 'password.reset', requestId: visit.requestId, idempotency: null };
    const receipt = await this.scope.run(call, async () => {
      const [used] = await this.scope.query<{ is_used: boolean }>(USE, [row.clinic_id, row.id, passwordHash, now]);
      if (used?.is_used !== true) throw notOpen();
      return { id: row.id, recordedAt: now.toISOString(), version: null };
    });
    await this.forgive(row, visit);
    return receipt;
  }

  /** Whoever guessed at the old password until now need not wait with the new one. */
  private async forgive({ email, account_id: accountId }: PasswordLinkRow, visit: Visit): Promise<void> {
    const account = await this.store.account(email);
    const device = account === null ? null : knownDevice(visit.deviceCookie, account.draft_secret);
    const here = [signInBuckets(email, visit.address, null), signInBuckets(email, visit.address, device)];
    for (const buckets of [...here, unlockBuckets(accountId)]) await this.passwords.forgive(buckets);
  }

  private async find(token: string): Promise<PasswordLinkRow> {
    const link = linkParts(token);
    const row = link === null ? null : await this.store.passwordLink(link.clinicId, link.tokenHash, this.clock.now());
    if (row === null) throw notOpen();
    return row;
  }
}

const notOpen = (): ProblemError =>
  new ProblemError(404, 'password-link-not-open', 'This link is not open any more. Ask for a new one.');
