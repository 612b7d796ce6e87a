import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import type { Difference } from '@cairn/shared-util';

/** Mine, theirs and the original side by side, for what differs; nothing is decided without being seen. */
@Component({
  selector: 'cairn-three-versions',
  template: `
    <div class="scroll-x" tabindex="0" role="region" aria-label="Three versions of this entry">
      <table class="table">
        <caption class="vh">
          What differs between your correction, the one by
          {{
            theirName()
          }}
          and the original
        </caption>
        <thead>
          <tr>
            <th scope="col"><span class="vh">Field</span></th>
            <th scope="col">Mine</th>
            <th scope="col">{{ theirName() }}</th>
            <th scope="col">Original</th>
          </tr>
        </thead>
        <tbody>
          @for (difference of differences(); track difference.key) {
            <tr>
              <th scope="row">{{ difference.label }}</th>
              <td class="b">{{ difference.mine }}</td>
              <td>
                {{ difference.theirs }}
                @if (difference.mine !== difference.theirs) {
                  <button type="button" class="link t13" (click)="takeTheirs.emit(difference.key)">
                    Take this<span class="vh">: {{ difference.label }}, {{ difference.theirs }}</span>
                  </button>
                }
              </td>
              <td class="s">{{ difference.original }}</td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styles: `
    :host {
      display: block;
    }
    td,
    th {
      vertical-align: top;
      white-space: normal;
      overflow-wrap: anywhere;
    }
    .link {
      display: block;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ThreeVersions {
  readonly differences = input.required<readonly Difference[]>();
  readonly theirName = input.required<string>();
  /** The field of which theirs is taken. */
  readonly takeTheirs = output<string>();
}
