import { Injectable } from '@angular/core';
import { RANGE_KEYS, type RangeKey } from '@cairn/insight-domain';

const REMEMBERED = 'cairn-range';

export function rangeKeyOf(text: string | null | undefined): RangeKey | null {
  return RANGE_KEYS.find((key) => key === text) ?? null;
}

/** The range that was last chosen, from one person to the next. Kept on the device: it is no patient data. */
@Injectable({ providedIn: 'root' })
export class RememberedRange {
  private chosen: RangeKey | null = null;

  get key(): RangeKey | null {
    return this.chosen ?? this.stored();
  }

  keep(key: RangeKey): void {
    this.chosen = key;
    try {
      localStorage.setItem(REMEMBERED, key);
    } catch {
      // Storage is switched off: it is remembered until the page is closed.
    }
  }

  private stored(): RangeKey | null {
    try {
      return rangeKeyOf(localStorage.getItem(REMEMBERED));
    } catch {
      return null;
    }
  }
}
