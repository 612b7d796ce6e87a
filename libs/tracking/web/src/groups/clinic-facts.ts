import { computed, inject, Injectable } from '@angular/core';
import { httpResource } from '@angular/common/http';
import * as z from 'zod';
import { STAFF_NAMES, StaffName } from '@cairn/identity-domain';
import { SessionStore } from '@cairn/identity-session';
import type { Choice } from '@cairn/shared-ui';
import { localDay } from '@cairn/shared-util';

const StaffNames = z.array(StaffName);

/** What every page of groups and appointments must know of the clinic: its clock, and who can have led a session. */
@Injectable()
export class ClinicFacts {
  private readonly session = inject(SessionStore);
  private readonly staffResource = httpResource(() => `/api/${STAFF_NAMES}`, {
    parse: (body) => StaffNames.parse(body),
  });

  readonly timeZone = computed(() => this.session.signedIn()?.timeZone ?? 'Europe/London');
  readonly me = computed(() => this.session.signedIn()?.membershipId ?? '');
  readonly today = computed(() => localDay(new Date().toISOString(), this.timeZone()));
  /** Colleagues who work with people, oneself first. */
  readonly staff = computed<readonly Choice<string>[]>(() => {
    const members = this.staffResource.hasValue() ? this.staffResource.value() : [];
    return members
      .filter(({ active, role }) => active && (role === 'clinician' || role === 'team_lead'))
      .sort((one, other) => Number(other.membershipId === this.me()) - Number(one.membershipId === this.me()))
      .map(({ membershipId, displayName }) => ({ value: membershipId, label: displayName }));
  });

  /** The names of colleagues, in the order of the ids; who is not known is left out. */
  namesOf(ids: readonly string[]): string[] {
    const names = new Map(this.staff().map(({ value, label }) => [value, label]));
    return ids.flatMap((id) => names.get(id) ?? []);
  }
}
