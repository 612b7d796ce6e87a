import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  model,
  output,
  signal,
} from '@angular/core';
import { labelOf, midSentence } from '@cairn/shared-util';
import { SUBSTANCES } from '@cairn/patients-domain';
import { CHECK_IN_WORDS_MAX, isAnswered, type CheckInAnswers, type CheckInSheet } from '@cairn/tracking-domain';
import { RateQuestion } from './rate-question';
import { UseQuestion } from './use-question';

/** The questions of a check-in. None of them has to be answered, but one. */
@Component({
  selector: 'cairn-check-in-form',
  imports: [RateQuestion, UseQuestion],
  templateUrl: './check-in-form.html',
  styleUrl: './check-in-form.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CheckInForm {
  readonly sheet = input.required<CheckInSheet>();
  readonly answers = model.required<CheckInAnswers>();
  /** Why it was not taken, in words. */
  readonly refusal = input<string | null>(null);
  readonly send = output();
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly max = CHECK_IN_WORDS_MAX;
  protected readonly isEmpty = signal(false);
  protected readonly craved = computed(() => {
    const [first] = this.sheet().substances;
    return first === undefined ? '' : midSentence(labelOf(SUBSTANCES.codes, first));
  });
  protected readonly problem = computed(() => {
    if (this.refusal() !== null) return this.refusal();
    return this.isEmpty() && !isAnswered(this.answers()) ? 'Answer at least one question, then send.' : null;
  });

  protected change(answer: Partial<CheckInAnswers>): void {
    this.answers.update((answers) => ({ ...answers, ...answer }));
  }

  protected submit(event: Event): void {
    event.preventDefault();
    this.isEmpty.set(!isAnswered(this.answers()));
    if (this.isEmpty()) this.host.nativeElement.querySelector('input')?.focus();
    else this.send.emit();
  }
}
