import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';
import { uniqueId } from '../fields/field-link';
import { Icon } from '../icons/icon';

/** The table that says the same as a chart, one press away. The first cell of a row names it; null is "not recorded". */
@Component({
  selector: 'cairn-table-twin',
  imports: [Icon],
  template: `
    <button
      type="button"
      class="btn flat sm no-print"
      [attr.aria-expanded]="open()"
      [attr.aria-controls]="tableId"
      (click)="open.set(!open())"
    >
      <cairn-icon name="table" [size]="14" />Table<span class="vh">: {{ caption() }}</span>
    </button>
    <div
      class="scroll-x"
      [id]="tableId"
      [attr.tabindex]="open() ? 0 : null"
      [attr.role]="open() ? 'region' : null"
      [attr.aria-label]="open() ? 'Table: ' + caption() : null"
    >
      @if (open()) {
        <table class="table">
          <caption>
            {{
              caption()
            }}
          </caption>
          <thead>
            <tr>
              @for (column of columns(); track $index) {
                <th scope="col">{{ column }}</th>
              }
            </tr>
          </thead>
          <tbody>
            @for (row of rows(); track $index) {
              <tr>
                @for (cell of row; track $index; let first = $first) {
                  @if (first) {
                    <th scope="row">{{ cell }}</th>
                  } @else {
                    <td>{{ cell ?? 'not recorded' }}</td>
                  }
                }
              </tr>
            }
          </tbody>
        </table>
      }
    </div>
  `,
  styles: `
    :host {
      display: block;
    }
    .btn {
      margin-left: -9px;
    }
    .table {
      margin-top: 8px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TableTwin {
  readonly caption = input.required<string>();
  readonly columns = input.required<readonly string[]>();
  readonly rows = input.required<readonly (readonly (string | number | null)[])[]>();
  readonly open = model(false);
  protected readonly tableId = uniqueId('table');
}
