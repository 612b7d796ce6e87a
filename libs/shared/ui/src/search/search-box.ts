import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  Injector,
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
  /** Heading under which it stands with its neighbours; without one it stands alone. */
  readonly group?: string;
}

/** What a search found. */
export interface SearchFound {
  readonly hits: readonly SearchHit[];
  /** How much it is, to be said aloud: "2 people, 1 action". */
  readonly said: string;
  /** What could not be searched, in words: shown below what was found. */
  readonly missing?: string;
}

/** A bare list is told by how many there are. */
export type Search = (text: string) => Promise<SearchFound | readonly SearchHit[]>;

interface HitGroup {
  readonly heading: string | null;
  readonly hits: readonly { readonly hit: SearchHit; readonly index: number }[];
}

const PAUSE_MS = 60;

/**
 * A box to find something in and a list under it: type, arrow down, Enter. The search itself is handed in; for no text it
 * answers what to begin with, which is shown once the box is opened.
 */
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
  /** Escape was pressed: the focus may go back to where it was. */
  readonly left = output();

  protected readonly listId = uniqueId('hits');
  protected readonly text = signal('');
  protected readonly found = signal<SearchFound | null>(null);
  protected readonly failed = signal(false);
  protected readonly active = signal(-1);
  protected readonly isOpen = computed(() => this.found() !== null || this.failed());
  protected readonly activeId = computed(() => (this.active() < 0 ? null : this.idOf(this.active())));
  protected readonly groups = computed(() => groupsOf(this.found()?.hits ?? []));
  private readonly announcer = inject(Announcer);
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  /** The question that is waited for; the answer to an older one is not shown. */
  private asked = 0;
  private isAsking = false;
  /** Enter was pressed before the answer came: the first of what is found is meant, not what is still shown. */
  private takesFirst = false;
  private timer?: ReturnType<typeof setTimeout>;

  constructor() {
    inject(DestroyRef).onDestroy(() => this.forget());
    const injector = inject(Injector);
    effect(() => {
      const id = this.activeId();
      if (id === null) return;
      afterNextRender(() => document.getElementById(id)?.scrollIntoView?.({ block: 'nearest' }), { injector });
    });
  }

  focus(): void {
    this.box().nativeElement.focus();
    this.box().nativeElement.select();
  }

  /** Puts the focus into the box and shows what to begin with. */
  open(): void {
    this.focus();
    this.ask(0);
  }

  /** Asks once more where something is shown: what can be found has changed. */
  again(): void {
    if (this.isOpen() && !this.isAsking) this.ask(0);
  }

  protected type(text: string): void {
    this.text.set(text);
    if (text.trim() === '') this.close();
    else this.ask(PAUSE_MS);
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
    this.forget();
    this.found.set(null);
    this.failed.set(false);
    this.active.set(-1);
  }

  protected press(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.leave(event);
    if (event.key === 'Enter') this.enter();
    const hits = this.found()?.hits ?? [];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') this.move(event, hits.length);
  }

  private enter(): void {
    const hit = this.found()?.hits[this.active()];
    if (this.isAsking) this.takesFirst = true;
    else if (hit) this.choose(hit);
  }

  private leave(event: Event): void {
    event.stopPropagation();
    this.close();
    this.left.emit();
  }

  private move(event: KeyboardEvent, count: number): void {
    event.preventDefault();
    if (!this.isOpen()) this.ask(0);
    if (count === 0) return;
    const start = event.key === 'ArrowUp' && this.active() < 0 ? 0 : this.active();
    this.active.set(stepTo(event.key, start, count) ?? -1);
  }

  private ask(after: number): void {
    this.forget();
    const [text, question] = [this.text().trim(), this.asked];
    this.isAsking = true;
    this.timer = setTimeout(() => void this.find(text, () => question === this.asked), after);
  }

  private forget(): void {
    this.asked += 1;
    this.isAsking = false;
    this.takesFirst = false;
    clearTimeout(this.timer);
  }

  private async find(text: string, isCurrent: () => boolean): Promise<void> {
    try {
      const answer = await this.search()(text);
      if (isCurrent()) this.show('hits' in answer ? answer : { hits: answer, said: `${answer.length} found` });
    } catch {
      if (isCurrent()) this.fail();
    }
  }

  private show(found: SearchFound): void {
    const [first] = found.hits;
    this.isAsking = false;
    if (this.takesFirst && first) {
      this.choose(first);
      return;
    }
    this.takesFirst = false;
    this.failed.set(false);
    this.found.set(found);
    this.active.set(first ? 0 : -1);
    this.announcer.say(found.said);
  }

  private fail(): void {
    this.close();
    this.failed.set(true);
    this.announcer.say('The search could not be made');
  }
}

/** Neighbours of one group under its heading; the place of each in the whole list stays with it. */
function groupsOf(hits: readonly SearchHit[]): HitGroup[] {
  const groups = new Map<string, { hit: SearchHit; index: number }[]>();
  for (const [index, hit] of hits.entries())
    groups.set(hit.group ?? '', [...(groups.get(hit.group ?? '') ?? []), { hit, index }]);
  return [...groups].map(([heading, of]) => ({ heading: heading === '' ? null : heading, hits: of }));
}
