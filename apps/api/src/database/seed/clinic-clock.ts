import { addDays, zonedInstant } from '@cairn/shared-util';

const MS_PER_MINUTE = 60_000;
const PLAIN_DAY = 1440 * MS_PER_MINUTE;

/** Wall-clock readings of one zone as milliseconds. Midnights are kept: only days of a clock change ask again. */
export class ClinicClock {
  private readonly midnights = new Map<string, number>();

  constructor(readonly timeZone: string) {}

  /** The instant of a day and a time in minutes after midnight. */
  at(day: string, minute: number): number {
    const midnight = this.midnight(day);
    if (this.midnight(addDays(day, 1)) - midnight === PLAIN_DAY) return midnight + minute * MS_PER_MINUTE;
    const time = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
    return Date.parse(zonedInstant(day, time, this.timeZone));
  }

  midnight(day: string): number {
    const known = this.midnights.get(day) ?? Date.parse(zonedInstant(day, '00:00', this.timeZone));
    this.midnights.set(day, known);
    return known;
  }
}

/** An instant as the database takes it. */
export function iso(instantMs: number): string {
  return new Date(instantMs).toISOString();
}
