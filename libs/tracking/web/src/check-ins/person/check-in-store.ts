import { computed, inject, Injectable, signal } from '@angular/core';
import { uuidv7 } from '@cairn/shared-util';
import { isAnswered, type CheckInAnswers, type CheckInSheet } from '@cairn/tracking-domain';
import { CheckInWire, type Answered } from './check-in-wire';
import { CheckInKeeper, type KeptCheckIn } from './kept-check-in';

/**
 * Where a check-in stands. `away`: the questions could not be read yet. `waiting`: answered, and to be sent as soon as that
 * goes. `closed`: the link opens nothing, and `hadAnswers` says whether something was typed for it.
 */
export type CheckInStage = 'opening' | 'away' | 'asking' | 'waiting' | 'sent' | 'closed';

/** Waits between tries that nobody has to press a button for, in milliseconds; the last one goes on. */
const WAITS = [5_000, 15_000, 30_000, 60_000];
const NOTHING: CheckInAnswers = { craving: null, worst: null, mood: null, words: '', days: [] };

/** One check-in on somebody's own phone: opened with a link, kept until it is sent, sent once, and forgotten. */
@Injectable()
export class CheckInStore {
  private readonly wire = inject(CheckInWire);
  private readonly keeper = inject(CheckInKeeper);
  private token = '';
  private id = '';
  private answeredAt: string | null = null;
  private tries = 0;
  private timer?: ReturnType<typeof setTimeout>;
  private sending = false;

  readonly stage = signal<CheckInStage>('opening');
  readonly sheet = signal<CheckInSheet | null>(null);
  readonly answers = signal<CheckInAnswers>(NOTHING);
  readonly sentAt = signal<string | null>(null);
  /** Why the server did not take it, in its words. */
  readonly refusal = signal<string | null>(null);
  /** False where this browser keeps nothing: then the page must stay open until it is sent. */
  readonly isKept = signal(true);
  readonly hadAnswers = computed(() => isAnswered(this.answers()));

  /** Begins with a link, or begins anew with another. */
  async begin(token: string): Promise<void> {
    this.forget();
    this.token = token;
    if (token === '') return this.stage.set('closed');
    const kept = await this.keeper.open(token);
    if (this.token !== token) return;
    if (kept !== null) this.goOn(kept);
    if (this.stage() === 'waiting') return this.trySending();
    await this.ask();
  }

  change(answers: CheckInAnswers): void {
    this.answers.set(answers);
    this.refusal.set(null);
    void this.keep();
  }

  async send(): Promise<void> {
    this.answeredAt ??= new Date().toISOString();
    this.stage.set('waiting');
    await this.keep();
    await this.trySending();
  }

  /** Back to the answers of a check-in that is still waiting, to change them. */
  backToAnswers(): void {
    if (this.stage() !== 'waiting' || this.sending) return;
    clearTimeout(this.timer);
    this.answeredAt = null;
    this.stage.set('asking');
    void this.keep();
  }

  /** Tries what is due at once: the phone is online again, or somebody looks at the page. */
  async again(): Promise<void> {
    if (this.stage() === 'away') await this.ask();
    if (this.stage() === 'waiting') await this.trySending();
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private goOn({ id, sheet, answers, answeredAt }: KeptCheckIn): void {
    this.id = id;
    this.answeredAt = answeredAt;
    this.sheet.set(sheet);
    this.answers.set(answers);
    this.stage.set(answeredAt === null ? 'asking' : 'waiting');
  }

  private async ask(): Promise<void> {
    const token = this.token;
    const answer = await this.wire.sheet(token);
    if (this.token !== token) return;
    if (answer.is === 'done') {
      this.sheet.set(answer.value);
      this.stage.set('asking');
    } else if (answer.is === 'away' && this.sheet() === null) {
      this.stage.set('away');
      this.later(answer);
    } else if (answer.is !== 'away') await this.close();
  }

  private async trySending(): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    clearTimeout(this.timer);
    const { token, id, answeredAt } = this;
    const sent = { token, id, answeredAt: answeredAt ?? new Date().toISOString(), ...this.told() };
    const answer = await this.wire.send(sent).finally(() => (this.sending = false));
    if (this.token !== token) return;
    if (answer.is === 'away') this.later(answer);
    else if (answer.is === 'done') await this.finish(answer.value.sentAt);
    else if (answer.is === 'not-open') await this.close();
    else this.refuse(answer.words);
  }

  /** What is sent: own words without the spaces around them. */
  private told(): CheckInAnswers {
    const { craving, worst, mood, words, days } = this.answers();
    return { craving, worst, mood, words: words.trim(), days };
  }

  private async finish(sentAt: string): Promise<void> {
    this.sentAt.set(sentAt);
    this.stage.set('sent');
    this.answers.set(NOTHING);
    await this.keeper.wipe();
  }

  private refuse(words: string): void {
    this.answeredAt = null;
    this.refusal.set(words);
    this.stage.set('asking');
    void this.keep();
  }

  /** The link opens nothing any more: what was typed for it can never be sent, so it does not stay in the browser. */
  private async close(): Promise<void> {
    this.stage.set('closed');
    await this.keeper.wipe();
  }

  private later({ retryAfterSeconds }: Extract<Answered<unknown>, { is: 'away' }>): void {
    const wait = WAITS[Math.min(this.tries, WAITS.length - 1)] ?? 0;
    this.tries += 1;
    this.timer = setTimeout(() => void this.again(), Math.max(wait, (retryAfterSeconds ?? 0) * 1_000));
  }

  private async keep(): Promise<void> {
    const [sheet, answers] = [this.sheet(), this.answers()];
    if (sheet === null) return;
    this.isKept.set(await this.keeper.keep({ id: this.id, sheet, answers, answeredAt: this.answeredAt }));
  }

  private forget(): void {
    clearTimeout(this.timer);
    this.id = uuidv7();
    this.answeredAt = null;
    this.tries = 0;
    this.stage.set('opening');
    this.sheet.set(null);
    this.answers.set(NOTHING);
    this.sentAt.set(null);
    this.refusal.set(null);
  }
}
