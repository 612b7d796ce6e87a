import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RecordChanges } from '@cairn/patients-context';
import { authorWords } from '@cairn/patients-domain';
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
  protected readonly versions = computed<readonly VersionColumn[]>(() =>
    (this.history.hasValue() ? this.history.value().versions : []).map((version) => ({
      by: authorWords({ ...version.record, recordedByName: enteredByWords(version) }, this.timeZone()),
      reason: version.record.correctionReason,
      said: factsOf(version, this.timeZone()),
    })),
  );
  protected readonly withdrawn = computed(() => {
    const retraction = this.history.hasValue() ? this.history.value().retraction : null;
    if (retraction === null) return null;
    return `Withdrawn by ${authorWords(retraction, this.timeZone())}: ${retraction.reason}`;
  });
}
