import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';

/** The same words whether a page or a person is not there or belongs to another clinic. */
@Component({
  selector: 'cairn-not-found-page',
  imports: [RouterLink],
  template: `
    <div class="page narrow">
      <h1>There is no such page</h1>
      <p class="s">The address may be old or mistyped, or what it shows belongs to another clinic.</p>
      <p><a class="btn main" routerLink="/">Go to the first page</a></p>
    </div>
  `,
  styles: `
    .page {
      display: grid;
      gap: 12px;
      padding-top: 48px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NotFoundPage {}
