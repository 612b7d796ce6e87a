import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { Announcer } from '../feedback/announcer';
import { stepTo } from '../choices/choice';
import { uniqueId } from '../fields/field-link';
import { Icon } from '../icons/icon';

/** One line of a search result. The box knows no more of it than these words. */
export interface SearchHit {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
}

export type Search = (text: string) => Promise<readonly SearchHit[]>;

const PAUSE_MS = 150;

/** A box to find something in and a list under it: type, arrow down, Enter. The search itself is handed in. */
@Component({
  selector: 'cairn-search-box',
  imports: [Icon],
  templateUrl: './search-box.html',
  styleUrl: './search-box.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SearchBox {
  readonly label = input.required<string>();
  readonly search = input.required<Search>();
  /** The keys that lead here, shown in the box: "Ctrl K". */
  readonly keys = input<string>();
  readonly chosen = output<SearchHit>();

  protected readonly listId = uniqueId('hits');
  protected readonly text = signal('');
  protected readonly hits = signal<readonly SearchHit[] | null>(null);
  protected readonly failed = signal(false);
  protected readonly active = signal(-1);
  protected readonly isOpen = computed(() => this.hits() !== null || this.failed());
  protected readonly activeId = computed(() => (this.active() < 0 ? null : this.idOf(this.active())));
  private readonly announcer = inject(Announcer);
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');

  constructor() {
    effect((onCleanup) => {
      const text = this.text().trim();
      let isCurrent = true;
      const timer = setTimeout(() => void this.find(text, () => isCurrent), PAUSE_MS);
      onCleanup(() => {
        isCurrent = false;
        clearTimeout(timer);
      });
    });
  }

  focus(): void {
    this.box().nativeElement.focus();
    this.box().nativeElement.select();
  }

  protected idOf(index: number): string {
    return `${this.listId}-${index}`;
  }

  protected choose(hit: SearchHit): void {
    this.close();
    this.text.set('');
    this.chosen.emit(hit);
  }

  protected close(): void {
    this.hits.set(null);
    this.failed.set(false);
    this.active.set(-1);
  }

  protected press(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.isOpen()) {
      event.stopPropagation();
      this.close();
    }
    const hits = this.hits() ?? [];
    const hit = hits[this.active()];
    if (event.key === 'Enter' && hit) this.choose(hit);
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') this.move(event, hits.length);
  }

  private move(event: KeyboardEvent, count: number): void {
    event.preventDefault();
    if (count === 0) return;
    const start = event.key === 'ArrowUp' && this.active() < 0 ? 0 : this.active();
    this.active.set(stepTo(event.key, start, count) ?? -1);
  }

  private async find(text: string, isCurrent: () => boolean): Promise<void> {
    if (text === '') {
      this.close();
      return;
    }
    try {
      const hits = await this.search()(text);
      if (isCurrent()) this.show(hits);
    } catch {
      if (isCurrent()) this.fail();
    }
  }

  private show(hits: readonly SearchHit[]): void {
    this.failed.set(false);
    this.hits.set(hits);
    this.active.set(hits.length > 0 ? 0 : -1);
    this.announcer.say(hits.length === 1 ? '1 found' : `${hits.length} found`);
  }

  private fail(): void {
    this.close();
    this.failed.set(true);
    this.announcer.say('The search could not be made');
  }
}
