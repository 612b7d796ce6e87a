import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { ClinicContact } from '@cairn/care-domain';

/** The clinic’s numbers as they are printed. */
@Component({
  selector: 'cairn-contact-lines',
  template: `
    <ul>
      @for (contact of contacts(); track $index) {
        <li>
          <span class="b">{{ contact.label }}</span> <span class="num nw">{{ contact.number }}</span>
          @if (contact.open) {
            <span class="t12 open">{{ contact.open }}</span>
          }
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: grid;
      gap: 6px;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 0 12px;
    }
    .open {
      flex-basis: 100%;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ContactLines {
  readonly contacts = input.required<readonly ClinicContact[]>();
}
