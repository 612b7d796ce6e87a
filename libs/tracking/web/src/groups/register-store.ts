import { HttpClient, httpResource } from '@angular/common/http';
import { computed, inject, Injectable, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { RecordSender, type Sent } from '@cairn/patients-context';
import { Connection } from '@cairn/shared-ui';
import { fillPath } from '@cairn/shared-util';
import {
  GROUP_OCCURRENCE,
  GROUP_SESSIONS,
  type GroupSessionInput,
  REGISTER_PERSON,
  RegisterPerson,
  RegisterSheet,
} from '@cairn/tracking-domain';

/** A register that is being filled in: what it is filled in from, and signing it. Provided by the page. */
@Injectable()
export class RegisterStore {
  private readonly http = inject(HttpClient);
  private readonly sender = inject(RecordSender);
  private readonly connection = inject(Connection);
  readonly occurrence = signal<{ readonly groupId: string; readonly day: string } | null>(null);
  private readonly resource = httpResource(
    () => {
      this.connection.recoveries();
      const occurrence = this.occurrence();
      return occurrence === null ? undefined : `/api/${fillPath(GROUP_OCCURRENCE, occurrence)}`;
    },
    { parse: (body) => RegisterSheet.parse(body) },
  );
  readonly sheet = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  readonly failed = computed(() => this.resource.status() === 'error');
  /** There is no such group, or it does not meet on that day. */
  readonly isMissing = computed(() => this.failed() && this.resource.statusCode() === 404);

  reload(): void {
    this.resource.reload();
  }

  sign(input: GroupSessionInput): Promise<Sent> {
    return this.sender.send(GROUP_SESSIONS, input, input.id);
  }

  /** Somebody who came without being in the group. */
  async person(patientId: string): Promise<RegisterPerson> {
    const path = fillPath(REGISTER_PERSON, { patientId });
    return RegisterPerson.parse(await firstValueFrom(this.http.get(`/api/${path}`)));
  }
}
