import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { AUDIT_WORDS, type AuditEntry } from '@cairn/identity-domain';
import { SessionStore } from '@cairn/identity-session';
import { DateInput, Empty, ErrorState, Field, Skeleton, TextControl, Toaster, refusalWords } from '@cairn/shared-ui';
import { formatDay, formatTime, localDay } from '@cairn/shared-util';
import { type AuditFilter, AuditStore, isRecordId, NO_FILTER } from './audit-store';

const OUTCOMES: Readonly<Record<AuditEntry['outcome'], string>> = {
  done: 'Done',
  refused: 'Refused',
  not_found: 'Not found',
};

/** Who asked for what, when, and about whom: ids and words only. */
@Component({
  selector: 'cairn-audit-page',
  imports: [DateInput, Empty, ErrorState, Field, Skeleton, TextControl],
  templateUrl: './audit-page.html',
  styleUrl: './audit-page.css',
  providers: [AuditStore],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AuditTrailPage {
  protected readonly store = inject(AuditStore);
  private readonly session = inject(SessionStore);
  private readonly toaster = inject(Toaster);
  protected readonly outcomes = OUTCOMES;
  protected readonly words = AUDIT_WORDS;
  protected readonly loading = signal(false);
  protected readonly today = computed(() => this.session.signedIn()?.today ?? '');
  protected readonly isFiltered = computed(() => this.store.filter() !== NO_FILTER);
  protected readonly isHalfTyped = computed(() => {
    const { patient } = this.store.filter();
    return patient.trim() !== '' && !isRecordId(patient);
  });

  protected narrow(changes: Partial<AuditFilter>): void {
    this.store.filter.update((filter) => ({ ...filter, ...changes }));
  }

  protected showAll(): void {
    this.store.filter.set(NO_FILTER);
  }

  protected day(instant: string): string {
    return formatDay(localDay(instant, this.zone()), 'weekday-short');
  }

  protected time(instant: string): string {
    return formatTime(instant, this.zone());
  }

  protected async loadMore(): Promise<void> {
    this.loading.set(true);
    try {
      await this.store.loadMore();
    } catch (error) {
      this.toaster.show({ words: refusalWords(error) });
    } finally {
      this.loading.set(false);
    }
  }

  private zone(): string {
    return this.session.signedIn()?.timeZone ?? 'UTC';
  }
}
