import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { REVIEW_DECISIONS, TaskSubject, type CareReview, type ReviewLine } from '@cairn/care-domain';
import { May } from '@cairn/identity-session';
import { EntryPanelState, PatientContext } from '@cairn/patients-context';
import { labelOrNull } from '@cairn/patients-domain';
import { ErrorState, Skeleton } from '@cairn/shared-ui';
import { formatDay, joinWords } from '@cairn/shared-util';
import { FiguresView } from './figures-view';
import { ReviewStore } from './review-store';

const ABOUT_MAX = 200;

/** The screen on which a team reviews a person’s care: what has happened since the last time, then what is decided. */
@Component({
  selector: 'cairn-review-page',
  imports: [ErrorState, FiguresView, May, Skeleton],
  providers: [ReviewStore],
  templateUrl: './review-page.html',
  styleUrl: './review-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReviewPage {
  protected readonly store = inject(ReviewStore);
  protected readonly panel = inject(EntryPanelState);
  private readonly context = inject(PatientContext);
  protected readonly since = computed(() => {
    const figures = this.store.figures();
    if (figures === null) return '';
    const first = formatDay(figures.from);
    if (figures.lastReviewOn === null)
      return `No review is recorded yet. The figures begin on ${first} and end yesterday.`;
    return `Since the last review on ${first}, which decided: ${figures.lastDecision ?? ''}. The figures end yesterday.`;
  });
  protected readonly past = computed(() =>
    this.store.reviews().map((review) => ({
      review,
      heading: `${formatDay(review.reviewedOn)}: ${labelOrNull(REVIEW_DECISIONS, review.decision) ?? ''}`,
      present: this.presentWords(review),
      next:
        review.nextReviewOn === null ? 'No next review is set.' : `Next review on ${formatDay(review.nextReviewOn)}.`,
    })),
  );

  protected makeTask({ text, entry }: ReviewLine): void {
    const about = TaskSubject.safeParse(entry?.kind).data ?? 'review';
    this.panel.add('task', { about, aboutId: entry?.id ?? null, aboutWords: text.slice(0, ABOUT_MAX) });
  }

  protected read(review: CareReview): void {
    this.panel.read('care_review', review);
  }

  private presentWords({ presentIds, presentOthers, personPresent }: CareReview): string {
    const names = presentIds.map((id) => this.context.nameOf(id)).filter((name) => name !== '');
    const all = [...names, ...(presentOthers === '' ? [] : [presentOthers])];
    const person = personPresent === true ? ['the person'] : [];
    const there = [...person, ...all];
    return there.length === 0 ? 'Who was there is not recorded.' : `There: ${joinWords(there)}.`;
  }
}
