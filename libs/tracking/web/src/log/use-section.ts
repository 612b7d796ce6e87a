import { ChangeDetectionStrategy, Component, computed, input, output, viewChildren } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import type { SubstanceKey } from '@cairn/patients-domain';
import { Field, Segmented, TextControl, type Choice, Pick } from '@cairn/shared-ui';
import { formatDay } from '@cairn/shared-util';
import { amountWords, type UseDay } from '@cairn/tracking-domain';
import { SUBSTANCE_CHOICES, USE_NOW_CHOICES } from '../fields/choices';
import { UseAmount } from '../fields/use-amount';
import { usualUnit } from '../fields/usual-unit';
import { USE_STATE_LABELS } from '../words/use-state';
import { isAdded, keyOf } from './log-days';
import type { AskedSubstance, LogFrame, UseRowDraft } from './log-draft';
import { askedLabel } from './log-words';
import { UseFold } from './use-fold';

/** One day and substance of the panel: a row to answer, or what the record already says. */
interface Asked {
  readonly row: FieldTree<UseRowDraft>;
  readonly label: string;
  /** What stands in the record already, in words; null when the day is open. */
  readonly standing: string | null;
  /** What can be chosen in a row that was added; null for a substance of the episode. */
  readonly choices: readonly Choice<SubstanceKey>[] | null;
}

/** Use yesterday, a row a substance. */
@Component({
  selector: 'cairn-use-section',
  imports: [Field, FormField, Pick, RouterLink, Segmented, TextControl, UseAmount, UseFold],
  templateUrl: './use-section.html',
  styles: `
    .another {
      display: grid;
      grid-template-columns: 1fr auto;
      gap: 8px;
      align-items: end;
    }
  `,
  host: { class: 'stack tight' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UseSection {
  readonly rows = input.required<readonly FieldTree<UseRowDraft>[]>();
  readonly frame = input.required<LogFrame>();
  readonly known = input.required<readonly UseDay[]>();
  readonly recordLink = input.required<string>();
  readonly askedAboutAll = output();
  readonly removed = output<AskedSubstance>();
  private readonly added = viewChildren<Pick<SubstanceKey>>(Pick);

  protected readonly choices = USE_NOW_CHOICES;
  protected readonly asked = computed<readonly Asked[]>(() =>
    this.rows().map((row) => {
      const asked = row().value();
      const isOwn = !isAdded(asked, this.frame());
      const isMain = isOwn && asked.substance === this.frame().substances[0];
      const label = isMain ? `Use yesterday, ${formatDay(asked.day, 'weekday')}` : askedLabel(asked);
      return { row, label, standing: this.standingWords(asked), choices: isOwn ? null : this.choicesFor(asked) };
    }),
  );
  /** With other substances still open, one press says that none of them was used. */
  protected readonly hasOpenOthers = computed(() => {
    const [main, ...others] = this.asked();
    const mainAnswered = main !== undefined && (main.standing !== null || main.row.state().value() !== null);
    return mainAnswered && others.some(({ row, standing }) => standing === null && row.state().value() === null);
  });

  /** The row that was added last, where its substance is chosen. */
  focusAdded(): void {
    this.added().at(-1)?.focus();
  }

  /** A name belongs to "other" alone, and the unit follows the substance until an amount is there. */
  protected named(row: FieldTree<UseRowDraft>, substance: SubstanceKey | null): void {
    if (substance !== 'other') row.substanceText().value.set('');
    if (row.amount().value() === null) row.unit().value.set(usualUnit(substance));
  }

  private choicesFor({ substance }: UseRowDraft): Choice<SubstanceKey>[] {
    const asked = new Set(this.rows().map((row) => row.substance().value()));
    return SUBSTANCE_CHOICES.filter(({ value }) => value === 'other' || value === substance || !asked.has(value));
  }

  private standingWords(row: UseRowDraft): string | null {
    const standing = this.known().find((known) => known.day === row.day && keyOf(known) === keyOf(row));
    if (standing === undefined) return null;
    const amount = amountWords(standing);
    return `${USE_STATE_LABELS[standing.state]}${amount === null ? '' : `, ${amount}`}`;
  }
}
