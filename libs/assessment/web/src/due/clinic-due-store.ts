import { httpResource } from '@angular/common/http';
import { computed, inject, Injectable } from '@angular/core';
import { CLINIC_DUE, ClinicDue } from '@cairn/assessment-domain';
import { RecordChanges } from '@cairn/patients-context';
import { Connection } from '@cairn/shared-ui';

/** What is due of everybody in the clinic. Provided by the page. */
@Injectable()
export class ClinicDueStore {
  private readonly changes = inject(RecordChanges);
  private readonly connection = inject(Connection);
  private readonly resource = httpResource(() => this.address(), { parse: (body) => ClinicDue.parse(body) });
  readonly list = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  readonly failed = computed(() => this.resource.status() === 'error');

  reload(): void {
    this.resource.reload();
  }

  /** Asked again when something was written here, and when the connection came back. */
  private address(): string {
    this.changes.version();
    this.connection.recoveries();
    return `/api/${CLINIC_DUE}`;
  }
}
