import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { map } from 'rxjs';
import { RecordChanges } from '@cairn/patients-context';
import { Connection, Empty, ErrorState, Icon, Skeleton } from '@cairn/shared-ui';
import { addDays, formatDay, formatDayRange, formatTime, isDay } from '@cairn/shared-util';
import { CANCELLATIONS, type Occurrence, Timetable, TIMETABLE } from '@cairn/tracking-domain';
import { labelOf } from '@cairn/shared-util';
import { ClinicFacts } from './clinic-facts';
import { peopleWords } from './counted-words';
import { GroupForm } from './group-form';
import { daysOf, type OccurrenceState, stateOf, weekOf } from './week';

const WORDS: Readonly<Record<OccurrenceState, string>> = {
  signed: 'Signed',
  cancelled: 'Cancelled',
  due: 'Register to fill in',
  today: 'Later today',
  ahead: '',
};

/** The groups of a week by day: where each register is opened. The week stands in the address. */
@Component({
  selector: 'cairn-timetable-page',
  imports: [Empty, ErrorState, GroupForm, Icon, RouterLink, Skeleton],
  providers: [ClinicFacts],
  templateUrl: './timetable-page.html',
  styleUrl: './timetable-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TimetablePage {
  private readonly facts = inject(ClinicFacts);
  private readonly changes = inject(RecordChanges);
  private readonly connection = inject(Connection);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly asked = toSignal(this.route.queryParamMap.pipe(map((params) => params.get('week') ?? '')), {
    requireSync: true,
  });
  private readonly now = new Date().toISOString();
  protected readonly week = computed(() => weekOf(isDay(this.asked()) ? this.asked() : this.facts.today()));
  private readonly resource = httpResource(
    () => {
      this.changes.version();
      this.connection.recoveries();
      return { url: `/api/${TIMETABLE}`, params: { ...this.week() } };
    },
    { parse: (body) => Timetable.parse(body) },
  );
  protected readonly timetable = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  protected readonly failed = computed(() => this.resource.status() === 'error');
  protected readonly days = computed(() => daysOf(this.week(), this.timetable()?.occurrences ?? []));
  protected readonly today = this.facts.today;
  protected readonly weekWords = computed(() => formatDayRange(this.week().from, this.week().to));
  protected readonly isThisWeek = computed(() => this.week().from === weekOf(this.today()).from);
  protected readonly adds = signal(false);
  protected readonly people = peopleWords;
  protected readonly day = formatDay;

  protected reload(): void {
    this.resource.reload();
  }

  /** Weeks before or after; null is the week of today. */
  protected go(weeks: number | null): void {
    const week = weeks === null ? null : addDays(this.week().from, 7 * weeks);
    void this.router.navigate([], { relativeTo: this.route, queryParams: { week }, replaceUrl: true });
  }

  protected time({ startsAt }: Occurrence): string {
    return formatTime(startsAt, this.facts.timeZone());
  }

  protected state(occurrence: Occurrence): OccurrenceState {
    return stateOf(occurrence, this.today(), this.now);
  }

  protected stateWords(occurrence: Occurrence): string {
    const { cancellation } = occurrence;
    if (this.state(occurrence) !== 'cancelled' || cancellation === null) return WORDS[this.state(occurrence)];
    return `Cancelled: ${labelOf(CANCELLATIONS.codes, cancellation.code).toLowerCase()}`;
  }

  protected link({ groupId, groupSessionId, day }: Occurrence): string[] {
    if (groupSessionId !== null) return ['/groups/register', groupSessionId];
    return ['/groups', groupId ?? '', 'register', day];
  }
}
