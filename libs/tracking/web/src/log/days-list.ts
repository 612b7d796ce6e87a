import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { Segmented } from '@cairn/shared-ui';
import { addDays, eachDay, formatDay } from '@cairn/shared-util';
import { amountWords, type UseDay } from '@cairn/tracking-domain';
import { NumberInput } from '../controls/number-input';
import { Pick } from '../controls/pick';
import { UNIT_CHOICES, USE_CHOICES } from '../fields/choices';
import { USE_STATE_LABELS } from '../words/use-state';
import type { LogFrame, UseRowDraft } from './log-draft';

interface ListedDay {
  readonly day: string;
  readonly words: string;
  readonly standing: string | null;
  readonly row: FieldTree<UseRowDraft> | undefined;
}

/** The days before yesterday, for the main substance: what the record says, and rows for what it does not. */
@Component({
  selector: 'cairn-days-list',
  imports: [FormField, NumberInput, Pick, Segmented],
  templateUrl: './days-list.html',
  styleUrl: './days-list.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DaysList {
  readonly rows = input.required<readonly FieldTree<UseRowDraft>[]>();
  readonly frame = input.required<LogFrame>();
  readonly known = input.required<readonly UseDay[]>();
  /** How many days back the list goes. */
  readonly span = input.required<number>();
  readonly longer = output();
  readonly restNone = output();

  protected readonly choices = USE_CHOICES;
  protected readonly units = UNIT_CHOICES;
  protected readonly days = computed<readonly ListedDay[]>(() => {
    const { today, substances } = this.frame();
    const standing = new Map(
      this.known()
        .filter(({ substance }) => substance === substances[0])
        .map((known) => [known.day, known]),
    );
    return eachDay(addDays(today, -this.span()), addDays(today, -2))
      .reverse()
      .map((day) => ({
        day,
        words: `${formatDay(day, 'weekday-short').slice(0, 3)} ${formatDay(day, 'short')}`,
        standing: standingWords(standing.get(day)),
        row: this.rows().find((row) => row.day().value() === day && row.substance().value() === substances[0]),
      }));
  });
  protected readonly openDays = computed(
    () => this.days().filter(({ standing, row }) => standing === null && row?.state().value() === null).length,
  );
}

function standingWords(known: UseDay | undefined): string | null {
  if (known === undefined) return null;
  const amount = amountWords(known);
  return `${USE_STATE_LABELS[known.state].toLowerCase()}${amount === null ? '' : `, ${amount}`}`;
}
