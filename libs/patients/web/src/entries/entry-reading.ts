import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { May } from '@cairn/identity-session';
import { RecordChanges } from '@cairn/patients-context';
import {
  authorWords,
  replacementWord,
  signaturesUnder,
  type CheckedSignature,
  type Kept,
  type RecordContract,
  type RecordInput,
  type Retraction,
} from '@cairn/patients-domain';
import { ErrorState, Skeleton, VersionsTable, type VersionColumn } from '@cairn/shared-ui';
import { addressOf } from './entry-store';
import { EntryWithdrawal } from './entry-withdrawal';

interface Versions {
  readonly versions: readonly Kept<RecordInput>[];
  readonly retraction: Retraction | null;
  readonly signatures: readonly CheckedSignature[];
}

/** One entry with all its versions in words, and the way to correct or to withdraw it. */
@Component({
  selector: 'cairn-entry-reading',
  imports: [EntryWithdrawal, ErrorState, May, Skeleton, VersionsTable],
  template: `
    @if (columns().length > 0) {
      <div class="stack">
        <p class="b">{{ headline() }}</p>
        <cairn-versions-table [versions]="columns()" />
        @if (withdrawn(); as words) {
          <p class="t13 b">{{ words }}</p>
        } @else {
          <div class="row">
            <button *cairnMay="'record.write'" type="button" class="btn" (click)="correct.emit(standing())">
              Correct
            </button>
            <button *cairnMay="'record.retract'" type="button" class="btn flat" (click)="withdrawing.set(true)">
              Withdraw
            </button>
          </div>
        }
      </div>
      <cairn-entry-withdrawal
        [contract]="contract()"
        [entry]="withdrawing() ? standing() : null"
        (closed)="withdrawing.set(false)"
      />
    } @else if (history.status() === 'error') {
      <cairn-error-state
        what="The versions could not be read."
        safe="Nothing was changed."
        (retry)="history.reload()"
      />
    } @else {
      <cairn-skeleton [lines]="5" label="Reading the versions" />
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EntryReading {
  readonly contract = input.required<RecordContract>();
  readonly entry = input.required<Kept<RecordInput>>();
  readonly timeZone = input.required<string>();
  readonly correct = output<Kept<RecordInput>>();
  private readonly changes = inject(RecordChanges);
  protected readonly withdrawing = signal(false);

  protected readonly history = httpResource<Versions>(
    () => {
      this.changes.version();
      return { url: `/api/${addressOf(this.contract(), this.entry()).one}` };
    },
    { parse: (body) => this.contract().History.parse(body) },
  );
  private readonly versions = computed(() => (this.history.hasValue() ? this.history.value().versions : []));
  private readonly signatures = computed(() => (this.history.hasValue() ? this.history.value().signatures : []));
  /** The version that stands, or the last one that did. */
  protected readonly standing = computed(() => this.versions().at(-1) ?? this.entry());
  protected readonly headline = computed(() => this.contract().headline(this.standing(), this.timeZone()));
  protected readonly columns = computed<readonly VersionColumn[]>(() =>
    this.versions().map((version, index) => ({
      by: authorWords(version, this.timeZone()),
      reason: version.correctionReason,
      said: this.contract().facts(version, this.timeZone()),
      called: index === 0 ? 'First entry' : `${replacementWord(version, this.signatures())} ${index}`,
      signed: signaturesUnder(version.id, this.signatures(), this.timeZone()),
    })),
  );
  protected readonly withdrawn = computed(() => {
    const retraction = this.history.hasValue() ? this.history.value().retraction : null;
    if (retraction === null) return null;
    return `Withdrawn by ${authorWords(retraction, this.timeZone())}: ${retraction.reason}`;
  });
}
