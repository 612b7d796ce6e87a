import { HttpClient, httpResource } from '@angular/common/http';
import { computed, inject, Injectable, linkedSignal, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import * as z from 'zod';
import { AUDIT, type AuditEntry, AuditPage, STAFF_NAMES, StaffName } from '@cairn/identity-domain';
import { Connection } from '@cairn/shared-ui';

const Names = z.array(StaffName);

/** What the trail is filtered by. Empty is "all". Days are the clinic's, both included. */
export interface AuditFilter {
  readonly actor: string;
  readonly patient: string;
  readonly from: string | null;
  readonly to: string | null;
}
export const NO_FILTER: AuditFilter = { actor: '', patient: '', from: null, to: null };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Whether a text can be the id of a record. */
export const isRecordId = (text: string): boolean => UUID.test(text.trim());

/** The filter as the API reads it. */
export function queryOf({ actor, patient, from, to }: AuditFilter): Record<string, string> {
  const wanted = { actor, patient: isRecordId(patient) ? patient.trim().toLowerCase() : '', from, to };
  return Object.fromEntries(Object.entries(wanted).filter((entry): entry is [string, string] => Boolean(entry[1])));
}

/** The trail of the clinic, newest first, a page at a time. Provided by the page. */
@Injectable()
export class AuditStore {
  private readonly http = inject(HttpClient);
  private readonly connection = inject(Connection);
  readonly filter = signal(NO_FILTER);
  private readonly query = computed(() => queryOf(this.filter()), { equal: sameQuery });
  readonly names = httpResource(() => `/api/${STAFF_NAMES}`, { parse: Names.parse, defaultValue: [] });
  readonly firstPage = httpResource(
    () => {
      this.connection.recoveries();
      return { url: `/api/${AUDIT}`, params: this.query() };
    },
    { parse: AuditPage.parse },
  );
  private readonly first = computed(() => (this.firstPage.hasValue() ? this.firstPage.value() : null));
  private readonly more = linkedSignal<AuditPage | null, readonly AuditPage[]>({
    source: this.first,
    computation: () => [],
  });
  readonly entries = computed<readonly AuditEntry[] | null>(() => {
    const first = this.first();
    return first === null ? null : [first, ...this.more()].flatMap(({ entries }) => entries);
  });
  readonly next = computed(() => (this.more().at(-1) ?? this.first())?.next ?? null);

  /** Reads the page that follows. Throws what the server answers. */
  async loadMore(): Promise<void> {
    const cursor = this.next();
    if (cursor === null) return;
    const first = this.first();
    const params = { ...this.query(), cursor };
    const page = AuditPage.parse(await firstValueFrom(this.http.get(`/api/${AUDIT}`, { params })));
    if (first === this.first()) this.more.update((pages) => [...pages, page]);
  }
}

const sameQuery = (one: Record<string, string>, other: Record<string, string>): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
