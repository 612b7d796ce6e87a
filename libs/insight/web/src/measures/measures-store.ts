import { httpResource } from '@angular/common/http';
import { computed, inject, Injectable, linkedSignal } from '@angular/core';
import {
  ASSESSMENT,
  DUE_MEASURES,
  DueMeasures,
  OWN_ITEM,
  OWN_RATING,
  SCHEDULE_CHANGE,
  type Assessment,
  type OwnItemInput,
  type OwnRatingInput,
  type ScheduleChangeInput,
} from '@cairn/assessment-domain';
import { RecordChanges } from '@cairn/patients-context';
import { AnyEntries, ENTRIES, type AnyEntry, type Kept, type RecordContract } from '@cairn/patients-domain';
import { Connection, routeParam } from '@cairn/shared-ui';
import { addDays, fillPath } from '@cairn/shared-util';

/** Before any record: results are few, so that all are read at once. */
const FIRST_DAY = '1900-01-01';
/** Today everywhere: nothing was measured later. */
const lastDay = (): string => addDays(new Date().toISOString().slice(0, 10), 1);
const KINDS = [ASSESSMENT, OWN_ITEM, OWN_RATING, SCHEDULE_CHANGE].map(({ kind }) => kind);

/** Everything that was measured of a person, and how the plan differs for them. */
export interface Measured {
  readonly patientId: string;
  readonly results: readonly Assessment[];
  readonly ownItems: readonly Kept<OwnItemInput>[];
  readonly ownRatings: readonly Kept<OwnRatingInput>[];
  readonly changes: readonly Kept<ScheduleChangeInput>[];
}

function recordsOf<T>(entries: readonly AnyEntry[], { kind, Entry }: Pick<RecordContract, 'kind' | 'Entry'>): T[] {
  return entries.filter((entry) => entry.kind === kind).map(({ record }) => Entry.parse(record) as T);
}

/** What the page of measures shows. Provided by the page; what is shown stays while it is read again. */
@Injectable()
export class MeasuresStore {
  readonly patientId = routeParam('patientId');
  private readonly changes = inject(RecordChanges);
  private readonly connection = inject(Connection);
  private readonly entries = httpResource(() => this.asked(ENTRIES, { kinds: KINDS.join(',') }), {
    parse: (body) => this.parsed(AnyEntries.parse(body)),
  });
  private readonly dues = httpResource(() => this.asked(DUE_MEASURES), { parse: (body) => DueMeasures.parse(body) });
  readonly measured = linkedSignal<Measured | null, Measured | null>({
    source: () => (this.entries.hasValue() ? this.entries.value() : null),
    computation: (read, previous) => {
      const shown = read ?? previous?.value ?? null;
      return shown?.patientId === this.patientId() ? shown : null;
    },
  }).asReadonly();
  readonly due = computed(() => (this.dues.hasValue() ? this.dues.value() : null));
  readonly failed = computed(() => this.entries.status() === 'error' || this.dues.status() === 'error');

  reload(): void {
    this.entries.reload();
    this.dues.reload();
  }

  /** Asked again when something was written here, and when the connection came back. */
  private asked(path: typeof ENTRIES | typeof DUE_MEASURES, more?: Record<string, string>) {
    this.changes.version();
    this.connection.recoveries();
    const url = `/api/${fillPath(path, { patientId: this.patientId() })}`;
    return more === undefined ? { url } : { url, params: { from: FIRST_DAY, to: lastDay(), ...more } };
  }

  private parsed(entries: readonly AnyEntry[]): Measured {
    return {
      patientId: this.patientId(),
      results: recordsOf<Assessment>(entries, ASSESSMENT as never),
      ownItems: recordsOf<Kept<OwnItemInput>>(entries, OWN_ITEM as never),
      ownRatings: recordsOf<Kept<OwnRatingInput>>(entries, OWN_RATING as never),
      changes: recordsOf<Kept<ScheduleChangeInput>>(entries, SCHEDULE_CHANGE as never),
    };
  }
}
