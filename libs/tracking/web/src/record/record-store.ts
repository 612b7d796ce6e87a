import { httpResource, type HttpResourceRequest } from '@angular/common/http';
import { computed, inject, Injectable, linkedSignal, signal } from '@angular/core';
import { SessionStore } from '@cairn/identity-session';
import { Connection, routeParam } from '@cairn/shared-ui';
import { addDays, fillPath, localDay } from '@cairn/shared-util';
import {
  CHECK_IN,
  CRAVINGS,
  Cravings,
  EVENT_MARKS,
  EventMarks,
  THERAPY_SESSIONS,
  TherapySessions,
  USE_DAYS,
  UseDays,
} from '@cairn/tracking-domain';
import { dayOf, newestFirst, type RecordEntry } from './entry';
import { AnyEntries, BOOKING_DAYS, ENTRIES, type AnyEntry, type RecordContract } from '@cairn/patients-domain';
import { RecordChanges, RecordKinds } from '@cairn/patients-context';

/** How far back the list goes, in days; null is everything. */
export const PERIODS = [
  { value: '2w', label: '2 weeks', days: 14 },
  { value: '4w', label: '4 weeks', days: 28 },
  { value: '12w', label: '12 weeks', days: 84 },
  { value: 'all', label: 'All', days: null },
] as const;
export type PeriodKey = (typeof PERIODS)[number]['value'];

/** What a person tells themselves is read here, and has no form for staff. */
const TOLD = CHECK_IN as unknown as RecordContract;

const FIRST_DAY = '1900-01-01';

/** Kinds that are looked for: one with a form of its own, or all that are kept by contract. */
export type KindFilter = RecordEntry['kind'];

type ListPath = typeof CRAVINGS | typeof USE_DAYS | typeof THERAPY_SESSIONS | typeof EVENT_MARKS | typeof ENTRIES;

/** Everything that stands in a person's record over a period. Provided by the page. */
@Injectable()
export class RecordStore {
  private readonly session = inject(SessionStore);
  private readonly changes = inject(RecordChanges);
  private readonly connection = inject(Connection);
  readonly patientId = routeParam('patientId');
  readonly period = signal<PeriodKey>('4w');
  readonly kind = signal<KindFilter | null>(null);

  readonly timeZone = computed(() => this.session.signedIn()?.timeZone ?? 'Europe/London');
  readonly today = computed(() => localDay(new Date().toISOString(), this.timeZone()));

  private readonly kinds = inject(RecordKinds);
  private readonly all = [
    this.read(CRAVINGS, (body) => Cravings.parse(body).map((record) => ({ kind: 'craving', record }))),
    this.read(USE_DAYS, (body) => UseDays.parse(body).map((record) => ({ kind: 'use_day', record }))),
    this.read(THERAPY_SESSIONS, (body) =>
      TherapySessions.parse(body).map((record) => ({ kind: 'therapy_session', record })),
    ),
    this.read(EVENT_MARKS, (body) => EventMarks.parse(body).map((record) => ({ kind: 'event_mark', record }))),
  ];
  private readonly kept = httpResource(() => this.ask(ENTRIES), { parse: (body) => AnyEntries.parse(body) });
  readonly failed = computed(
    () => this.kinds.failed() || [...this.all, this.kept].some((each) => each.status() === 'error'),
  );
  private readonly fresh = computed(() => {
    const lists = [this.keptEntries(), ...this.all.map((each) => (each.hasValue() ? each.value() : null))];
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
    for (const each of [...this.all, this.kept]) each.reload();
    if (this.kinds.failed()) this.kinds.reload();
  }

  /** Null until both the entries and their kinds are there. */
  private keptEntries(): RecordEntry[] | null {
    if (!this.kept.hasValue() || this.kinds.all() === null) return null;
    return this.kept.value().flatMap((entry) => this.keptEntry(entry));
  }

  /** A kind without a form here is one of a newer server; it is left to it. */
  private keptEntry({ kind, record }: AnyEntry): RecordEntry[] {
    const contract = kind === CHECK_IN.kind ? TOLD : this.kinds.of(kind)?.contract;
    return contract === undefined ? [] : [{ kind: 'kept', contract, record: contract.Entry.parse(record) }];
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
