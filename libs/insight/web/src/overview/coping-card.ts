import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  COPING_RULE,
  copingReading,
  copingTable,
  denominatorWords,
  describeCoping,
  triggerTable,
  type DayRange,
  type TableTwin,
  type Timeline,
} from '@cairn/insight-domain';
import { CRAVINGS, Cravings } from '@cairn/tracking-domain';
import { fillPath } from '@cairn/shared-util';
import { ErrorState } from '@cairn/shared-ui';

/** Rows of a table that are shown at once. */
const FEW = 5;

/** What set the cravings of the range off, what was tried, and what came of it: in a sentence, and in counts. */
@Component({
  selector: 'cairn-coping-card',
  imports: [ErrorState, RouterLink],
  templateUrl: './coping-card.html',
  styleUrl: './coping-card.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CopingCard {
  readonly timeline = input.required<Timeline>();
  readonly range = input.required<DayRange>();
  protected readonly rule = COPING_RULE;
  protected readonly few = FEW;
  protected readonly showsAll = signal(false);

  /** The timeline is read again after each entry, and this with it. */
  private readonly resource = httpResource(
    () => {
      const { from, to } = this.range();
      return { url: `/api/${fillPath(CRAVINGS, { patientId: this.timeline().patientId })}`, params: { from, to } };
    },
    { parse: (body) => Cravings.parse(body) },
  );
  protected readonly failed = computed(() => this.resource.status() === 'error');
  private readonly reading = computed(() =>
    this.resource.hasValue() ? copingReading(this.resource.value().filter(({ standing }) => standing)) : null,
  );
  protected readonly view = computed(() => {
    const reading = this.reading();
    if (reading === null) return null;
    const sentence = describeCoping(reading);
    const tables = [triggerTable(reading), copingTable(reading)].filter(({ rows }) => rows.length > 0);
    return { sentence, denominator: denominatorWords(sentence.denominator), tables };
  });

  /** The most frequent, until all are asked for. */
  protected shown({ rows }: TableTwin): TableTwin['rows'] {
    return this.showsAll() ? rows : rows.slice(0, FEW);
  }

  protected retry(): void {
    this.resource.reload();
  }
}
