import { HttpClient, httpResource } from '@angular/common/http';
import { computed, inject, Injectable } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { SessionStore } from '@cairn/identity-session';
import { RecordChanges } from '@cairn/patients-context';
import { Connection, routeParam } from '@cairn/shared-ui';
import { addDays, fillPath, localDay } from '@cairn/shared-util';
import {
  CHECK_IN,
  CHECK_IN_LINK_REVOKE,
  CHECK_IN_LINKS,
  CheckInLinks,
  type CheckIn,
  type CheckInLinkInput,
} from '@cairn/tracking-domain';

/** How far back check-ins are shown on their own page; all of them are in the record. */
export const SHOWN_DAYS = 84;

/** A person's links and check-ins. Provided by the page. */
@Injectable()
export class CheckInLinksStore {
  private readonly http = inject(HttpClient);
  private readonly session = inject(SessionStore);
  private readonly changes = inject(RecordChanges);
  private readonly connection = inject(Connection);
  readonly patientId = routeParam('patientId');
  readonly timeZone = computed(() => this.session.signedIn()?.timeZone ?? 'Europe/London');

  readonly linksResource = httpResource(() => this.at(CHECK_IN_LINKS), { parse: (body) => CheckInLinks.parse(body) });
  readonly checkInsResource = httpResource(
    () => {
      const today = localDay(new Date().toISOString(), this.timeZone());
      return {
        url: this.at(CHECK_IN.paths.list),
        params: { from: addDays(today, 1 - SHOWN_DAYS), to: addDays(today, 1) },
      };
    },
    { parse: (body) => CHECK_IN.Entry.array().parse(body) },
  );
  readonly links = computed(() => (this.linksResource.hasValue() ? this.linksResource.value() : null));
  /** Newest first. */
  readonly checkIns = computed<readonly CheckIn[] | null>(() =>
    this.checkInsResource.hasValue() ? [...this.checkInsResource.value()].reverse() : null,
  );
  readonly failed = computed(
    () => this.linksResource.status() === 'error' || this.checkInsResource.status() === 'error',
  );

  /** Answers the link; it is told this once. */
  async make(input: CheckInLinkInput): Promise<string> {
    const path = `/api/${fillPath(CHECK_IN_LINKS, { patientId: this.patientId() })}`;
    const answer = await firstValueFrom(this.http.post(path, input, { observe: 'response' }));
    this.linksResource.reload();
    return new URL(answer.headers.get('location') ?? '', document.location.origin).href;
  }

  async revoke(linkId: string): Promise<void> {
    const path = fillPath(CHECK_IN_LINK_REVOKE, { patientId: this.patientId(), linkId });
    try {
      await firstValueFrom(this.http.post(`/api/${path}`, {}));
    } finally {
      this.reload();
    }
  }

  reload(): void {
    this.linksResource.reload();
    this.checkInsResource.reload();
  }

  private at(path: typeof CHECK_IN_LINKS | string): string {
    this.changes.version();
    this.connection.recoveries();
    return `/api/${fillPath(path as typeof CHECK_IN_LINKS, { patientId: this.patientId() })}`;
  }
}
