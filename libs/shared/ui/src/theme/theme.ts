import { computed, inject, Injectable, signal, DOCUMENT } from '@angular/core';

export type ThemeChoice = 'system' | 'light' | 'dark';

const REMEMBERED = 'cairn-theme';

function remembered(): ThemeChoice {
  try {
    const choice = localStorage.getItem(REMEMBERED);
    return choice === 'light' || choice === 'dark' ? choice : 'system';
  } catch {
    return 'system';
  }
}

/** Light or dark: the system's unless chosen otherwise. Remembered on the device (a theme is no patient data). */
@Injectable({ providedIn: 'root' })
export class Theme {
  private readonly root = inject(DOCUMENT).documentElement;
  private readonly systemIsDark = signal(false);
  private readonly chosen = signal(remembered());
  readonly choice = this.chosen.asReadonly();
  readonly isDark = computed(() => (this.chosen() === 'system' ? this.systemIsDark() : this.chosen() === 'dark'));

  constructor() {
    const system = globalThis.matchMedia?.('(prefers-color-scheme: dark)');
    this.systemIsDark.set(system?.matches ?? false);
    system?.addEventListener('change', (event) => this.systemIsDark.set(event.matches));
    this.apply();
  }

  choose(choice: ThemeChoice): void {
    this.chosen.set(choice);
    this.apply();
    try {
      localStorage.setItem(REMEMBERED, choice);
    } catch {
      // Storage is switched off: the choice holds until the page is closed.
    }
  }

  /** The colour of a token such as `--cn-d1`, in a form a canvas understands. Read again when the theme changes. */
  colour(token: string): string {
    this.isDark();
    return asHex(getComputedStyle(this.root).getPropertyValue(token).trim());
  }

  private apply(): void {
    const choice = this.chosen();
    if (choice === 'system') delete this.root.dataset['theme'];
    else this.root.dataset['theme'] = choice;
  }
}

/** Tokens are OKLCH where the browser has it; Chart.js computes with colours and knows only the older forms. */
function asHex(colour: string): string {
  const context = colour.startsWith('oklch') ? new OffscreenCanvas(1, 1).getContext('2d') : null;
  if (!context) return colour;
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const rgb = [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
  return `#${rgb.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
