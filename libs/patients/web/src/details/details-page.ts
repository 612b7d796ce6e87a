import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { May } from '@cairn/identity-session';
import { PatientContext } from '@cairn/patients-context';
import { DETAIL_FIELDS } from '@cairn/patients-domain';
import { Icon } from '@cairn/shared-ui';
import { DetailsForm } from './details-form';
import { DetailsHistory } from './details-history';

/** What is known about a person: read, changed with a reason, and every version of it. */
@Component({
  selector: 'cairn-details-page',
  imports: [DetailsForm, DetailsHistory, Icon, May],
  templateUrl: './details-page.html',
  styleUrl: './details-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DetailsPage {
  protected readonly context = inject(PatientContext);
  protected readonly editing = signal(false);
  protected readonly facts = computed(() => {
    const patient = this.context.patient();
    return patient === null
      ? []
      : DETAIL_FIELDS.map(({ key, label, words }) => ({ key, label, words: words(patient) }));
  });
}
