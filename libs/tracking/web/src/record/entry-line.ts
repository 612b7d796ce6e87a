import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { May } from '@cairn/identity-session';
import { Icon } from '@cairn/shared-ui';
import { formatDay, formatTime, localDay } from '@cairn/shared-util';
import { enteredByWords, factsOf, isCheckIn, kindWords, lateDays, timeOf, type RecordEntry } from './entry';
import { EntryHistoryView } from './entry-history';
import { detailsOf, headlineOf } from './headline';
import { lateWords } from '@cairn/patients-domain';

/** One entry in the list of a record, with what can be done with it. */
@Component({
  selector: 'cairn-entry-line',
  imports: [EntryHistoryView, Icon, May],
  templateUrl: './entry-line.html',
  styleUrl: './entry-line.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EntryLine {
  readonly entry = input.required<RecordEntry>();
  readonly timeZone = input.required<string>();
  readonly open = input(false);
  readonly toggled = output();
  readonly correct = output();
  readonly withdraw = output();

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
  protected readonly isCorrected = computed(() => this.entry().record.replaces !== null);
  protected readonly canCorrect = computed(() => !isCheckIn(this.entry()));
  protected readonly author = computed(() => {
    const { recordedAt } = this.entry().record;
    const zone = this.timeZone();
    return `${enteredByWords(this.entry())}, ${formatDay(localDay(recordedAt, zone), 'short')} ${formatTime(recordedAt, zone)}`;
  });
}
