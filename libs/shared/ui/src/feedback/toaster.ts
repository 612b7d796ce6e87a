import { inject, Injectable, signal } from '@angular/core';
import { Announcer } from './announcer';

const SHOWN_MS = 10_000;

export interface Toast {
  /** What was done: "Samir Haddad marked as reviewed". */
  readonly words: string;
  /** Takes it back. Words that it answers, once it is over, are the next toast. */
  readonly undo?: (() => void) | (() => Promise<string>);
  /** A further step, such as signing what was saved. Words that it answers are the next toast. */
  readonly next?: { readonly words: string; readonly run: () => Promise<string> };
}

/** One toast at a time for ten seconds, longer while it is hovered or focused; also said in the live region. */
@Injectable({ providedIn: 'root' })
export class Toaster {
  private readonly announcer = inject(Announcer);
  private readonly shown = signal<Toast | null>(null);
  readonly toast = this.shown.asReadonly();
  private timer?: ReturnType<typeof setTimeout>;

  show(toast: Toast): void {
    this.shown.set(toast);
    this.announcer.say(toast.undo ? `${toast.words}. Undo can be pressed for 10 seconds.` : toast.words);
    this.resume();
  }

  hold(): void {
    clearTimeout(this.timer);
  }

  resume(): void {
    this.hold();
    this.timer = setTimeout(() => this.shown.set(null), SHOWN_MS);
  }

  undo(): void {
    this.do(this.shown()?.undo);
  }

  /** Takes the further step that the toast offers. */
  next(): void {
    this.do(this.shown()?.next?.run);
  }

  close(): void {
    this.hold();
    this.shown.set(null);
  }

  private do(work: (() => void) | (() => Promise<string>) | undefined): void {
    this.close();
    const told: unknown = work?.();
    if (told instanceof Promise) void told.then((words: unknown) => this.tell(words));
  }

  private tell(words: unknown): void {
    if (typeof words === 'string') this.show({ words });
  }
}
