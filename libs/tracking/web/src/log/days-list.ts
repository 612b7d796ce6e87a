import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  linkedSignal,
  output,
} from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { DateInput, Field, Segmented, type Choice, NumberInput, Pick } from '@cairn/shared-ui';
import { addDays, eachDay, formatDay, midSentence } from '@cairn/shared-util';
import { amountWords, type UseDay } from '@cairn/tracking-domain';
import { SOURCE_CHOICES, UNIT_CHOICES, USE_CHOICES } from '../fields/choices';
import { USE_STATE_LABELS } from '../words/use-state';
import { keyOf } from './log-days';
import { DAYS_BACK, isAnswered, type AskedSubstance, type LogFrame, type UseRowDraft } from './log-draft';
import { askedLabel } from './log-words';
import { UseFold } from './use-fold';
import { futureDay, type Source } from '@cairn/patients-domain';

interface ListedDay {
  readonly day: string;
  readonly weekday: string;
  readonly date: string;
  readonly words: string;
  readonly standing: string | null;
  readonly row: FieldTree<UseRowDraft> | undefined;
  /** Added by hand: today, or longer ago than the list goes. */
  readonly isExtra: boolean;
  readonly isToday: boolean;
}

/** How many letters of substances stand side by side; more are a list to choose from. */
const SHORT = 28;

/** The days but yesterday, one substance at a time: what the record says, and rows for what it does not. */
@Component({
  selector: 'cairn-days-list',
  imports: [DateInput, Field, FormField, NumberInput, Pick, Segmented, UseFold],
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
  /** Everything asked about, and of it what the list is about now. */
  readonly asked = input.required<readonly AskedSubstance[]>();
  readonly of = input.required<AskedSubstance>();
  readonly anotherDay = input.required<FieldTree<string | null>>();
  readonly longer = output();
  readonly chosen = output<AskedSubstance>();
  readonly restNone = output<readonly FieldTree<UseRowDraft>[]>();
  readonly dayAdded = output();
  readonly removed = output<FieldTree<UseRowDraft>>();

  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly choices = USE_CHOICES;
  protected readonly units = UNIT_CHOICES;
  protected readonly longest = DAYS_BACK;
  protected readonly key = computed(() => keyOf(this.of()));
  protected readonly name = computed(() => midSentence(askedLabel(this.of())));
  protected readonly substances = computed<readonly Choice<string>[]>(() =>
    this.asked().map((of) => ({ value: keyOf(of), label: askedLabel(of) })),
  );
  protected readonly isShort = computed(
    () => this.substances().reduce((letters, { label }) => letters + label.length, 0) <= SHORT,
  );
  private readonly standing = computed(() => dayMap(this.known().filter((known) => keyOf(known) === this.key())));
  private readonly rowsOfIt = computed(() => this.rows().filter((row) => keyOf(row().value()) === this.key()));
  protected readonly days = computed<readonly ListedDay[]>(() => {
    const { today } = this.frame();
    const listed = eachDay(addDays(today, -this.span()), addDays(today, -2));
    const rows = new Map(this.rowsOfIt().map((row) => [row.day().value(), row]));
    return [...new Set([...listed, ...rows.keys()])]
      .sort()
      .reverse()
      .map((day) => ({
        day,
        ...dayWords(day, today),
        standing: standingWords(this.standing().get(day)),
        row: rows.get(day),
        isExtra: !listed.includes(day),
        isToday: day === today,
      }));
  });
  protected readonly openRows = computed(() =>
    this.days().flatMap(({ standing, row }) => (standing === null && row?.state().value() === null ? [row] : [])),
  );
  protected readonly sources = SOURCE_CHOICES;
  protected readonly answered = computed(() => this.rowsOfIt().filter((row) => isAnswered(row().value())));
  /** Who told the days of the list; null where it was not one and the same. */
  protected readonly toldBy = computed<Source | null>(() => {
    const told = new Set(this.answered().map((row) => row.source().value()));
    return told.size === 1 ? ([...told][0] ?? null) : null;
  });
  /** Why a day was not added, until another one is typed. */
  protected readonly refusal = linkedSignal<string | null, string | null>({
    source: () => this.anotherDay()().value(),
    computation: () => null,
  });

  protected choose(key: string | null): void {
    const of = this.asked().find((each) => keyOf(each) === key);
    if (of !== undefined) this.chosen.emit(of);
  }

  protected tellBy(source: Source | null): void {
    if (source !== null) for (const row of this.rowsOfIt()) row.source().value.set(source);
  }

  protected add(event: Event): void {
    event.preventDefault();
    const day = this.anotherDay()().value();
    const refusal = this.whyNot(day);
    this.refusal.set(refusal);
    if (refusal !== null) return;
    this.dayAdded.emit();
    afterNextRender(() => this.focusDay(day), { injector: this.injector });
  }

  private whyNot(day: string | null): string | null {
    if (day === null) return 'Enter a day such as 6 August 2026 or 6/8/26.';
    const { today } = this.frame();
    const standing = standingWords(this.standing().get(day));
    if (standing !== null) return `In the record already: ${standing}. Correct it there.`;
    if (day === addDays(today, -1)) return 'Yesterday is asked about above.';
    return this.days().some((listed) => listed.day === day) ? 'This day is in the list.' : futureDay(day, today);
  }

  private focusDay(day: string | null): void {
    this.host.nativeElement.querySelector<HTMLElement>(`[data-day="${day}"] [role=radio][tabindex="0"]`)?.focus();
  }
}

const dayMap = (days: readonly UseDay[]): Map<string, UseDay> => new Map(days.map((day) => [day.day, day]));

/** "Wed", "4 Nov" and both; a day of another year with its year. */
function dayWords(day: string, today: string): { weekday: string; date: string; words: string } {
  const year = day.slice(0, 4) === today.slice(0, 4) ? '' : ` ${day.slice(0, 4)}`;
  const weekday = formatDay(day, 'weekday-short').slice(0, 3);
  const date = formatDay(day, 'short') + year;
  return { weekday, date, words: `${weekday} ${date}` };
}

function standingWords(known: UseDay | undefined): string | null {
  if (known === undefined) return null;
  const amount = amountWords(known);
  return `${USE_STATE_LABELS[known.state].toLowerCase()}${amount === null ? '' : `, ${amount}`}`;
}
