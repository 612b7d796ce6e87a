import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { may } from '@cairn/identity-domain';
import { PatientContext } from '@cairn/patients-context';
import { REFERRAL_SOURCE_LABELS, ReferralSource, SUBSTANCES } from '@cairn/patients-domain';
import { DateInput, Field, TextControl } from '@cairn/shared-ui';
import type { EpisodeEntry } from './episode-entry';

/** The fields of an episode's frame, for opening and for changing. */
@Component({
  selector: 'cairn-episode-fields',
  imports: [DateInput, Field, FormField, TextControl],
  templateUrl: './episode-fields.html',
  styles: `
    :host {
      display: grid;
      gap: 12px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EpisodeFields {
  readonly fields = input.required<FieldTree<EpisodeEntry>>();
  readonly today = input.required<string>();
  private readonly context = inject(PatientContext);
  protected readonly substances = SUBSTANCES.codes;
  protected readonly sources = ReferralSource.options.map((value) => ({ value, label: REFERRAL_SOURCE_LABELS[value] }));
  /** Colleagues who work with patients; a former one only while they stand in the form. */
  protected readonly workers = computed(() => {
    const chosen = this.fields().keyWorkerId().value();
    return this.context
      .staff()
      .filter(({ membershipId, active, role }) => membershipId === chosen || (active && may(role, 'record.write')));
  });
}
