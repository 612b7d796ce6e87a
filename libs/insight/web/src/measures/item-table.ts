import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import type { ItemCell, ItemGrid } from '@cairn/insight-domain';
import { Icon } from '@cairn/shared-ui';

let made = 0;

/** How dark a cell is: four steps of the share, told by the printed figure as well. */
const STEPS = 3;

/** Every answer of the last sheets, one press away. */
@Component({
  selector: 'cairn-item-table',
  imports: [Icon],
  template: `
    <button
      type="button"
      class="link act no-print"
      [attr.aria-expanded]="open()"
      [attr.aria-controls]="tableId"
      (click)="open.set(!open())"
    >
      <cairn-icon [name]="open() ? 'chevron-up' : 'chevron-down'" [size]="14" />Every answer<span class="vh"
        >: {{ name() }}</span
      >
    </button>
    <div [id]="tableId">
      @if (open()) {
        <div class="scroll" tabindex="0" role="region" [attr.aria-label]="caption()">
          <table class="table">
            <caption>
              {{
                caption()
              }}
            </caption>
            <thead>
              <tr>
                <th scope="col">Question</th>
                @for (day of grid().days; track $index) {
                  <th scope="col" class="day">{{ day }}</th>
                }
              </tr>
            </thead>
            <tbody>
              @for (row of grid().rows; track row.text) {
                <tr [class.safety]="row.isSafety">
                  <th scope="row">
                    {{ row.text }}
                    @if (row.isSafety) {
                      <span class="note">looked at by itself; never filled in</span>
                    }
                  </th>
                  @for (cell of row.cells; track $index) {
                    <td class="cell" [attr.data-step]="stepOf(cell)">
                      <span aria-hidden="true">{{ cell.value ?? '–' }}</span><span class="vh">{{ cell.words }}</span>
                    </td>
                  }
                </tr>
              }
            </tbody>
          </table>
        </div>
      }
    </div>
  `,
  styleUrl: './item-table.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ItemTable {
  readonly grid = input.required<ItemGrid>();
  readonly name = input.required<string>();
  protected readonly open = signal(false);
  protected readonly tableId = `cn-items-${(made += 1)}`;
  protected readonly caption = computed(() => `${this.name()}: every answer of the last sheets`);

  protected stepOf({ share }: ItemCell): number | null {
    return share === null ? null : Math.round(share * STEPS);
  }
}
