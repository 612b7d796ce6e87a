import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { ErrorState, Skeleton } from '@cairn/shared-ui';
import { authorOf, factsOf, historyOf, pathsOf, type EntryHistory, type RecordEntry } from './entry';
import { RecordChanges } from '@cairn/patients-context';

interface Version {
  readonly heading: string;
  readonly by: string;
  readonly reason: string | null;
}

/** All versions of one entry side by side: who wrote each, when and why. What changed is in bold. */
@Component({
  selector: 'cairn-entry-history',
  imports: [ErrorState, Skeleton],
  templateUrl: './entry-history.html',
  styleUrl: './entry-history.css',
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
    { parse: (body) => historyOf(this.entry().kind, body) },
  );
  private readonly entries = computed(() => (this.history.hasValue() ? this.history.value().versions : []));
  protected readonly versions = computed<readonly Version[]>(() =>
    this.entries().map(({ record }, index) => ({
      heading: index === 0 ? 'First entry' : `Correction ${index}`,
      by: authorOf(record, this.timeZone()),
      reason: record.correctionReason,
    })),
  );
  /** A row a fact; what no version ever recorded is left out. */
  protected readonly rows = computed(() => {
    const facts = this.entries().map((entry) => factsOf(entry, this.timeZone()));
    return (facts[0] ?? [])
      .map(({ key, label }, row) => {
        const texts = facts.map((each) => each[row]?.text ?? null);
        return { key, label, cells: texts.map((text, at) => ({ text, changed: at > 0 && text !== texts[at - 1] })) };
      })
      .filter(({ cells }) => cells.some(({ text }) => text !== null));
  });
  protected readonly withdrawn = computed(() => {
    const retraction = this.history.hasValue() ? this.history.value().retraction : null;
    if (retraction === null) return null;
    return `Withdrawn by ${authorOf(retraction, this.timeZone())}: ${retraction.reason}`;
  });
}
