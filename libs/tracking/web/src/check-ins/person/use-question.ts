import { ChangeDetectionStrategy, Component, computed, inject, input, model } from '@angular/core';
import { uniqueId } from '@cairn/shared-ui';
import { formatDay, labelOf, midSentence } from '@cairn/shared-util';
import { SUBSTANCES, type SubstanceKey } from '@cairn/patients-domain';
import { TOLD_USE_LABELS, ToldUse, type ToldDay } from '@cairn/tracking-domain';
import { AmountAnswer } from './amount-answer';
import { PHONE_DAY } from './phone-day';

const YESTERDAY = 1;

/** One substance, day by day: yes, no or rather not say, and how much where somebody wants to tell. */
@Component({
  selector: 'cairn-use-question',
  imports: [AmountAnswer],
  templateUrl: './use-question.html',
  styleUrl: './use-question.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UseQuestion {
  readonly substance = input.required<SubstanceKey>();
  /** Today first. */
  readonly days = input.required<readonly string[]>();
  /** The answers about all substances. */
  readonly told = model.required<readonly ToldDay[]>();
  private readonly phoneDay = inject(PHONE_DAY);
  protected readonly name = uniqueId('use');
  protected readonly choices = ToldUse.options.map((value) => ({ value, label: TOLD_USE_LABELS[value] }));
  protected readonly label = computed(() => midSentence(labelOf(SUBSTANCES.codes, this.substance())));
  protected readonly asked = computed(() =>
    this.days().map((day, back) => ({ day, words: this.wordsOf(day, back), told: this.of(day) })),
  );
  protected readonly isAllNone = computed(() => this.asked().every(({ told }) => told?.state === 'no'));
  protected readonly hasAnswers = computed(() => this.asked().some(({ told }) => told !== undefined));

  protected answer(day: string, state: ToldUse): void {
    this.put([{ day, substance: this.substance(), state, amount: null, unit: null }]);
  }

  protected noneOnAll(): void {
    const substance = this.substance();
    this.put(this.days().map((day) => ({ day, substance, state: 'no', amount: null, unit: null })));
  }

  protected clear(): void {
    this.told.set(this.told().filter(({ substance }) => substance !== this.substance()));
  }

  protected amount(told: ToldDay, amount: Pick<ToldDay, 'amount' | 'unit'>): void {
    this.put([{ ...told, ...amount }]);
  }

  private put(answers: readonly ToldDay[]): void {
    const days = new Set(answers.map(({ day }) => day));
    const others = this.told().filter(({ day, substance }) => substance !== this.substance() || !days.has(day));
    this.told.set([...others, ...answers]);
  }

  private of(day: string): ToldDay | undefined {
    return this.told().find((told) => told.day === day && told.substance === this.substance());
  }

  /** "Today, Monday 23 November"; only where the phone says the same day. */
  private wordsOf(day: string, back: number): string {
    const words = formatDay(day, 'weekday');
    if (this.days()[0] !== this.phoneDay()) return words;
    if (back === 0) return `Today, ${words}`;
    return back === YESTERDAY ? `Yesterday, ${words}` : words;
  }
}
