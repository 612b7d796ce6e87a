import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { dueWords, type ClinicDueRow } from '@cairn/assessment-domain';
import { Empty, ErrorState, Pick, Segmented, Skeleton } from '@cairn/shared-ui';
import { counted, formatDay } from '@cairn/shared-util';
import { ClinicDueStore } from './clinic-due-store';
import { dueRows, SORT_LABELS, SORTS, type Shown, type Sort } from './due-rows';

/** Everybody of whom a measure is due, and since when. */
@Component({
  selector: 'cairn-due-page',
  imports: [Empty, ErrorState, Pick, RouterLink, Segmented, Skeleton],
  templateUrl: './due-page.html',
  styleUrl: './due-page.css',
  providers: [ClinicDueStore],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DuePage {
  protected readonly store = inject(ClinicDueStore);
  protected readonly shown = signal<Shown>('due');
  protected readonly sort = signal<Sort>('overdue');
  protected readonly shownChoices = [
    { value: 'overdue', label: 'Overdue' },
    { value: 'due', label: 'Due and overdue' },
    { value: 'all', label: 'Also within a week' },
  ] as const;
  protected readonly sortChoices = SORTS.map((value) => ({ value, label: `By ${SORT_LABELS[value]}` }));
  protected readonly rows = computed(() => dueRows(this.store.list()?.rows ?? [], this.shown(), this.sort()));
  protected readonly counts = computed(() => {
    const people = new Set(this.rows().map(({ patientId }) => patientId)).size;
    const of = this.store.list()?.people ?? 0;
    return `${counted(this.rows().length, 'measure')}, ${people} of ${counted(of, 'person', 'people')} in treatment`;
  });
  protected readonly duePhrase = dueWords;

  protected lastOf({ lastOn }: ClinicDueRow): string {
    return lastOn === null ? 'never' : formatDay(lastOn);
  }

  protected dayOf(day: string): string {
    return formatDay(day);
  }

  protected linkOf({ kind, key, patientId }: ClinicDueRow): readonly string[] {
    return kind === 'own' ? ['/patients', patientId, 'measures'] : ['/patients', patientId, 'measures', 'new', key];
  }
}
