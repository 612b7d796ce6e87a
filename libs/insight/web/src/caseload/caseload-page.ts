import { ChangeDetectionStrategy, Component, computed, effect, inject } from '@angular/core';
import { PHASE_KINDS, PHASES, PhaseKind } from '@cairn/patients-domain';
import { formatDay } from '@cairn/shared-util';
import { type Choice, Empty, ErrorState, Segmented, Skeleton } from '@cairn/shared-ui';
import { queryState } from '../query-state';
import { CaseloadStore, type Whose } from './caseload-store';
import { CaseloadTable } from './caseload-table';
import { matching, personOf, SORT_KEYS, sorted, type SortKey, type Sorting } from './caseload-view';

const FIRST_PRESS_DESCENDS: readonly SortKey[] = ['craving', 'use', 'data'];
const SORT_WORDS: readonly Choice<string>[] = [
  { value: 'name', label: 'name' },
  { value: 'data-down', label: 'longest without an entry' },
  { value: 'craving-down', label: 'highest craving' },
  { value: 'use-down', label: 'most days of use' },
  { value: 'sessions', label: 'fewest sessions attended' },
  { value: 'phase', label: 'newest in phase' },
];

/** Everyone with an open episode at a glance. What is chosen stands in the address, so a view can be kept and shared. */
@Component({
  selector: 'cairn-caseload-page',
  imports: [CaseloadTable, Empty, ErrorState, Segmented, Skeleton],
  templateUrl: './caseload-page.html',
  styleUrl: './caseload-page.css',
  providers: [CaseloadStore],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CaseloadPage {
  private readonly query = queryState();
  protected readonly store = inject(CaseloadStore);

  protected readonly whoseChoices: readonly Choice<Whose>[] = [
    { value: 'mine', label: 'My people' },
    { value: 'clinic', label: 'Whole clinic' },
  ];
  protected readonly phases = [
    ...PHASE_KINDS.map((kind) => ({ value: kind as string, label: PHASES[kind].label })),
    { value: 'none', label: 'In no phase' },
  ];
  protected readonly sortWords = SORT_WORDS;

  protected readonly whose = computed<Whose>(() => (this.param('whose') === 'clinic' ? 'clinic' : 'mine'));
  protected readonly phase = computed(() => {
    const asked = this.param('phase');
    return asked === 'none' ? asked : (PhaseKind.safeParse(asked).data ?? null);
  });
  protected readonly search = computed(() => this.param('q'));
  protected readonly sorting = computed<Sorting>(() => sortingOf(this.param('sort')));
  protected readonly sortParam = computed(() => paramOf(this.sorting()));

  private readonly everyone = computed(() => {
    const caseload = this.store.caseload();
    return caseload?.rows.map((row) => personOf(row, caseload.today)) ?? [];
  });
  protected readonly people = computed(() =>
    sorted(matching(this.everyone(), this.phase(), this.search()), this.sorting()),
  );
  protected readonly isFiltered = computed(() => this.phase() !== null || this.search().trim() !== '');
  protected readonly dayWords = computed(() => {
    const today = this.store.caseload()?.today;
    return today === undefined ? '' : formatDay(today, 'weekday-long');
  });
  protected readonly counts = computed(() => {
    const [shown, all] = [this.people().length, this.everyone().length];
    const withOpenEpisode = `${all} ${all === 1 ? 'person' : 'people'} with an open episode`;
    return this.isFiltered() ? `${shown} shown of ${withOpenEpisode}` : withOpenEpisode;
  });

  constructor() {
    effect(() => this.store.whose.set(this.whose()));
  }

  protected choose(params: Record<string, string | null>): void {
    this.query.change(params);
  }

  protected chooseWhose(whose: Whose | null): void {
    if (whose !== null) this.choose({ whose: whose === 'mine' ? null : whose });
  }

  /** The same head again turns the order round. */
  protected sortBy(key: SortKey): void {
    const now = this.sorting();
    const descending = now.key === key ? !now.descending : FIRST_PRESS_DESCENDS.includes(key);
    this.chooseSort(paramOf({ key, descending }));
  }

  protected chooseSort(sort: string): void {
    this.choose({ sort: sort === 'name' ? null : sort });
  }

  private param(name: string): string {
    return this.query.params().get(name) ?? '';
  }
}

function sortingOf(param: string): Sorting {
  const key = SORT_KEYS.find((each) => each === param.replace(/-down$/, '')) ?? 'name';
  return { key, descending: param === `${key}-down` };
}

function paramOf({ key, descending }: Sorting): string {
  return descending ? `${key}-down` : key;
}
