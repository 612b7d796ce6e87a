import { httpResource } from '@angular/common/http';
import { computed, inject, Injectable } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { map } from 'rxjs';
import * as z from 'zod';
import { STAFF_NAMES, StaffName } from '@cairn/identity-domain';
import { currentEpisode, type Episode, EPISODES, Episodes, Patient, PATIENT } from '@cairn/patients-domain';
import { fillPath } from '@cairn/shared-util';

const StaffNamesList = z.array(StaffName);

/**
 * The person whom a page is about, with their episodes and the names of the clinic's staff. Provided by the patient
 * frame, so that all pages in it share one copy; lives as long as the frame and follows the address.
 */
@Injectable()
export class PatientContext {
  private readonly route = inject(ActivatedRoute);

  readonly patientId = toSignal(this.route.paramMap.pipe(map((params) => params.get('patientId') ?? '')), {
    requireSync: true,
  });
  readonly patientResource = httpResource(() => this.address(PATIENT), { parse: (body) => Patient.parse(body) });
  readonly episodesResource = httpResource(() => this.address(EPISODES), { parse: (body) => Episodes.parse(body) });
  readonly staffResource = httpResource(() => `/api/${STAFF_NAMES}`, { parse: (body) => StaffNamesList.parse(body) });

  /** Null until it is read, and when it could not be. While it is read again the old one stays. */
  readonly patient = computed<Patient | null>(() =>
    this.patientResource.hasValue() ? this.patientResource.value() : null,
  );
  /** The latest referral first. */
  readonly episodes = computed<readonly Episode[]>(() =>
    this.episodesResource.hasValue() ? this.episodesResource.value() : [],
  );
  /** The open episode, or the one discharged last: the one that the charts are about too. */
  readonly episode = computed(() => currentEpisode(this.episodes()));
  readonly staff = computed<readonly StaffName[]>(() =>
    this.staffResource.hasValue() ? this.staffResource.value() : [],
  );
  private readonly names = computed(
    () => new Map(this.staff().map(({ membershipId, displayName }) => [membershipId, displayName])),
  );

  /** The name of a colleague, of a former one too; empty until it is known. */
  nameOf(membershipId: string): string {
    return this.names().get(membershipId) ?? '';
  }

  /** Reads the person and their episodes again. */
  refresh(): void {
    this.patientResource.reload();
    this.episodesResource.reload();
  }

  private address(path: typeof PATIENT | typeof EPISODES): string | undefined {
    const patientId = this.patientId();
    return patientId ? `/api/${fillPath(path, { patientId })}` : undefined;
  }
}
