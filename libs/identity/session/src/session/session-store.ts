import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { computed, inject, Injectable, signal } from '@angular/core';
import { Router } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import {
  type ClinicChoice,
  IDLE_LOCK_MINUTES,
  SESSION,
  SESSION_EXTEND,
  SESSION_LOCK,
  SESSION_UNLOCK,
  SignedIn,
  SignInAnswer,
  type SignInInput,
} from '@cairn/identity-domain';
import { BACKGROUND } from '../http/background';
import { Tabs } from './tabs';

const MS_PER_MINUTE = 60_000;
const api = (path: string): string => `/api/${path}`;

/** Work that must be done while the person can still be trusted with it: before the screen locks, before signing out. */
export type Farewell = (leaving: 'locked' | 'signed-out') => Promise<void>;

/** Who is signed in, for the whole dashboard. */
@Injectable({ providedIn: 'root' })
export class SessionStore {
  private readonly http = inject(HttpClient);
  private readonly tabs = inject(Tabs);
  private readonly router = inject(Router);
  private readonly who = signal<SignedIn | null>(null);
  private readonly lockMoment = signal<number | null>(null);
  private readonly farewells: Farewell[] = [];
  private readonly waiting: (() => void)[] = [];
  private lastMember: string | null = null;
  private another = false;
  private locking?: Promise<void>;
  private first?: Promise<SignedIn | null>;

  readonly signedIn = this.who.asReadonly();
  readonly locked = computed(() => this.who()?.locked ?? false);
  /** When the screen locks if nothing is done, by this browser's clock; null while it is unknown. */
  readonly locksAtMs = this.lockMoment.asReadonly();

  constructor() {
    this.tabs.onChange(() => void this.refresh());
  }

  /** Asks once who is signed in; later calls answer what is known. */
  load(): Promise<SignedIn | null> {
    this.first ??= this.ask().catch((error: unknown) => {
      this.first = undefined;
      throw error;
    });
    return this.who() === null ? this.first : Promise.resolve(this.who());
  }

  /** Asks again, without counting as a sign of life. */
  async refresh(): Promise<void> {
    const before = this.who();
    const now = await this.ask(true);
    if (before !== null && now?.membershipId !== before.membershipId) this.tabs.startAgain('/');
  }

  /** Goes on after a sign-in. On a page that another person has used, everything in memory goes first. */
  async goOn(path: string): Promise<void> {
    if (this.another) this.tabs.startAgain(path);
    else await this.router.navigateByUrl(path);
  }

  /** Signs in, or answers the clinics of which one must be chosen. Throws what the server answers. */
  async signIn(input: SignInInput): Promise<ClinicChoice | null> {
    const answer = SignInAnswer.parse(await firstValueFrom(this.http.post(api(SESSION), input)));
    if ('clinics' in answer) return answer;
    this.enter(answer);
    this.startIdleClock();
    this.tabs.tell();
    return null;
  }

  /**
   * Signs out and starts again from an empty page, so that nothing of the record stays in memory. Where the server cannot
   * be told, the screen is locked instead.
   */
  async signOut(): Promise<void> {
    await this.bid('signed-out');
    try {
      await firstValueFrom(this.http.delete(api(SESSION)));
    } catch {
      this.showLocked();
      return;
    }
    this.tabs.tell();
    this.tabs.startAgain('/sign-in');
  }

  async lock(): Promise<void> {
    await this.bid('locked');
    await firstValueFrom(this.http.post(api(SESSION_LOCK), {}));
    this.showLocked();
    this.tabs.tell();
  }

  /** Throws what the server answers when the password is wrong. */
  async unlock(password: string): Promise<void> {
    await firstValueFrom(this.http.post(api(SESSION_UNLOCK), { password }));
    this.startIdleClock();
    await this.ask();
    this.tabs.tell();
  }

  /** A sign that the person is still there. */
  async extend(): Promise<void> {
    await firstValueFrom(this.http.post(api(SESSION_EXTEND), {}));
  }

  /** The server says that the screen is locked. */
  wasLocked(): Promise<void> {
    if (this.locked() || this.who() === null) return Promise.resolve();
    this.locking ??= this.bid('locked').then(() => {
      this.showLocked();
      this.locking = undefined;
    });
    return this.locking;
  }

  /** The server says that nobody is signed in. */
  wasSignedOut(): void {
    this.who.set(null);
    this.lockMoment.set(null);
    this.first = Promise.resolve(null);
    this.release();
  }

  /** The time left before the lock, as an answer of the server tells it. */
  locksIn(ms: number): void {
    this.lockMoment.set(Date.now() + ms);
  }

  /** Ends when the screen is unlocked, or nobody is signed in any more. */
  whenUnlocked(): Promise<void> {
    return this.locked() ? new Promise((resolve) => this.waiting.push(resolve)) : Promise.resolve();
  }

  onFarewell(work: Farewell): void {
    this.farewells.push(work);
  }

  private async ask(quietly = false): Promise<SignedIn | null> {
    try {
      const context = BACKGROUND.context(quietly);
      this.enter(SignedIn.parse(await firstValueFrom(this.http.get(api(SESSION), { context }))));
    } catch (error) {
      if (!(error instanceof HttpErrorResponse) || error.status !== 401) throw error;
      this.wasSignedOut();
    }
    return this.who();
  }

  private enter(signedIn: SignedIn): void {
    this.another ||= this.lastMember !== null && this.lastMember !== signedIn.membershipId;
    this.lastMember = signedIn.membershipId;
    this.who.set(signedIn);
    if (!signedIn.locked) this.release();
  }

  private showLocked(): void {
    this.who.update((signedIn) => (signedIn === null ? null : { ...signedIn, locked: true }));
    this.lockMoment.set(null);
  }

  private startIdleClock(): void {
    this.locksIn(IDLE_LOCK_MINUTES * MS_PER_MINUTE);
  }

  private async bid(leaving: 'locked' | 'signed-out'): Promise<void> {
    await Promise.allSettled(this.farewells.map((work) => work(leaving)));
  }

  private release(): void {
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}
