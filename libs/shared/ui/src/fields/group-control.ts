import { Directive, inject, input } from '@angular/core';
import { FIELD_LINK, uniqueId } from './field-link';

/** Names and descriptions of a control made of parts: from the field around it, or from its own `label`. */
@Directive()
export abstract class GroupControl {
  /** The accessible name where no `cairn-field` stands around the control. */
  readonly label = input<string>();
  protected readonly link = inject(FIELD_LINK, { optional: true });
  protected readonly groupId = this.link?.controlId ?? uniqueId('group');
  protected readonly labelledBy = this.link?.labelId ?? null;

  constructor() {
    this.link?.isGroup.set(true);
  }
}
