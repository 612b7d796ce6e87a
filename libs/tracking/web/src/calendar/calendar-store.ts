import { httpResource } from '@angular/common/http';
import { computed, inject, Injectable, linkedSignal, signal } from '@angular/core';
import { SessionStore } from '@cairn/identity-session';
import { PatientContext, RecordChanges } from '@cairn/patients-context';
import { Connection } from '@cairn/shared-ui';
import { epochDay, fromEpochDay, joinWords, localDay, midSentence } from '@cairn/shared-util';
import { sourceName, type Source } from '@cairn/patients-domain';
import * as z from 'zod';
import {
  amountSteps,
  anyDayOf,
  dayOfEntry,
  daysIn28,
  daysOfSpan,
  describeCalendar,
  DRUG_TEST,
  EVENT_MARKS,
  EventMarks,
  isBackFilled,
  isShown,
  NO_ENTRY,
  SUPERVISED_DOSE,
  testMarks,
  USE_DAYS,
  useCalendar,
  UseDays,
  type CalendarWeek,
  type DayOfUse,
  type EventMark,
  type UseDay,
} from '@cairn/tracking-domain';
import { laterDays, type Telling } from './answers';
import { CalendarQueue } from './calendar-queue';
import { dayKey } from './day-change';
import { askedLanes, laneKey, laneName, laneOf, lanesOf, unitOf, type CalendarLane } from './lanes';
import { spanOfPeriod, spanToRead, type PeriodKey } from './periods';

/** Reads every substance as one. */
export const ANY = 'any';

/** What a day carries beside its state. */
export interface DayMarks {
  /** Null where nothing was told, or where the person told it. */
  readonly source: Exclude<Source, 'patient'> | null;
  readonly backFilled: boolean;
  /** To be asked about later. */
  readonly later: boolean;
  /** Not in the record yet. */
  readonly unsaved: boolean;
}

const NO_MARKS: DayMarks = { source: null, backFilled: false, later: false, unsaved: false };

/** What the calendar shows of one person. Provided by the board, which says whom it is about. */
@Injectable()
export class CalendarStore {
  private readonly session = inject(SessionStore);
  private readonly context = inject(PatientContext);
  private readonly changes = inject(RecordChanges);
  private readonly connection = inject(Connection);
  private readonly queue = inject(CalendarQueue);

  readonly patientId = signal('');
  /** The key of the substance that is shown, or {@link ANY}; null is the main one. */
  readonly of = signal<string | null>(null);
  readonly period = signal<PeriodKey>('90');
  /** Who tells what is entered now. */
  readonly source = signal<Source>('patient');

  readonly timeZone = computed(() => this.session.signedIn()?.timeZone ?? 'Europe/London');
  readonly today = computed(() => localDay(new Date().toISOString(), this.timeZone()));
  readonly episode = this.context.episode;
  readonly openEpisodeId = computed(
    () => this.context.episodes().find(({ dischargedOn }) => dischargedOn === null)?.id ?? null,
  );
  readonly span = computed(() => spanOfPeriod(this.period(), this.today(), this.episode()));
  private readonly readSpan = computed(() => spanToRead(this.today(), this.episode()));

  private readonly useDays = httpResource(() => this.ask(USE_DAYS), { parse: (body) => UseDays.parse(body) });
  private readonly eventMarks = httpResource(() => this.ask(EVENT_MARKS), { parse: (body) => EventMarks.parse(body) });
  private readonly drugTests = httpResource(() => this.ask(DRUG_TEST.paths.list), {
    parse: (body) => z.array(DRUG_TEST.Entry).parse(body),
  });
  private readonly doses = httpResource(() => this.ask(SUPERVISED_DOSE.paths.list), {
    parse: (body) => z.array(SUPERVISED_DOSE.Entry).parse(body),
  });
  readonly failed = computed(() =>
    [this.useDays, this.eventMarks, this.context.episodesResource].some((each) => each.status() === 'error'),
  );
  /** What was read last; null until it is read. */
  private readonly read = computed(() =>
    this.useDays.hasValue() ? new Map(this.useDays.value().map((entry) => [dayKey(entry), entry])) : null,
  );
  readonly events = linkedSignal<readonly EventMark[] | null, readonly EventMark[]>({
    source: () => (this.eventMarks.hasValue() ? this.eventMarks.value() : null),
    computation: (events, previous) => events ?? previous?.value ?? [],
  });
  private readonly wasRead = linkedSignal<boolean, boolean>({
    source: () => this.read() !== null && this.context.episodesResource.hasValue(),
    computation: (isRead, previous) => isRead || previous?.value === true,
  });
  readonly loaded = computed(() => this.wasRead() && this.queue.isReady());

  readonly entries = this.queue.shown;
  readonly asked = computed(() => askedLanes(this.episode()));
  readonly lanes = computed(() => lanesOf(this.asked(), this.entries().values(), laneOf(this.of() ?? '')));
  /** The substance that is shown; null where all are read as one. */
  readonly lane = computed<CalendarLane | null>(() => {
    const key = this.of();
    return key === ANY ? null : (this.lanes().find((lane) => laneKey(lane) === key) ?? this.lanes()[0] ?? null);
  });
  readonly name = computed(() => {
    const lane = this.lane();
    return lane === null ? 'Any substance' : laneName(lane);
  });
  /** How an answer is told of the substance that is shown; null where all are read as one. */
  readonly telling = computed<Telling | null>(() => {
    const lane = this.lane();
    if (lane === null) return null;
    const unit = unitOf(lane, this.entries().values());
    return { lane, unit, source: this.source(), episodeId: this.openEpisodeId() };
  });

