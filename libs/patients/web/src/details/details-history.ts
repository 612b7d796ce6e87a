import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import {
  changedDetails,
  DETAIL_FIELDS,
  PATIENT_HISTORY,
  type PatientVersion,
  PatientVersions,
} from '@cairn/patients-domain';
import { ErrorState, Skeleton } from '@cairn/shared-ui';
import { fillPath } from '@cairn/shared-util';
import { clinicMoment } from '../clinic-time';

interface Change {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** Every version of the details, newest first: who, when, why, and what changed, before and after side by side. */
@Component({
  selector: 'cairn-details-history',
  imports: [ErrorState, Skeleton],
  templateUrl: './details-history.html',
  styleUrl: './details-history.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DetailsHistory {
  readonly patientId = input.required<string>();
  /** The version that stands; a new one is read. */
  readonly version = input.required<number>();
  private readonly moment = clinicMoment();
  protected readonly versions = httpResource(
    () => {
      this.version();
      return `/api/${fillPath(PATIENT_HISTORY, { patientId: this.patientId() })}`;
    },
    { parse: (body) => PatientVersions.parse(body) },
  );
  protected readonly entries = computed(() => {
    const versions = this.versions.hasValue() ? this.versions.value() : [];
    return versions.map((version, index) => ({
      version: version.version,
      recordedAt: version.recordedAt,
      moment: this.moment(version.recordedAt),
      by: version.recordedByName,
      reason: version.reason,
      changes: changesBetween(versions[index + 1], version),
    }));
  });
}

function changesBetween(before: PatientVersion | undefined, after: PatientVersion): Change[] {
  if (before === undefined) return [];
  const changed = changedDetails(before, after);
  return DETAIL_FIELDS.filter(({ key }) => changed.includes(key)).map(({ label, words }) => ({
    label,
    before: words(before),
    after: words(after),
  }));
}
