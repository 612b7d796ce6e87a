import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RecordChanges } from '@cairn/patients-context';
import { authorWords, replacementWord, signaturesUnder } from '@cairn/patients-domain';
import { ErrorState, Skeleton, VersionsTable, type VersionColumn } from '@cairn/shared-ui';
import { enteredByWords, factsOf, historyOf, pathsOf, type EntryHistory, type RecordEntry } from './entry';

/** All versions of one entry side by side: who wrote each, when and why. */
@Component({
  selector: 'cairn-entry-history',
  imports: [ErrorState, Skeleton, VersionsTable],
  templateUrl: './entry-history.html',
  styles: `
    :host {
      display: block;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EntryHistoryView {
  readonly entry = input.required<RecordEntry>();
  readonly timeZone = input.required<string>();
  private readonly changes = inject(RecordChanges);

  protected readonly history = httpResource<EntryHistory>(
    () => {
      this.changes.version();
      return { url: `/api/${pathsOf(this.entry()).history}` };
    },
    { parse: (body) => historyOf(this.entry(), body) },
  );
  private readonly entries = computed(() => (this.history.hasValue() ? this.history.value().versions : []));
  private readonly signatures = computed(() => (this.history.hasValue() ? this.history.value().signatures : []));
  protected readonly versions = computed<readonly VersionColumn[]>(() =>
    this.entries().map((version, index) => ({
      by: authorWords({ ...version.record, recordedByName: enteredByWords(version) }, this.timeZone()),
      reason: version.record.correctionReason,
      said: factsOf(version, this.timeZone()),
      called: index === 0 ? 'First entry' : `${replacementWord(version.record, this.signatures())} ${index}`,
      signed: signaturesUnder(version.record.id, this.signatures(), this.timeZone()),
    })),
  );
  protected readonly withdrawn = computed(() => {
    const retraction = this.history.hasValue() ? this.history.value().retraction : null;
    if (retraction === null) return null;
    return `Withdrawn by ${authorWords(retraction, this.timeZone())}: ${retraction.reason}`;
  });
}
