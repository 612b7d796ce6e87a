import { httpResource } from '@angular/common/http';
import { computed, inject, Injectable } from '@angular/core';
import { FLAGS, Flags, isActive, isSnoozed, type Flag } from '@cairn/care-domain';
import { SessionStore } from '@cairn/identity-session';
import { PatientContext, RecordChanges } from '@cairn/patients-context';
import { Connection } from '@cairn/shared-ui';
import { fillPath, localDay } from '@cairn/shared-util';

/** The flags of the person on screen, read again whenever the record is written. */
@Injectable()
export class FlagStore {
  private readonly person = inject(PatientContext);
  private readonly changes = inject(RecordChanges);
  private readonly connection = inject(Connection);
  private readonly session = inject(SessionStore);
  private readonly resource = httpResource(
    () => {
      this.changes.version();
      this.connection.recoveries();
      const patientId = this.person.patientId();
      return patientId === '' ? undefined : `/api/${fillPath(FLAGS, { patientId })}`;
    },
    { parse: (body) => Flags.parse(body) },
  );
  readonly timeZone = computed(() => this.session.signedIn()?.timeZone ?? 'Europe/London');
  readonly today = computed(() => localDay(new Date().toISOString(), this.timeZone()));
  readonly failed = computed(() => this.resource.status() === 'error');
  private readonly all = computed<readonly Flag[]>(() => (this.resource.hasValue() ? this.resource.value() : []));
  /** What asks for something now, worst first. */
  readonly asking = computed(() => this.all().filter((flag) => isActive(flag) && !isSnoozed(flag, this.today())));
  readonly resting = computed(() => this.all().filter((flag) => isSnoozed(flag, this.today())));
  readonly closed = computed(() => this.all().filter((flag) => !isActive(flag)));

  reload(): void {
    this.resource.reload();
  }
}
