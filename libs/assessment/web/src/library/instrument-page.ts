import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  instrumentOf,
  valuesOf,
  answerWords,
  type Claim,
  type ChangeRule,
  type Item,
  type Score,
  type Threshold,
} from '@cairn/assessment-domain';
import { Empty, Icon, routeParam } from '@cairn/shared-ui';

/** One measure: where it is from, on what terms it is used, how it is scored, and what of that was checked. */
@Component({
  selector: 'cairn-instrument-page',
  imports: [Empty, Icon, RouterLink],
  templateUrl: './instrument-page.html',
  styleUrl: './instrument-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class InstrumentPage {
  private readonly key = routeParam('key');
  protected readonly instrument = computed(() => instrumentOf(this.key()) ?? null);
  protected readonly variants = computed(() => {
    const instrument = this.instrument();
    return instrument?.wording === 'full' ? instrument.variants : [];
  });
  protected readonly missing = computed(() => {
    const instrument = this.instrument();
    if (instrument?.wording !== 'full') return null;
    const { missing } = instrument;
    if (missing === null) return { words: 'Every question is needed: without one there is no total.', claim: null };
    const words = `Up to ${missing.most} ${missing.most === 1 ? 'question' : 'questions'} without an answer may be filled in with the mean of the others; the total is then marked as prorated. With more there is no total.`;
    const never = missing.never.length > 0 ? ' Question 9 is never filled in: without it there is no total.' : '';
    return { words: words + never, claim: missing as Claim };
  });
  protected readonly loinc = computed(() => {
    const codes = this.instrument()?.loinc ?? null;
    if (codes === null) return 'None that was verified; none is sent.';
    return [codes.panel === null ? '' : `panel ${codes.panel}`, `total ${codes.total}`].filter(Boolean).join(', ');
  });

  protected answersOf(item: Item): string {
    const values = valuesOf(item);
    if ('from' in item.answers) {
      const { from, to, low, high } = item.answers;
      return `${from} (${low}) to ${to} (${high})`;
    }
    return values.map((value) => `${value} ${answerWords(item, value)}`).join(' · ');
  }

  protected directionOf({ direction }: Score): string {
    return direction === 'higher_is_worse' ? 'higher is worse' : 'higher is better';
  }

  protected reachedAt({ at, side }: Threshold): string {
    return side === 'at_least' ? `${at} or more` : `${at} or less`;
  }

  protected changeOf(rule: ChangeRule): string {
    if (rule.kind === 'percent_fall') return `A fall of ${rule.percent} % or more of the earlier score`;
    const what =
      rule.kind === 'reliable' ? 'Reliable: more than the noise of measuring' : 'Meaningful: people notice it';
    return `${rule.points} points or more. ${what}`;
  }

  protected checkOf({ confirmed }: Claim): string {
    return confirmed ? 'Source checked' : 'Not checked against the primary source';
  }
}
