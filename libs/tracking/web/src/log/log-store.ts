import { httpResource } from '@angular/common/http';
import { computed, inject, Injectable, signal } from '@angular/core';
import * as z from 'zod';
import { STAFF_NAMES, StaffName } from '@cairn/identity-domain';
import { SessionStore } from '@cairn/identity-session';
import { EPISODES, Episodes } from '@cairn/patients-domain';
import { Connection, type Choice } from '@cairn/shared-ui';
import { addDays, fillPath, localDay } from '@cairn/shared-util';
import { SubstanceKey, USE_DAYS, UseDays, type UseDay } from '@cairn/tracking-domain';
import { RecordChanges } from '@cairn/tracking-context';
import type { LogFrame } from './log-draft';

/** How far back days can be filled in from the panel. */
export const DAYS_BACK = 28;
const MOST_STAFF_SHOWN = 30;

const StaffNames = z.array(StaffName);

/** What the panel must know of a person before anything is typed. Provided by the panel. */
@Injectable()
export class LogStore {
  private readonly session = inject(SessionStore);
  private readonly changes = inject(RecordChanges);
  private readonly connection = inject(Connection);
  readonly patientId = signal<string | null>(null);

  readonly timeZone = computed(() => this.session.signedIn()?.timeZone ?? 'Europe/London');
  readonly today = computed(() => localDay(new Date().toISOString(), this.timeZone()));

  private readonly episodes = httpResource(() => this.urlOf(EPISODES), { parse: Episodes.parse });
  private readonly names = httpResource(() => ({ url: `/api/${STAFF_NAMES}` }), { parse: StaffNames.parse });
  private readonly recent = httpResource(
    () => {
      this.changes.version();
      const url = this.urlOf(USE_DAYS);
      return url === undefined
        ? undefined
        : { url, params: { from: addDays(this.today(), -DAYS_BACK), to: this.today() } };
    },
    { parse: UseDays.parse },
  );

  /** Null until it is known whom the panel is about. */
  readonly frame = computed<LogFrame | null>(() => {
    const me = this.session.signedIn()?.membershipId;
    if (me === undefined || !this.episodes.hasValue()) return null;
    const episode = this.episodes.value().find(({ dischargedOn }) => dischargedOn === null);
    const named = episode === undefined ? [] : [episode.primarySubstance, ...episode.otherSubstances];
    const substances = named.flatMap((key) => SubstanceKey.safeParse(key).data ?? []);
    return {
      episodeId: episode?.id ?? null,
      substances: substances.length === 0 ? ['ketamine'] : substances,
      me,
      today: this.today(),
    };
  });
  readonly failed = computed(() => this.episodes.status() === 'error');

  /** Days that are in the record already. */
  readonly known = computed<readonly UseDay[]>(() => (this.recent.hasValue() ? this.recent.value() : []));
  /** Colleagues who can have led a session, oneself first. */
  readonly staff = computed<readonly Choice<string>[]>(() => {
    const me = this.session.signedIn()?.membershipId;
    const names = this.names.hasValue() ? this.names.value() : [];
    return names
      .filter(({ active, role }) => active && (role === 'clinician' || role === 'team_lead'))
      .sort((one, other) => Number(other.membershipId === me) - Number(one.membershipId === me))
      .slice(0, MOST_STAFF_SHOWN)
      .map(({ membershipId, displayName }) => ({ value: membershipId, label: displayName }));
  });

  reload(): void {
    this.episodes.reload();
  }

  private urlOf(path: typeof EPISODES | typeof USE_DAYS): string | undefined {
    this.connection.recoveries();
    const patientId = this.patientId();
    return patientId === null ? undefined : `/api/${fillPath(path, { patientId })}`;
  }
}
