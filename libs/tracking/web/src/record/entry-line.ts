import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { May, SessionStore } from '@cairn/identity-session';
import { Icon } from '@cairn/shared-ui';
import { formatDay, formatTime, localDay } from '@cairn/shared-util';
import { enteredByWords, factsOf, isCheckIn, kindWords, lateDays, timeOf, type RecordEntry } from './entry';
import { EntryHistoryView } from './entry-history';
import { detailsOf, headlineOf } from './headline';
import { SignEntry } from './sign-entry';
import {
  lateWords,
  replacementWord,
  signatureWords,
  withdrawnWords,
  type EntrySignature,
  type Retraction,
} from '@cairn/patients-domain';

/** One entry in the list of a record, with what can be done with it. */
@Component({
  selector: 'cairn-entry-line',
  imports: [EntryHistoryView, Icon, May, SignEntry],
  templateUrl: './entry-line.html',
  styleUrl: './entry-line.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EntryLine {
  readonly entry = input.required<RecordEntry>();
  readonly timeZone = input.required<string>();
  readonly open = input(false);
  readonly signatures = input<readonly EntrySignature[]>([]);
  /** Set where the entry was withdrawn: it can be read, and nothing else. */
  readonly retraction = input<Retraction | null>(null);
  readonly toggled = output();
  readonly correct = output();
  readonly withdraw = output();
  readonly ask = output();

  protected readonly kind = computed(() => kindWords(this.entry()));
  protected readonly time = computed(() => timeOf(this.entry(), this.timeZone()));
  protected readonly headline = computed(() => headlineOf(this.entry(), this.timeZone()));
  protected readonly details = computed(() => detailsOf(factsOf(this.entry(), this.timeZone())));
  protected readonly note = computed(() => {
    const { record } = this.entry();
    return 'note' in record ? record.note : '';
  });
  protected readonly late = computed(() => {
    const days = lateDays(this.entry(), this.timeZone());
    return days === null ? null : lateWords(days);
  });
  protected readonly signed = computed(() => {
    const own = this.signatures().filter(({ recordId }) => recordId === this.entry().record.id);
    if (own.length === 0) return null;
    return { words: own.map((each) => signatureWords(each, this.timeZone())).join('; ') };
  });
  protected readonly withdrawn = computed(() => {
    const retraction = this.retraction();
    return retraction === null ? null : withdrawnWords(retraction, this.me(), this.timeZone());
  });
  /** What a version is called that took the place of another. */
  protected readonly changed = computed(() =>
    replacementWord(this.entry().record, this.signatures()) === 'Amendment' ? 'amended' : 'corrected',
  );
  protected readonly isCorrected = computed(() => this.entry().record.replaces !== null);
  protected readonly canCorrect = computed(() => !isCheckIn(this.entry()) && this.retraction() === null);
  private readonly session = inject(SessionStore);
  private readonly me = computed(() => this.session.signedIn()?.membershipId ?? null);
  protected readonly author = computed(() => {
    const { recordedAt } = this.entry().record;
    const zone = this.timeZone();
    return `${enteredByWords(this.entry())}, ${formatDay(localDay(recordedAt, zone), 'short')} ${formatTime(recordedAt, zone)}`;
  });
}
