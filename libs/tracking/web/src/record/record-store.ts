import { httpResource, type HttpResourceRequest } from '@angular/common/http';
import { computed, inject, Injectable, linkedSignal, signal } from '@angular/core';
import { SessionStore } from '@cairn/identity-session';
import { Connection, routeParam } from '@cairn/shared-ui';
import { addDays, fillPath, localDay } from '@cairn/shared-util';
import {
  CRAVINGS,
  Cravings,
  EVENT_MARKS,
  EventMarks,
  THERAPY_SESSIONS,
  TherapySessions,
  USE_DAYS,
  UseDays,
} from '@cairn/tracking-domain';
import { EntryReader } from './any-entry';
import { dayOf, newestFirst, type RecordEntry } from './entry';
import {
  AnyEntries,
  BOOKING_DAYS,
  ENTRIES,
  WITHDRAWN_ENTRIES,
  WithdrawnEntry,
  type Retraction,
} from '@cairn/patients-domain';
import { RecordChanges } from '@cairn/patients-context';

/** How far back the list goes, in days; null is everything. */
export const PERIODS = [
  { value: '2w', label: '2 weeks', days: 14 },
  { value: '4w', label: '4 weeks', days: 28 },
  { value: '12w', label: '12 weeks', days: 84 },
  { value: 'all', label: 'All', days: null },
] as const;
export type PeriodKey = (typeof PERIODS)[number]['value'];

const FIRST_DAY = '1900-01-01';

/** Kinds that are looked for: one with a form of its own, or all that are kept by contract. */
export type KindFilter = RecordEntry['kind'];

type ListPath =
  | typeof CRAVINGS
  | typeof USE_DAYS
  | typeof THERAPY_SESSIONS
  | typeof EVENT_MARKS
  | typeof ENTRIES
  | typeof WITHDRAWN_ENTRIES;

/** Everything that stands in a person's record over a period. Provided by the page. */
@Injectable()
export class RecordStore {
  private readonly session = inject(SessionStore);
  private readonly changes = inject(RecordChanges);
  private readonly connection = inject(Connection);
  readonly patientId = routeParam('patientId');
  readonly period = signal<PeriodKey>('4w');
  readonly kind = signal<KindFilter | null>(null);
  /** Whether what was withdrawn is shown too. */
  readonly withWithdrawn = signal(false);

  readonly timeZone = computed(() => this.session.signedIn()?.timeZone ?? 'Europe/London');
  readonly today = computed(() => localDay(new Date().toISOString(), this.timeZone()));

  private readonly reader = inject(EntryReader);
  private readonly all = [
    this.read(CRAVINGS, (body) => Cravings.parse(body).map((record) => ({ kind: 'craving', record }))),
    this.read(USE_DAYS, (body) => UseDays.parse(body).map((record) => ({ kind: 'use_day', record }))),
    this.read(THERAPY_SESSIONS, (body) =>
      TherapySessions.parse(body).map((record) => ({ kind: 'therapy_session', record })),
    ),
    this.read(EVENT_MARKS, (body) => EventMarks.parse(body).map((record) => ({ kind: 'event_mark', record }))),
  ];
  private readonly kept = httpResource(() => this.ask(ENTRIES), { parse: (body) => AnyEntries.parse(body) });
  private readonly withdrawn = httpResource(() => (this.withWithdrawn() ? this.ask(WITHDRAWN_ENTRIES) : undefined), {
    parse: (body) => WithdrawnEntry.array().parse(body),
  });
  readonly failed = computed(
    () => this.reader.failed() || [...this.all, this.kept, this.withdrawn].some((each) => each.status() === 'error'),
  );
  /** Who withdrew an entry and why, by its id. */
  readonly retractions = computed<ReadonlyMap<string, Retraction>>(
    () => new Map(this.withdrawnNow()?.map(({ retraction }) => [retraction.recordId, retraction])),
  );
  private readonly fresh = computed(() => {
    const lists = [
      this.keptEntries(),
      this.withdrawnEntries(),
      ...this.all.map((each) => (each.hasValue() ? each.value() : null)),
    ];
    return lists.some((list) => list === null) ? null : lists.flatMap((list) => list ?? []);
  });
  /** What is shown stays while it is read again, unless another person is looked at. */
  private readonly shown = linkedSignal<
    { patientId: string; fresh: RecordEntry[] | null },
    { patientId: string; entries: RecordEntry[] } | null
  >({
    source: () => ({ patientId: this.patientId(), fresh: this.fresh() }),
    computation: ({ patientId, fresh }, previous) => {
      if (fresh !== null) return { patientId, entries: fresh };
      const before = previous?.value ?? null;
      return before?.patientId === patientId ? before : null;
    },
  });
  readonly loaded = computed(() => this.shown() !== null);
  /** Entries by day, the newest first, of the kind that is looked for. */
  readonly days = computed(() => {
    const kind = this.kind();
    const wanted = (this.shown()?.entries ?? []).filter((entry) => kind === null || entry.kind === kind);
    const days = new Map<string, RecordEntry[]>();
    for (const entry of [...wanted].sort(newestFirst))
      days.set(dayOf(entry), [...(days.get(dayOf(entry)) ?? []), entry]);
    return [...days].map(([day, entries]) => ({ day, entries }));
  });
  readonly count = computed(() => this.days().reduce((sum, { entries }) => sum + entries.length, 0));

  reload(): void {
    for (const each of [...this.all, this.kept, this.withdrawn]) each.reload();
    this.reader.reload();
  }

  /** Null until both the entries and their kinds are there. */
  private keptEntries(): RecordEntry[] | null {
    if (!this.kept.hasValue() || !this.reader.isReady()) return null;
    return this.kept.value().flatMap((entry) => this.reader.entries(entry));
  }

  /** None where they are not asked for. */
  private withdrawnEntries(): RecordEntry[] | null {
    if (!this.reader.isReady()) return null;
    return this.withdrawnNow()?.flatMap((entry) => this.reader.entries(entry)) ?? null;
  }

  private withdrawnNow(): readonly WithdrawnEntry[] | null {
    if (!this.withWithdrawn()) return [];
    return this.withdrawn.hasValue() ? this.withdrawn.value() : null;
  }

  private read(path: ListPath, parse: (body: unknown) => RecordEntry[]) {
    return httpResource<RecordEntry[]>(() => this.ask(path), { parse });
  }

  private ask(path: ListPath): HttpResourceRequest {
    this.changes.version();
    this.connection.recoveries();
    const days = PERIODS.find(({ value }) => value === this.period())?.days ?? null;
    const today = this.today();
    const from = days === null ? FIRST_DAY : addDays(today, 1 - days);
    const params = { from, to: addDays(today, BOOKING_DAYS) };
    return { url: `/api/${fillPath(path, { patientId: this.patientId() })}`, params };
  }
}
