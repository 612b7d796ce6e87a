import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import {
  evidenceWords,
  FLAG_RULES,
  FLAG_SEVERITIES,
  FLAG_STATUSES,
  isActive,
  isSnoozed,
  raisedWords,
  reasonWords,
  ruleName,
  urologyDueBy,
  type Flag,
} from '@cairn/care-domain';
import { May } from '@cairn/identity-session';
import { Icon } from '@cairn/shared-ui';
import { formatDay, labelOf, midSentence, uuidv7 } from '@cairn/shared-util';
import { FlagDecision, type Decision } from './flag-decision';
import { FlagSender } from './flag-sender';

/** What can be done with one press, or asks for words first. */
type Offer = Decision | 'acknowledge';

const ACTIVE: readonly { decision: Offer; words: string }[] = [
  { decision: 'act', words: 'Acted on' },
  { decision: 'dismiss', words: 'Dismiss' },
  { decision: 'rest', words: 'Let it rest' },
];
const ACKNOWLEDGE = { decision: 'acknowledge', words: 'Acknowledge' } as const;
const REOPEN = [{ decision: 'reopen', words: 'Open again' }] as const;

/** One flag: what to check, why, what became of it, and what can be decided. */
@Component({
  selector: 'cairn-flag-card',
  imports: [FlagDecision, Icon, May],
  templateUrl: './flag-card.html',
  styleUrl: './flag-card.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FlagCard {
  readonly flag = input.required<Flag>();
  readonly today = input.required<string>();
  /** Whether a referral to urology can be written where this flag stands, and none is on its way. */
  readonly offersUrology = input(false);
  readonly referred = output<Flag>();

  private readonly sender = inject(FlagSender);
  protected readonly decision = signal<Decision | null>(null);
  protected readonly failure = signal<string | null>(null);
  protected readonly name = computed(() => ruleName(this.flag()));
  protected readonly reason = computed(() => reasonWords(this.flag()));
  protected readonly evidence = computed(() => evidenceWords(this.flag()));
  protected readonly severity = computed(() => labelOf(FLAG_SEVERITIES.codes, this.flag().severity));
  protected readonly isWeighty = computed(() => this.flag().severity === 'urgent' || this.flag().severity === 'high');
  protected readonly basis = computed(() => FLAG_RULES.codes.find(({ key }) => key === this.flag().rule)?.basis ?? '');
  /** "open, raised 3 days ago", "rests until 25 November 2026". */
  protected readonly standing = computed(() => {
    const flag = this.flag();
    const status = midSentence(labelOf(FLAG_STATUSES.codes, flag.status));
    const raised = raisedWords(flag, this.today());
    if (!isSnoozed(flag, this.today())) return `${status}, ${raised}`;
    return `${status}, ${raised}, rests until ${formatDay(flag.snoozedUntil ?? '')}`;
  });
  /** What was said when it was last decided about, and by whom. */
  protected readonly why = computed(() => {
    const { correctionReason, recordedByName } = this.flag();
    return correctionReason === null ? '' : `${correctionReason} (${recordedByName})`;
  });
  protected readonly entries = computed(() =>
    this.flag().evidence.map(({ recordId, day, words }) => ({ id: recordId, words: `${formatDay(day)}: ${words}` })),
  );
  private readonly isBladder = computed(() => this.flag().rule === 'R09' || this.flag().rule === 'R10');
  protected readonly canRefer = computed(() => this.offersUrology() && this.isBladder() && isActive(this.flag()));
  protected readonly urologyBy = computed(() =>
    this.canRefer() ? `Two-week pathway: seen by urology by ${formatDay(urologyDueBy(this.flag().raisedOn))}.` : '',
  );
  protected readonly offered = computed<readonly { decision: Offer; words: string }[]>(() => {
    if (!isActive(this.flag())) return REOPEN;
    return this.flag().status === 'open' ? [ACKNOWLEDGE, ...ACTIVE] : ACTIVE;
  });

  protected choose(decision: Decision | null): void {
    this.decision.set(decision);
  }

  protected act(offer: Offer): void {
    if (offer === 'acknowledge') void this.acknowledge();
    else this.choose(offer);
  }

  protected refer(): void {
    this.referred.emit(this.flag());
  }

  private async acknowledge(): Promise<void> {
    const change = { id: uuidv7(), status: 'acknowledged', words: 'Acknowledged', snoozedUntil: null } as const;
    this.failure.set(await this.sender.decide(this.flag(), change));
  }
}
