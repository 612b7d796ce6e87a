import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { Said } from '@cairn/shared-util';

/** One version of a record: what it says, who wrote it and when, and why it is not the first. */
export interface VersionColumn {
  readonly by: string;
  readonly reason: string | null;
  readonly said: readonly Said[];
  /** What a version that took the place of another is called: "Amendment"; a correction where nothing is said. */
  readonly called?: string;
  /** Who signed it, in words; none where it is not signed. */
  readonly signed?: readonly string[];
}

/** All versions of one record side by side, oldest first. What changed from one to the next is in bold, and said. */
@Component({
  selector: 'cairn-versions-table',
  template: `
    <div class="scroll-x" tabindex="0" role="region" aria-label="Versions of this entry">
      <table class="table">
        <caption class="vh">
          Versions of this entry
        </caption>
        <thead>
          <tr>
            <th scope="col"><span class="vh">Field</span></th>
            @for (version of versions(); track $index) {
              <th scope="col">
                {{ version.called ?? ($first ? 'First entry' : 'Correction ' + $index) }}<br /><span class="by">{{
                  version.by
                }}</span>
              </th>
            }
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track row.key) {
            <tr>
              <th scope="row">{{ row.label }}</th>
              @for (cell of row.cells; track $index) {
                <td [class.changed]="cell.changed">
                  {{ cell.text ?? 'not recorded' }}
                  @if (cell.changed) {
                    <span class="vh">, changed</span>
                  }
                </td>
              }
            </tr>
          }
          @if (areSigned()) {
            <tr>
              <th scope="row">Signed</th>
              @for (version of versions(); track $index) {
                <td>
                  @for (words of version.signed; track words) {
                    <p>{{ words }}</p>
                  } @empty {
                    Not signed
                  }
                </td>
              }
            </tr>
          }
          @if (areGivenReasons()) {
            <tr>
              <th scope="row">Why</th>
              @for (version of versions(); track $index) {
                <td>{{ version.reason ?? '' }}</td>
              }
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styleUrl: './versions-table.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class VersionsTable {
  readonly versions = input.required<readonly VersionColumn[]>();
  /** Leaves out what all versions say alike. */
  readonly changedOnly = input(false);

  protected readonly areSigned = computed(() => this.versions().some(({ signed = [] }) => signed.length > 0));
  protected readonly areGivenReasons = computed(() => this.versions().some(({ reason }) => reason !== null));

  /** A row for each thing that is said; what no version ever recorded is left out. */
  protected readonly rows = computed(() => {
    const said = this.versions().map((version) => version.said);
    return (said[0] ?? [])
      .map(({ key, label }, row) => {
        const texts = said.map((each) => each[row]?.text ?? null);
        return { key, label, cells: texts.map((text, at) => ({ text, changed: at > 0 && text !== texts[at - 1] })) };
      })
      .filter(({ cells }) => cells.some(({ text, changed }) => (this.changedOnly() ? changed : text !== null)));
  });
}