  /** Days of tests that differ from what was reported, with words; none where the tests could not be read. */
  readonly tests = computed<ReadonlyMap<number, readonly string[]>>(() => {
    if (!this.drugTests.hasValue() || !this.doses.hasValue()) return new Map();
    const timeZone = this.timeZone();
    const supervised = this.doses.value().map(({ givenAt }) => localDay(givenAt, timeZone));
    const reports = { days: [...this.entries().values()], supervised, timeZone };
    return testMarks(this.drugTests.value(), reports, this.lane()?.substance ?? null);
  });

  /** Every day that was read of what is shown, oldest first. */
  readonly days = computed<readonly DayOfUse[]>(() => {
    const lane = this.lane();
    const numbers = daysOfSpan(this.readSpan());
    if (lane !== null) return numbers.map((day) => this.dayOf(lane, day));
    const [asked, lanes] = [this.asked().length, this.lanes()];
    return numbers.map((day) =>
      anyDayOf(
        lanes.map((each) => this.dayOf(each, day)),
        asked,
      ),
    );
  });
  readonly months = computed(() => {
    const hasAmounts = this.lane() !== null;
    const [days, events] = [this.days(), this.events()];
    const data = { days, steps: hasAmounts ? amountSteps(days) : null, events, episode: this.episode() };
    const months = useCalendar({ ...data, today: epochDay(this.today()), notes: this.notes() }, this.span());
    return months.map((month) => ({ ...month, weeks: month.weeks.filter(hasShown) }));
  });
  readonly sentence = computed(() => {
    const admittedOn = this.episode()?.admittedOn ?? null;
    return describeCalendar({
      name: this.name(),
      days: this.days(),
      today: epochDay(this.today()),
      admission: admittedOn === null ? null : epochDay(admittedOn),
      hasAmounts: this.lane() !== null,
    });
  });
  readonly outcome = computed(() => daysIn28(this.days(), epochDay(this.today())));
  readonly later = computed(() => laterDays(this.entries().values()));
  readonly marks = computed<ReadonlyMap<number, DayMarks>>(() => {
    const lane = this.lane();
    const all = [...this.entries().values()];
    const shown = lane === null ? [] : all.filter((entry) => laneKey(entry) === laneKey(lane));
    return new Map(shown.map((entry) => [epochDay(entry.day), this.marksOf(entry)]));
  });
  private readonly notes = computed(() => {
    const notes = new Map<number, readonly string[]>(this.tests());
    for (const [day, marks] of this.marks()) notes.set(day, [...notesOf(marks), ...(notes.get(day) ?? [])]);
    return notes;
  });

  begin(patientId: string): void {
    this.patientId.set(patientId);
    this.queue.begin(patientId, this.read);
  }

  reload(): void {
    this.useDays.reload();
    this.eventMarks.reload();
    this.context.refresh();
  }

  marksOn(day: number): DayMarks {
    return this.marks().get(day) ?? NO_MARKS;
  }

  /** Events that a day lies in, by name. */
  eventsOn(day: string): string[] {
    return this.events()
      .filter(({ startsOn, endsOn }) => startsOn <= day && day <= (endsOn ?? startsOn))
      .map(({ label }) => label);
  }

  /** A day (a day number) of a substance, as it is counted. */
  dayOf(lane: CalendarLane, day: number): DayOfUse {
    const entry = this.entries().get(dayKey({ day: fromEpochDay(day), ...lane }));
    return entry === undefined ? { ...NO_ENTRY, day } : dayOfEntry(entry, this.timeZone());
  }

  private marksOf(entry: UseDay): DayMarks {
    return {
      source: entry.source === 'patient' ? null : entry.source,
      backFilled: isBackFilled(entry, this.timeZone()),
      later: entry.state === 'not_asked',
      unsaved: this.queue.isUnsaved(entry.id),
    };
  }

  private ask(path: string) {
    this.changes.version();
    this.connection.recoveries();
    const patientId = this.patientId();
    if (patientId === '' || !this.context.episodesResource.hasValue()) return undefined;
    const { first, last } = this.readSpan();
    const params = { from: fromEpochDay(first), to: fromEpochDay(last) };
    return { url: `/api/${path.replace(':patientId', patientId)}`, params };
  }
}

/** A week of which no day can be told is left out. */
const hasShown = ({ cells }: CalendarWeek): boolean => cells.some((cell) => cell !== null && isShown(cell));

function notesOf({ source, backFilled, later, unsaved }: DayMarks): string[] {
  return [
    source === null ? '' : `told by ${sourceName(source)}`,
    backFilled ? 'filled in afterwards' : '',
    later ? 'ask later' : '',
    unsaved ? 'not saved yet' : '',
  ].filter((words) => words !== '');
}

/** Substances inside a sentence: "ketamine and alcohol". */
export function lanesWords(lanes: readonly CalendarLane[]): string {
  return joinWords(lanes.map((lane) => midSentence(laneName(lane))));
}
