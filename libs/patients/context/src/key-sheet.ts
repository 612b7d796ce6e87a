import { InjectionToken } from '@angular/core';
import type { KeyGroup } from '@cairn/shared-util';

/** Keys of controls and pages, for the key sheet. A domain adds those of its own with `multi: true`. */
export const KEY_GROUPS = new InjectionToken<readonly (readonly KeyGroup[])[]>('the groups of the key sheet');
