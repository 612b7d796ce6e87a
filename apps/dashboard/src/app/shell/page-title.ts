import { inject, Injectable, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';

/** "Caseload · Cairn" in the tab, and the first half for whoever announces the page. */
@Injectable({ providedIn: 'root' })
export class PageTitle extends TitleStrategy {
  private readonly tab = inject(Title);
  private readonly words = signal('Cairn');
  readonly current = this.words.asReadonly();

  override updateTitle(snapshot: RouterStateSnapshot): void {
    const title = this.buildTitle(snapshot);
    this.words.set(title ?? 'Cairn');
    this.tab.setTitle(title ? `${title} · Cairn` : 'Cairn');
  }
}
