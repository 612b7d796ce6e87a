import { InjectionToken } from '@angular/core';
import { localDay } from '@cairn/shared-util';

/** The day that the phone shows, so that a day is called "today" only where its owner would call it so. */
export const PHONE_DAY = new InjectionToken<() => string>('the day of the phone', {
  providedIn: 'root',
  factory: () => () => localDay(new Date().toISOString(), Intl.DateTimeFormat().resolvedOptions().timeZone),
});
