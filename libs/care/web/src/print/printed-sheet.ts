import { DOCUMENT } from '@angular/common';
import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '@cairn/shared-ui';

/** A sheet for the person: what is printed stands in a frame, the buttons do not. */
@Component({
  selector: 'cairn-printed-sheet',
  imports: [Icon, RouterLink],
  template: `
    <div class="page">
      <div class="page-head no-print">
        <h1>{{ heading() }}</h1>
        <div class="actions row">
          <a class="btn" routerLink="..">Back to the care plan</a>
          <button type="button" class="btn main" (click)="print()"><cairn-icon name="printer" />Print</button>
        </div>
      </div>
      <ng-content select="[beforeSheet]" />
      <article class="sheet" [class.card]="small()" [attr.aria-label]="heading()"><ng-content /></article>
    </div>
  `,
  styles: `
    .sheet {
      box-sizing: border-box;
      max-width: 178mm;
      padding: 24px;
      border: 1px solid var(--cn-line-strong);
      overflow-wrap: anywhere;
    }
    .sheet.card {
      max-width: 105mm;
      min-height: 148mm;
      padding: 16px;
    }
    @media print {
      .sheet,
      .sheet.card {
        border-style: dashed;
        break-inside: avoid;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PrintedSheet {
  readonly heading = input.required<string>();
  /** A card of A6 instead of a page. */
  readonly small = input(false);
  private readonly window = inject(DOCUMENT).defaultView;

  protected print(): void {
    this.window?.print();
  }
}
