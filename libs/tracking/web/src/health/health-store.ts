import { httpResource } from '@angular/common/http';
import { computed, inject, Injectable, linkedSignal } from '@angular/core';
import { SessionStore } from '@cairn/identity-session';
import { PatientContext, RecordChanges, RecordKinds } from '@cairn/patients-context';
import { AnyEntries, BOOKING_DAYS, ENTRIES, type AnyEntry, type RecordKind } from '@cairn/patients-domain';
import { Connection, routeParam } from '@cairn/shared-ui';
import { addDays, fillPath, localDay } from '@cairn/shared-util';
import { newestFirst, type HealthEntry, type HealthFrame } from './health-entry';
import { HEALTH_SECTIONS } from './health-sections';

const FIRST_DAY = '1900-01-01';

/** Everything that stands of a person's health, of any time: an allergy of ten years ago is one today. */
@Injectable()
export class HealthStore {
  private readonly session = inject(SessionStore);
  private readonly changes = inject(RecordChanges);
  private readonly connection = inject(Connection);
  private readonly kinds = inject(RecordKinds);
  private readonly context = inject(PatientContext);
  readonly patientId = routeParam('patientId');

  readonly frame = computed<HealthFrame>(() => {
    const timeZone = this.session.signedIn()?.timeZone ?? 'Europe/London';
    const phases = this.context.episodes().flatMap((episode) => episode.phases);
    return { timeZone, today: localDay(new Date().toISOString(), timeZone), phases };
  });
  /** Sections with the kinds that can be shown here; a section without any is left out. */
  readonly sections = computed(() =>
    HEALTH_SECTIONS.map((section) => ({ ...section, kinds: section.kinds.filter((kind) => this.isHere(kind)) })).filter(
      ({ kinds }) => kinds.length > 0,
    ),
  );
  private readonly wanted = computed(() => this.sections().flatMap(({ kinds }) => kinds));
  private readonly resource = httpResource(
    () => {
      this.changes.version();
      this.connection.recoveries();
      const wanted = this.wanted();
      if (wanted.length === 0) return undefined;
      const to = addDays(this.frame().today, BOOKING_DAYS);
      return {
        url: `/api/${fillPath(ENTRIES, { patientId: this.patientId() })}`,
        params: { from: FIRST_DAY, to, kinds: wanted.join(',') },
      };
    },
    {
      parse: (body) =>
        AnyEntries.parse(body)
          .flatMap((entry) => this.read(entry))
          .sort(newestFirst),
    },
  );
  /** What is shown stays while it is read again, unless another person is looked at. */
  private readonly shown = linkedSignal<
    { patientId: string; fresh: readonly HealthEntry[] | null },
    { patientId: string; entries: readonly HealthEntry[] } | null
  >({
    source: () => ({
      patientId: this.patientId(),
      fresh: this.resource.hasValue() ? this.resource.value() : null,
    }),
    computation: ({ patientId, fresh }, previous) => {
      if (fresh !== null) return { patientId, entries: fresh };
      const before = previous?.value ?? null;
      return before?.patientId === patientId ? before : null;
    },
  });
  readonly loaded = computed(() => this.shown() !== null);
  readonly failed = computed(() => this.kinds.failed() || this.resource.status() === 'error');

  /** The newest first. */
  of(kinds: readonly RecordKind[]): readonly HealthEntry[] {
    return (this.shown()?.entries ?? []).filter(({ contract }) => kinds.includes(contract.kind));
  }

  reload(): void {
    this.kinds.reload();
    this.resource.reload();
  }

  private isHere(kind: RecordKind): boolean {
    return this.kinds.of(kind) !== undefined;
  }

  private read({ kind, record }: AnyEntry): HealthEntry[] {
    const contract = this.kinds.of(kind)?.contract;
    return contract === undefined ? [] : [{ contract, record: contract.Entry.parse(record) }];
  }
}
