import { ChangeDetectionStrategy, Component, effect, ElementRef, inject, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { patientPage } from '@cairn/patients-context';
import { birthWords, FIND_LIMIT, formatNhsNumber, type PatientMatch } from '@cairn/patients-domain';
import { Announcer, Empty, ErrorState, Icon, Skeleton } from '@cairn/shared-ui';
import { nameOf } from './match-words';
import { PatientSearch } from './patient-search';

const PAUSE_MS = 150;

/** People of the clinic: whom one opened last, and everybody one can find. What is typed stays on this page. */
@Component({
  selector: 'cairn-people-page',
  imports: [Empty, ErrorState, Icon, RouterLink, Skeleton],
  templateUrl: './people-page.html',
  styleUrl: './people-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PeoplePage {
  private readonly search = inject(PatientSearch);
  private readonly announcer = inject(Announcer);
  private readonly list = viewChild<ElementRef<HTMLElement>>('list');
  protected readonly text = signal('');
  protected readonly matches = signal<readonly PatientMatch[] | null>(null);
  /** What the list answers, which lags behind what is typed. */
  protected readonly asked = signal('');
  protected readonly failed = signal(false);
  protected readonly limit = FIND_LIMIT;
  protected readonly nameOf = nameOf;
  protected readonly birthWords = birthWords;
  protected readonly patientPage = patientPage;

  constructor() {
    effect((onCleanup) => {
      const text = this.text().trim();
      let isCurrent = true;
      const timer = setTimeout(() => void this.find(text, () => isCurrent), text === '' ? 0 : PAUSE_MS);
      onCleanup(() => {
        isCurrent = false;
        clearTimeout(timer);
      });
    });
  }

  protected retry(): void {
    void this.find(this.text().trim(), () => true);
  }

  protected nhsNumber({ nhsNumber }: PatientMatch): string {
    return nhsNumber === null ? 'not known' : formatNhsNumber(nhsNumber);
  }

  /** Arrows go from the box into the list, and up and down in it. */
  protected move(event: Event, step: number): void {
    const links = [...(this.list()?.nativeElement.querySelectorAll<HTMLElement>('a') ?? [])];
    const here = links.findIndex((link) => link === document.activeElement);
    const next = links[here + step];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  }

  private async find(text: string, isCurrent: () => boolean): Promise<void> {
    try {
      const matches = await this.search.find(text);
      if (isCurrent()) this.show(text, matches);
    } catch {
      if (isCurrent()) this.failed.set(true);
    }
  }

  private show(text: string, matches: readonly PatientMatch[]): void {
    this.failed.set(false);
    this.asked.set(text);
    this.matches.set(matches);
    if (text !== '') this.announcer.say(matches.length === 1 ? '1 person found' : `${matches.length} people found`);
  }
}
