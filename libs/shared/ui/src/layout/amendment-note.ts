import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { Said } from '@cairn/shared-util';
import { VersionsTable, type VersionColumn } from './versions-table';

/** Says above the form of a correction that what it replaces is signed, and what the amendment changes of it. */
@Component({
  selector: 'cairn-amendment-note',
  imports: [VersionsTable],
  template: `
    <div class="note-line att stack tight">
      <p class="t13">
        <b>This entry is signed.</b> What you save is an amendment: it stands beside what was signed, with your reason,
        and waits for a signature of its own.
      </p>
      @for (words of signed(); track words) {
        <p class="t12 s">{{ words }}</p>
      }
    </div>
    @if (differ()) {
      <cairn-versions-table [changedOnly]="true" [versions]="columns()" />
    }
  `,
  styles: `
    :host {
      display: block;
    }
    cairn-versions-table {
      margin-top: 8px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AmendmentNote {
  /** Who signed, in words. */
  readonly signed = input.required<readonly string[]>();
  readonly before = input.required<readonly Said[]>();
  /** What the amendment says; null as long as it is not complete. */
  readonly after = input.required<readonly Said[] | null>();

  protected readonly columns = computed<readonly VersionColumn[]>(() => [
    { called: 'Signed', by: '', reason: null, said: this.before() },
    { called: 'Amended', by: 'not saved yet', reason: null, said: this.after() ?? this.before() },
  ]);
  protected readonly differ = computed(() =>
    this.before().some(({ text }, index) => this.after() !== null && this.after()?.[index]?.text !== text),
  );
}
