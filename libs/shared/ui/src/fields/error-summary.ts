import {
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  input,
  untracked,
  viewChild,
} from '@angular/core';

/** One error of a signal form, with the field it belongs to. */
export interface FormError {
  readonly message?: string;
  readonly fieldTree: () => { focusBoundControl(): void };
}

/** As much of the root of a signal form as the summary reads. */
export type AnyForm = () => { errorSummary(): readonly FormError[] };

/**
 * All errors of a form at its top, each leading to its field. Give `attempt` the number of times the form was sent: the
 * summary shows from the first and takes the focus at each that failed.
 */
@Component({
  selector: 'cairn-error-summary',
  template: `
    @if (errors().length > 0) {
      <div #box class="note-line" role="group" tabindex="-1" aria-labelledby="cn-error-summary">
        <div>
          <h2 class="t14" id="cn-error-summary">{{ heading() }}</h2>
          <ul>
            @for (error of errors(); track $index) {
              <li>
                <button type="button" class="link" (click)="error.fieldTree().focusBoundControl()">
                  {{ error.message }}
                </button>
              </li>
            }
          </ul>
        </div>
      </div>
    }
  `,
  styles: `
    .note-line {
      border-left-color: var(--cn-ink);
    }
    li {
      margin-top: 4px;
    }
    .link {
      min-height: 24px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ErrorSummary {
  readonly of = input.required<AnyForm>();
  readonly attempt = input.required<number>();
  private readonly box = viewChild<ElementRef<HTMLElement>>('box');
  protected readonly errors = computed(() =>
    this.attempt() > 0
      ? this.of()()
          .errorSummary()
          .filter((error) => error.message)
      : [],
  );
  protected readonly heading = computed(() =>
    this.errors().length === 1 ? 'One thing to put right' : `${this.errors().length} things to put right`,
  );

  constructor() {
    afterRenderEffect(() => {
      if (this.attempt() > 0) untracked(this.box)?.nativeElement.focus();
    });
  }
}
