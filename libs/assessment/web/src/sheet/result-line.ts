import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import {
  bandOf,
  scoreAnswers,
  scoresEntered,
  scoreWords,
  type Answers,
  type Entered,
  type Instrument,
} from '@cairn/assessment-domain';

/** What a sheet comes to so far, and what is missing, in words, before it is saved. The server computes it again. */
@Component({
  selector: 'cairn-result-line',
  template: `
    <p class="b" aria-live="polite">{{ words() }}</p>
    @if (why(); as reason) {
      <p class="why">{{ reason }}</p>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    .why {
      margin-top: 2px;
      font-size: 13px;
      line-height: 18px;
      color: var(--cn-ink-2);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ResultLine {
  readonly instrument = input.required<Instrument>();
  readonly variant = input.required<string>();
  readonly answers = input.required<Answers>();
  readonly entered = input.required<Entered>();

  private readonly scored = computed(() => {
    const instrument = this.instrument();
    return instrument.wording === 'full' ? scoreAnswers(instrument, this.variant(), this.answers()) : null;
  });
  protected readonly words = computed(() => {
    const instrument = this.instrument();
    const scored = this.scored();
    const scores =
      instrument.wording === 'score_only'
        ? scoresEntered(instrument, this.entered())
        : { [instrument.scores[0].key]: scored?.total ?? null };
    const told = instrument.scores.map((of) => {
      if ((scores[of.key] ?? null) === null) return `${of.label}: none yet`;
      const isBanded = bandOf(of, this.variant(), scores[of.key] ?? null) !== null;
      const text = scoreWords(of, { variant: this.variant(), scores });
      return `${of.label}: ${text}${scored?.prorated === true && isBanded ? ' (prorated)' : ''}`;
    });
    return told.join('; ');
  });
  protected readonly why = computed(() => this.scored()?.why ?? '');
}
