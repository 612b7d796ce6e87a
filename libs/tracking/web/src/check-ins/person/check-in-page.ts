import { Location } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  type OnDestroy,
  untracked,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { Announcer, Mark, Skeleton } from '@cairn/shared-ui';
import { formatDay, formatTime, localDay } from '@cairn/shared-util';
import { CHECK_IN_PAGE } from '@cairn/tracking-domain';
import { CheckInForm } from './check-in-form';
import { CheckInStore, type CheckInStage } from './check-in-store';
import { SafetyWords } from './safety-words';

const SAID: Partial<Record<CheckInStage, string>> = {
  away: 'You seem to be offline. The questions will open when you are online.',
  waiting: 'Not sent yet. It will be sent when you are online.',
  closed: 'This link does not open a check-in.',
};

/**
 * Where the link of a check-in leads: a person's own page, without an account and without anything of the dashboard. It
 * shows the name of the service and the questions, and never what was sent.
 */
@Component({
  selector: 'cairn-check-in-page',
  imports: [CheckInForm, Mark, SafetyWords, Skeleton],
  providers: [CheckInStore],
  templateUrl: './check-in-page.html',
  styleUrl: './check-in-page.css',
  host: {
    '(window:online)': 'store.again()',
    '(document:visibilitychange)': 'seen()',
    '(window:beforeunload)': 'leaving($event)',
  },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CheckInPage implements OnDestroy {
  protected readonly store = inject(CheckInStore);
  private readonly location = inject(Location);
  private readonly announcer = inject(Announcer);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly fragment = toSignal(inject(ActivatedRoute).fragment);
  private readonly zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

  protected readonly numbers = computed(() => this.store.sheet()?.numbers ?? []);
  protected readonly openUntil = computed(() => this.momentOf(this.store.sheet()?.expiresAt ?? null));
  protected readonly sentAt = computed(() => this.timeOf(this.store.sentAt()));

  constructor() {
    effect(() => {
      const token = this.fragment() ?? '';
      untracked(() => void this.store.begin(token));
    });
    effect(() => this.arriveAt(this.store.stage()));
  }

  ngOnDestroy(): void {
    this.store.stop();
  }

  protected seen(): void {
    if (document.visibilityState === 'visible') void this.store.again();
  }

  /** Only where the browser keeps nothing does leaving lose something. */
  protected leaving(event: Event): void {
    if (this.store.stage() === 'waiting' && !this.store.isKept()) event.preventDefault();
  }

  /** What follows a press of a button begins at the top, is said, and takes the secret out of the address when it is used. */
  private arriveAt(stage: CheckInStage): void {
    const words = stage === 'sent' ? `Sent at ${untracked(this.sentAt)}. Thank you.` : SAID[stage];
    if (words === undefined) return;
    this.announcer.say(words);
    if (stage === 'sent') this.location.replaceState(`/${CHECK_IN_PAGE}`);
    this.host.nativeElement.ownerDocument.documentElement.scrollTop = 0;
  }

  private timeOf(instant: string | null): string {
    return instant === null ? '' : formatTime(instant, this.zone);
  }

  private momentOf(instant: string | null): string {
    return instant === null ? '' : `${this.timeOf(instant)} on ${formatDay(localDay(instant, this.zone), 'weekday')}`;
  }
}
