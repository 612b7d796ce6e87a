import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

const STEP = 4;
const SHAPES: Readonly<Record<string, (x: number) => string>> = {
  u: (x) => `M${x} 3h3v14h-3z`,
  n: (x) => `M${x} 15.5h3v1.5h-3z`,
  k: (x) => `M${x} 17l3-3M${x} 14.5l3-3M${x} 12l1.5-1.5M${x + 1.5} 17l1.5-1.5`,
};

/**
 * 28 days of use as one small strip, oldest first: a bar where used, a floor mark where none is confirmed, hatching where
 * it was asked and is not known, and nothing where there is no entry. The words under it say the count.
 */
@Component({
  selector: 'cairn-use-strip',
  template: `
    <svg viewBox="0 0 112 18" width="112" height="18" aria-hidden="true">
      <path class="d1" [attr.d]="pathOf('u')" />
      <path class="ink3" [attr.d]="pathOf('n')" />
      <path class="unk" [attr.d]="pathOf('k')" />
    </svg>
  `,
  styles: `
    :host {
      display: block;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UseStrip {
  /** 28 letters: u used, n none confirmed, k asked and not known, - no entry. */
  readonly letters = input.required<string>();
  private readonly paths = computed(() => {
    const paths = new Map<string, string>();
    [...this.letters()].forEach((letter, index) => {
      paths.set(letter, (paths.get(letter) ?? '') + (SHAPES[letter]?.(index * STEP) ?? ''));
    });
    return paths;
  });

  protected pathOf(letter: string): string {
    return this.paths().get(letter) ?? '';
  }
}
