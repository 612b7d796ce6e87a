import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { DETAIL_FIELDS, type DetailKey, type PatientInput, withDetail } from '@cairn/patients-domain';
import { type Choice, Segmented } from '@cairn/shared-ui';

type Side = 'mine' | 'theirs';

/** Two edits of the same fields side by side with what stood before: one chooses field by field, and nothing is lost. */
@Component({
  selector: 'cairn-merge-details',
  imports: [Segmented],
  templateUrl: './merge-details.html',
  styles: `
    .note-line > div {
      flex: 1 1 0;
      min-width: 0;
    }
    .table {
      margin: 12px 0;
    }
    td,
    th {
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MergeDetails {
  readonly original = input.required<PatientInput>();
  readonly mine = input.required<PatientInput>();
  readonly theirs = input.required<PatientInput>();
  readonly conflicts = input.required<readonly DetailKey[]>();
  readonly decided = output<PatientInput>();

  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  protected readonly sides: readonly Choice<Side>[] = [
    { value: 'mine', label: 'Mine' },
    { value: 'theirs', label: 'Theirs' },
  ];
  protected readonly chosen = linkedSignal<readonly DetailKey[], ReadonlyMap<DetailKey, Side>>({
    source: this.conflicts,
    computation: () => new Map(),
  });
  protected readonly asked = signal(false);
  protected readonly open = computed(() => this.conflicts().filter((key) => !this.chosen().has(key)));
  protected readonly rows = computed(() =>
    DETAIL_FIELDS.filter(({ key }) => this.conflicts().includes(key)).map(({ key, label, words }) => ({
      key,
      label,
      original: words(this.original()),
      mine: words(this.mine()),
      theirs: words(this.theirs()),
    })),
  );

  constructor() {
    afterNextRender(() => this.heading().nativeElement.focus());
  }

  protected choose(key: DetailKey, side: Side | null): void {
    if (side !== null) this.chosen.update((chosen) => new Map(chosen).set(key, side));
  }

  protected take(): void {
    this.asked.set(true);
    if (this.open().length > 0) return;
    const theirs = this.conflicts().filter((key) => this.chosen().get(key) === 'theirs');
    this.decided.emit(theirs.reduce((details, key) => withDetail(key, this.theirs(), details), this.mine()));
  }
}
