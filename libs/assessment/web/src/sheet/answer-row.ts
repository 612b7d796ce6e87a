import {
  booleanAttribute,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  model,
} from '@angular/core';
import type { Item, Option, RatingScale } from '@cairn/assessment-domain';
import { Scale, stepTo } from '@cairn/shared-ui';

let made = 0;

/**
 * One question with its answers. One Tab stop: arrows choose, the digit of an answer chooses it while the question has
 * the focus, Delete takes the answer back. No answer is null and never 0.
 */
@Component({
  selector: 'cairn-answer-row',
  imports: [Scale],
  templateUrl: './answer-row.html',
  styleUrl: './answer-row.css',
  host: { '[class.big]': 'big()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AnswerRow {
  readonly item = input.required<Item>();
  /** Its number on the sheet, from 1. */
  readonly place = input.required<number>();
  readonly value = model<number | null>(null);
  /** For a person's own hands: large type, one answer under the other, no figures. */
  readonly big = input(false, { transform: booleanAttribute });
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly textId = `cn-question-${(made += 1)}`;
  protected readonly options = computed<readonly Option[]>(() => {
    const { answers } = this.item();
    return 'from' in answers ? [] : answers;
  });
  protected readonly scale = computed<RatingScale | null>(() => {
    const { answers } = this.item();
    return 'from' in answers ? answers : null;
  });
  protected readonly tabStop = computed(() =>
    Math.max(
      0,
      this.options().findIndex(({ value }) => value === this.value()),
    ),
  );

  focus(): void {
    const cells = this.host.nativeElement.querySelectorAll<HTMLElement>('[role=radio]');
    (cells[this.scale() === null ? this.tabStop() : (this.value() ?? 0)] ?? cells[0])?.focus();
  }

  protected press(event: KeyboardEvent, at: number): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const given = this.given(event.key, at);
    if (given === undefined) return;
    event.preventDefault();
    this.value.set(given);
    if (given !== null) this.cellOf(given)?.focus();
  }

  /** The answer that a key means, null for none; undefined for a key that means nothing here. */
  private given(key: string, at: number): number | null | undefined {
    if (key === 'Delete' || key === 'Backspace') return null;
    const next = this.meant(key, at);
    return next === null ? undefined : this.options()[next]?.value;
  }

  private cellOf(value: number): HTMLElement | undefined {
    const place = this.options().findIndex((option) => option.value === value);
    return this.host.nativeElement.querySelectorAll<HTMLElement>('[role=radio]')[place];
  }

  private meant(key: string, at: number): number | null {
    if (!/^\d$/.test(key)) return stepTo(key, at, this.options().length);
    const place = this.options().findIndex(({ value }) => value === Number(key));
    return place < 0 ? null : place;
  }
}
