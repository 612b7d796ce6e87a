import { ChangeDetectionStrategy, Component, computed, effect, inject, untracked, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { may } from '@cairn/identity-domain';
import { SessionStore } from '@cairn/identity-session';
import { PALETTE_ACTIONS, patientPage, PersonOnScreen, type PaletteAction } from '@cairn/patients-context';
import { SearchBox, type SearchFound, type SearchHit } from '@cairn/shared-ui';
import { detailOf, nameOf } from '../people/match-words';
import { PatientSearch } from '../people/patient-search';
import { foundWords, matching } from './matching';

const PERSON = 'person:';
const ACTION = 'action:';
/** Milliseconds after which actions are offered without the people. */
const PATIENCE_MS = 1500;

/** What of the palette is about people: those found, or why nobody was looked for. */
interface People {
  readonly hits: readonly SearchHit[];
  readonly missing?: string;
}

/**
 * The box of the top bar: Ctrl+K or ⌘K leads to it from everywhere. It finds people by name, date of birth or number, and
 * actions by their words; for no text it offers the people opened last, which the server knows, and all actions.
 */
@Component({
  selector: 'cairn-palette',
  imports: [SearchBox],
  template: `
    <cairn-search-box [label]="label()" [keys]="keys" [search]="find" (chosen)="choose($event)" (left)="goBack()" />
  `,
  host: { '(document:keydown.control.k)': 'open($event)', '(document:keydown.meta.k)': 'open($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Palette {
  private readonly people = inject(PatientSearch);
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  private readonly screen = inject(PersonOnScreen);
  private readonly everywhere = (inject(PALETTE_ACTIONS, { optional: true }) ?? []).flat();
  private readonly box = viewChild.required(SearchBox);
  /** Where the focus was before the keys led here. */
  private cameFrom: HTMLElement | null = null;

  protected readonly keys = navigator.userAgent.includes('Mac') ? '⌘ K' : 'Ctrl K';
  private readonly mayFind = computed(() => this.allows('people.find'));
  protected readonly label = computed(() => (this.mayFind() ? 'Find a person or an action' : 'Find an action'));

  protected readonly find = async (text: string): Promise<SearchFound> => {
    const { hits, missing } = await this.peopleFor(text);
    const here = this.screen.here();
    const aboutPerson = here === null ? [] : this.offered(here.actions, text, here.name);
    const actions = [...aboutPerson, ...this.offered(this.everywhere, text, 'Everywhere')];
    const said = foundWords(hits.length, actions.length);
    return { hits: [...hits, ...actions], said, ...(missing === undefined ? {} : { missing }) };
  };

  constructor() {
    effect(() => {
      this.screen.here();
      untracked(() => this.box().again());
    });
  }

  protected open(event: Event): void {
    event.preventDefault();
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement && activeElement.getAttribute('role') !== 'combobox')
      this.cameFrom = activeElement;
    this.box().open();
  }

  protected goBack(): void {
    if (this.cameFrom?.isConnected === true) this.cameFrom.focus();
    this.cameFrom = null;
  }

  /** The focus goes back first, so that an action that takes it has it in the end. */
  protected choose({ id }: SearchHit): void {
    this.goBack();
    if (id.startsWith(PERSON)) void this.router.navigate(patientPage(id.slice(PERSON.length)));
    else
      this.actions()
        .find((action) => `${ACTION}${action.id}` === id)
        ?.run();
  }

  private actions(): readonly PaletteAction[] {
    return [...(this.screen.here()?.actions ?? []), ...this.everywhere];
  }

  private offered(actions: readonly PaletteAction[], text: string, group: string): SearchHit[] {
    const allowed = actions.filter(({ needs }) => needs === undefined || this.allows(needs));
    return matching(allowed, text).map(({ id, words, keys = '' }) => {
      return { id: `${ACTION}${id}`, title: words, detail: keys, group };
    });
  }

  private async peopleFor(text: string): Promise<People> {
    if (!this.mayFind()) return { hits: [] };
    const group = text === '' ? 'Opened last' : 'People';
    const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MS));
    const matches = await Promise.race([this.people.find(text).catch(() => null), late]);
    if (matches === null) return { hits: [], missing: 'People could not be searched. Type again to try once more.' };
    const hits = matches.map((match) => {
      return { id: `${PERSON}${match.id}`, title: nameOf(match), detail: detailOf(match), group };
    });
    return { hits };
  }

  private allows(action: Parameters<typeof may>[1]): boolean {
    const signedIn = this.session.signedIn();
    return signedIn !== null && may(signedIn.role, action);
  }
}
