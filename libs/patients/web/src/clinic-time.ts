import { computed, inject, type Signal } from '@angular/core';
import { SessionStore } from '@cairn/identity-session';
import { formatDay, formatTime, localDay } from '@cairn/shared-util';

/** The clinic's date now, YYYY-MM-DD. Pages of people are for who is signed in, so it is known. */
export function clinicToday(): Signal<string> {
  const { signedIn } = inject(SessionStore);
  return computed(() => localDay(new Date().toISOString(), signedIn()?.timeZone ?? 'UTC'));
}

/** Says an instant by the clinic's clock: "23 November 2026, 10:42". */
export function clinicMoment(): (instant: string) => string {
  const { signedIn } = inject(SessionStore);
  return (instant) => {
    const zone = signedIn()?.timeZone ?? 'UTC';
    return `${formatDay(localDay(instant, zone))}, ${formatTime(instant, zone)}`;
  };
}
