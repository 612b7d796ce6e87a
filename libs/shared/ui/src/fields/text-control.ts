import { Directive, inject } from '@angular/core';
import { FIELD_LINK } from './field-link';

/** A native input, select or textarea inside a `cairn-field`: takes its id and its descriptions from there. */
@Directive({
  selector: 'input[cairnControl], select[cairnControl], textarea[cairnControl]',
  host: {
    class: 'in',
    '[id]': 'link.controlId',
    '[attr.aria-describedby]': 'link.describedBy()',
    '[attr.aria-invalid]': 'link.showsError() || null',
  },
})
export class TextControl {
  protected readonly link = inject(FIELD_LINK);
}
