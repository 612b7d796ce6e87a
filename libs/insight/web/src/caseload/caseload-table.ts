import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { labelOf } from '@cairn/shared-util';
import { SUBSTANCES } from '@cairn/patients-domain';
import { patientPage } from '@cairn/patients-context';
import { Icon, PhaseGlyph } from '@cairn/shared-ui';
import { isOld, type CaseloadPerson, type SortKey, type Sorting } from './caseload-view';
import { Sparkline } from './sparkline';
import { UseStrip } from './use-strip';

interface Head {
  readonly key: SortKey;
  readonly label: string;
}

/** The people as a table: one line each, the whole line opens the person. Cards on a phone, a table to assistive technology. */
@Component({
  selector: 'cairn-caseload-table',
  imports: [Icon, PhaseGlyph, RouterLink, Sparkline, UseStrip],
  templateUrl: './caseload-table.html',
  styleUrl: './caseload-table.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CaseloadTable {
  readonly people = input.required<readonly CaseloadPerson[]>();
  readonly today = input.required<string>();
  readonly sorting = input.required<Sorting>();
  readonly sort = output<SortKey>();

  protected readonly heads: readonly Head[] = [
    { key: 'name', label: 'Person' },
    { key: 'phase', label: 'Phase' },
    { key: 'craving', label: 'Craving, 28 days' },
    { key: 'use', label: 'Use, 28 days' },
    { key: 'sessions', label: 'Sessions' },
    { key: 'data', label: 'Last entry' },
  ];
  protected readonly isOld = isOld;
  protected readonly patientPage = patientPage;

  protected ariaSort(key: SortKey): 'ascending' | 'descending' | null {
    const sorting = this.sorting();
    if (sorting.key !== key) return null;
    return sorting.descending ? 'descending' : 'ascending';
  }

  protected substanceOf({ row }: CaseloadPerson): string {
    return labelOf(SUBSTANCES.codes, row.primarySubstance);
  }
}
