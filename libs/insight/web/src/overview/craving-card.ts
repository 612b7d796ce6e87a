import { httpResource } from '@angular/common/http';
import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  input,
  output,
  viewChild,
} from '@angular/core';
import { cursorWords, type Timeline } from '@cairn/insight-domain';
import { COPING, Cravings, CRAVINGS, TRIGGERS, type Craving } from '@cairn/tracking-domain';
import { labelOf, fillPath, formatTime, fromEpochDay } from '@cairn/shared-util';
import { ErrorState, Icon } from '@cairn/shared-ui';

interface Fact {
  readonly term: string;
  readonly words: string;
}

const ACTED: Readonly<Record<'no' | 'partly' | 'yes', string>> = {
  no: 'not acted on',
  partly: 'partly acted on',
  yes: 'acted on',
};

/** What was entered with the ratings of one day: what set it off, what was tried, and what came of it. */
@Component({
  selector: 'cairn-craving-card',
  imports: [ErrorState, Icon],
  templateUrl: './craving-card.html',
  styleUrl: './craving-card.css',
  host: { '(keydown.escape)': 'closed.emit()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CravingCard {
  readonly timeline = input.required<Timeline>();
  /** Days since 1970-01-01. */
  readonly day = input.required<number>();
  readonly substance = input.required<string>();
  readonly closed = output();

  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  private readonly date = computed(() => fromEpochDay(this.day()));
  /** The timeline is read again after each entry, and this with it. */
  private readonly resource = httpResource(
    () => ({
      url: `/api/${fillPath(CRAVINGS, { patientId: this.timeline().patientId })}`,
      params: { from: this.date(), to: this.date() },
    }),
    { parse: (body) => Cravings.parse(body) },
  );
  protected readonly failed = computed(() => this.resource.status() === 'error');
  protected readonly title = computed(() => cursorWords(this.timeline(), this.date()));
  protected readonly entries = computed(() => {
    if (!this.resource.hasValue()) return null;
    return this.resource
      .value()
      .filter(({ standing, substance }) => standing && substance === this.substance())
      .map((craving) => ({
        id: craving.id,
        intensity: craving.intensity,
        time: formatTime(craving.occurredAt, this.timeline().timeZone),
        by: craving.recordedByName,
        note: craving.note,
        facts: factsOf(craving),
      }));
  });

  constructor() {
    afterNextRender(() => this.heading().nativeElement.focus());
  }

  protected retry(): void {
    this.resource.reload();
  }
}

const labels = (codes: Parameters<typeof labelOf>[0], keys: readonly string[]): string =>
  keys.map((key) => labelOf(codes, key)).join(', ');

function copingWords({ coping, copingHelped }: Craving): string {
  const tried = coping.length === 0 ? 'not recorded' : labels(COPING.codes, coping);
  return copingHelped === null ? tried : `${tried}; helped ${copingHelped} of 10`;
}

function factsOf(craving: Craving): Fact[] {
  const { triggers, actedOn, worst24h } = craving;
  const worst = worst24h === null ? [] : [{ term: 'Worst in 24 hours', words: String(worst24h) }];
  return [
    { term: 'Set off by', words: triggers.length === 0 ? 'not recorded' : labels(TRIGGERS.codes, triggers) },
    { term: 'Tried', words: copingWords(craving) },
    { term: 'What came of it', words: actedOn === null ? 'not recorded' : ACTED[actedOn] },
    ...worst,
  ];
}
