import {
  booleanAttribute,
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  signal,
} from '@angular/core';
import { Announcer } from '../feedback/announcer';
import { Icon } from '../icons/icon';
import type { AnyField } from './any-field';
import { FIELD_LINK, uniqueId, type FieldLink } from './field-link';

const inWords = new Intl.NumberFormat('en-GB');

/**
 * Label, hint, counter and error around one control; the control finds its ids here. The error shows once the field has
 * been left or the form was sent. Optional fields say "optional"; required ones say nothing.
 */
@Component({
  selector: 'cairn-field',
  imports: [Icon],
  templateUrl: './field.html',
  styleUrl: './field.css',
  providers: [{ provide: FIELD_LINK, useExisting: Field }],
  host: { '[class.wrong]': 'showsError()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Field implements FieldLink {
  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly optional = input(false, { transform: booleanAttribute });
  /** The field of the signal form, for its errors and its counter. */
  readonly of = input<AnyField>();
  /** The greatest number of characters; shows the counter. */
  readonly limit = input<number>();

  readonly controlId = uniqueId('control');
  readonly labelId = uniqueId('label');
  readonly isGroup = signal(false);
  protected readonly hintId = uniqueId('hint');
  protected readonly errorId = uniqueId('error');
  protected readonly counterId = uniqueId('counter');

  readonly error = computed(() => {
    const state = this.of()?.();
    return state?.touched() ? (state.errors().find((found) => found.message)?.message ?? null) : null;
  });
  readonly showsError = computed(() => this.error() !== null);
  readonly describedBy = computed(() => {
    const ids = [this.hint() && this.hintId, this.error() !== null && this.errorId, this.counter() && this.counterId];
    return ids.filter(Boolean).join(' ') || null;
  });

  private readonly excess = computed(() => this.length() - (this.limit() ?? Number.POSITIVE_INFINITY));
  protected readonly isOver = computed(() => this.excess() > 0);
  protected readonly counter = computed(() => {
    const limit = this.limit();
    return limit === undefined ? null : `${inWords.format(this.length())} of ${inWords.format(limit)} characters`;
  });

  constructor() {
    const announcer = inject(Announcer);
    effect(() => {
      if (this.isOver()) announcer.say(`${this.label()}: ${inWords.format(this.excess())} characters too many`);
    });
  }

  private length(): number {
    const value = this.of()?.().value();
    return typeof value === 'string' ? value.length : 0;
  }
}
