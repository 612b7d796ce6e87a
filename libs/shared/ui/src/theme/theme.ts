import { ApplicationRef, computed, DestroyRef, DOCUMENT, inject, Injectable, Injector, signal } from '@angular/core';

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
  private readonly injector = inject(Injector);
  private readonly systemIsDark = signal(false);
  private readonly isPrinting = signal(false);
  private readonly chosen = signal(remembered());
  readonly choice = this.chosen.asReadonly();
  readonly isDark = computed(() => {
    if (this.isPrinting()) return false;
    return this.chosen() === 'system' ? this.systemIsDark() : this.chosen() === 'dark';
  });

  constructor() {
    const gone = new AbortController();
    inject(DestroyRef).onDestroy(() => gone.abort());
    const system = globalThis.matchMedia?.('(prefers-color-scheme: dark)');
    this.systemIsDark.set(system?.matches ?? false);
    system?.addEventListener('change', (event) => this.systemIsDark.set(event.matches), gone);
    this.apply();
    globalThis.addEventListener('beforeprint', () => this.print(true), gone);
    globalThis.addEventListener('afterprint', () => this.print(false), gone);
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

  /** Paper is light. What draws with `colour` must have drawn anew before this returns: the browser takes the page then. */
  private print(isPrinting: boolean): void {
    this.isPrinting.set(isPrinting);
    this.apply();
    this.injector.get(ApplicationRef).tick();
  }

  private apply(): void {
    const choice = this.isPrinting() ? 'light' : this.chosen();
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
