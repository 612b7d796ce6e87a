import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { Field, Segmented } from '@cairn/shared-ui';
import { formatDay } from '@cairn/shared-util';
import { amountWords, type UseDay } from '@cairn/tracking-domain';
import { USE_NOW_CHOICES } from '../fields/choices';
import { UseAmount } from '../fields/use-amount';
import { USE_STATE_LABELS } from '../words/use-state';
import type { LogFrame, UseRowDraft } from './log-draft';
import { substanceName } from './log-words';

/** One day and substance of the panel: a row to answer, or what the record already says. */
interface Asked {
  readonly row: FieldTree<UseRowDraft>;
  readonly label: string;
  /** What stands in the record already, in words; null when the day is open. */
  readonly standing: string | null;
}

/** Use yesterday, a row a substance. */
@Component({
  selector: 'cairn-use-section',
  imports: [Field, FormField, RouterLink, Segmented, UseAmount],
  templateUrl: './use-section.html',
  host: { class: 'stack tight' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UseSection {
  readonly rows = input.required<readonly FieldTree<UseRowDraft>[]>();
  readonly frame = input.required<LogFrame>();
  readonly known = input.required<readonly UseDay[]>();
  readonly recordLink = input.required<string>();
  readonly askedAboutAll = output();

  protected readonly choices = USE_NOW_CHOICES;
  protected readonly asked = computed<readonly Asked[]>(() =>
    this.rows().map((row) => {
      const { day, substance } = row().value();
      const isMain = substance === this.frame().substances[0];
      const label = isMain ? `Use yesterday, ${formatDay(day, 'weekday')}` : this.otherLabel(row().value());
      return { row, label, standing: this.standingWords(row().value()) };
    }),
  );
  /** With other substances still open, one press says that none of them was used. */
  protected readonly hasOpenOthers = computed(() => {
    const [main, ...others] = this.asked();
    const mainAnswered = main !== undefined && (main.standing !== null || main.row.state().value() !== null);
    return mainAnswered && others.some(({ row, standing }) => standing === null && row.state().value() === null);
  });

  private otherLabel({ substance }: UseRowDraft): string {
    const name = substanceName(substance);
    return name.charAt(0).toUpperCase() + name.slice(1);
  }

  private standingWords({ day, substance, substanceText }: UseRowDraft): string | null {
    const standing = this.known().find(
      (known) => known.day === day && known.substance === substance && known.substanceText === substanceText,
    );
    if (standing === undefined) return null;
    const amount = amountWords(standing);
    return `${USE_STATE_LABELS[standing.state]}${amount === null ? '' : `, ${amount}`}`;
  }
}
