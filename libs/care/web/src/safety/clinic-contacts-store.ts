import { httpResource } from '@angular/common/http';
import { computed, inject, Injectable } from '@angular/core';
import { CLINIC_CONTACTS, ClinicContacts } from '@cairn/care-domain';
import { Connection } from '@cairn/shared-ui';

/** The clinic’s own numbers. Null until they are read, and where they could not be. */
@Injectable()
export class ClinicContactsStore {
  private readonly connection = inject(Connection);
  private readonly resource = httpResource(
    () => {
      this.connection.recoveries();
      return `/api/${CLINIC_CONTACTS}`;
    },
    { parse: (body) => ClinicContacts.parse(body) },
  );
  readonly listed = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  readonly failed = computed(() => this.resource.status() === 'error');

  reload(): void {
    this.resource.reload();
  }
}
