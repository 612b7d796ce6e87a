import { httpResource } from '@angular/common/http';
import { computed, inject, Injectable, linkedSignal } from '@angular/core';
import { CARE_REVIEW, REVIEW_FIGURES, ReviewFigures, type CareReview } from '@cairn/care-domain';
import { SessionStore } from '@cairn/identity-session';
import { RecordChanges } from '@cairn/patients-context';
import { Connection, routeParam } from '@cairn/shared-ui';
import { fillPath, localDay } from '@cairn/shared-util';

const FIRST_DAY = '1900-01-01';

/** The figures since the last review, and the reviews there were. */
@Injectable()
export class ReviewStore {
  private readonly session = inject(SessionStore);
  private readonly changes = inject(RecordChanges);
  private readonly connection = inject(Connection);
  readonly patientId = routeParam('patientId');
  readonly today = computed(() => {
    this.changes.version();
    return localDay(new Date().toISOString(), this.session.signedIn()?.timeZone ?? 'Europe/London');
  });
  private readonly figuresRead = httpResource(() => this.address(fillPath(REVIEW_FIGURES, this.person())), {
    parse: (body) => ReviewFigures.parse(body),
  });
  private readonly reviewsRead = httpResource(
    () => {
      const url = this.address(fillPath('patients/:patientId/care-reviews', this.person()));
      return url === undefined ? undefined : { url, params: { from: FIRST_DAY, to: this.today() } };
    },
    { parse: (body) => CARE_REVIEW.Entry.array().parse(body) as unknown as CareReview[] },
  );
  /** What is shown stays while it is read again. */
  readonly figures = linkedSignal<ReviewFigures | null, ReviewFigures | null>({
    source: () => (this.figuresRead.hasValue() ? this.figuresRead.value() : null),
    computation: (fresh, previous) => fresh ?? previous?.value ?? null,
  });
  /** The newest first. */
  readonly reviews = computed(() => (this.reviewsRead.hasValue() ? this.reviewsRead.value().toReversed() : []));
  readonly failed = computed(() => [this.figuresRead, this.reviewsRead].some((read) => read.status() === 'error'));

  reload(): void {
    this.figuresRead.reload();
    this.reviewsRead.reload();
  }

  private person(): { patientId: string } {
    return { patientId: this.patientId() };
  }

  private address(path: string): string | undefined {
    this.changes.version();
    this.connection.recoveries();
    return this.patientId() ? `/api/${path}` : undefined;
  }
}
