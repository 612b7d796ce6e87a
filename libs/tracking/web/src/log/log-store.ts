import { httpResource } from '@angular/common/http';
import { computed, inject, Injectable, signal } from '@angular/core';
import { SessionStore } from '@cairn/identity-session';
import { PatientContext, RecordChanges } from '@cairn/patients-context';
import { Connection, type Choice } from '@cairn/shared-ui';
import { addDays, fillPath, localDay } from '@cairn/shared-util';
import { SubstanceKey } from '@cairn/patients-domain';
import { USE_DAYS, UseDays, type UseDay } from '@cairn/tracking-domain';
import { DAYS_BACK, type LogFrame } from './log-draft';

const MOST_STAFF_SHOWN = 30;
/** What is asked about where no episode says so. */
const UNSAID: readonly SubstanceKey[] = ['ketamine'];

/** What the panel must know of a person before anything is typed. Provided by the panel. */
@Injectable()
export class LogStore {
  private readonly session = inject(SessionStore);
  private readonly context = inject(PatientContext);
  private readonly changes = inject(RecordChanges);
  private readonly connection = inject(Connection);
  readonly patientId = signal<string | null>(null);

  readonly timeZone = computed(() => this.session.signedIn()?.timeZone ?? 'Europe/London');
  readonly today = computed(() => localDay(new Date().toISOString(), this.timeZone()));

  private readonly oldest = computed(() => addDays(this.today(), -DAYS_BACK));

  private readonly recent = httpResource(
    () => {
      this.changes.version();
      this.connection.recoveries();
      const patientId = this.patientId();
      if (patientId === null) return undefined;
      const params = { from: this.oldest(), to: this.today() };
      return { url: `/api/${fillPath(USE_DAYS, { patientId })}`, params };
    },
    { parse: UseDays.parse },
  );

  /** Null until it is known whom the panel is about. */
  readonly frame = computed<LogFrame | null>(() => {
    const me = this.session.signedIn()?.membershipId;
    const isRead = this.context.episodesResource.hasValue() && this.context.patientId() === this.patientId();
    return me === undefined || !isRead ? null : { ...this.about(), me, today: this.today() };
  });
  private readonly about = computed(() => {
    const episode = this.context.episodes().find(({ dischargedOn }) => dischargedOn === null);
    const named = episode === undefined ? [] : [episode.primarySubstance, ...episode.otherSubstances];
    const substances = named.flatMap((key) => SubstanceKey.safeParse(key).data ?? []);
    return { episodeId: episode?.id ?? null, substances: substances.length === 0 ? UNSAID : substances };
  });
  readonly failed = computed(() => this.context.episodesResource.status() === 'error');

  /** Older days that turned out to be in the record when they were sent. */
  private readonly met = signal<readonly UseDay[]>([]);
  /** Days that are in the record already, as far as they were read. */
  readonly known = computed<readonly UseDay[]>(() => [
    ...(this.recent.hasValue() ? this.recent.value() : []),
    ...this.met().filter(({ day, patientId }) => day < this.oldest() && patientId === this.patientId()),
  ]);
  /** Colleagues who can have led a session, oneself first. */
  readonly staff = computed<readonly Choice<string>[]>(() => {
    const me = this.session.signedIn()?.membershipId;
    return this.context
      .staff()
      .filter(({ active, role }) => active && (role === 'clinician' || role === 'team_lead'))
      .sort((one, other) => Number(other.membershipId === me) - Number(one.membershipId === me))
      .slice(0, MOST_STAFF_SHOWN)
      .map(({ membershipId, displayName }) => ({ value: membershipId, label: displayName }));
  });

  meet(taken: readonly UseDay[]): void {
    this.met.update((met) => [...met, ...taken]);
  }

  reload(): void {
    this.context.refresh();
  }
}
