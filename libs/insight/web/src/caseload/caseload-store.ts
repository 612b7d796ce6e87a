import { httpResource } from '@angular/common/http';
import { computed, inject, Injectable, signal } from '@angular/core';
import { CASELOAD, Caseload } from '@cairn/insight-domain';
import { Connection } from '@cairn/shared-ui';

export type Whose = 'mine' | 'clinic';

/** The people with an open episode: mine, or the clinic's. Provided by the page. */
@Injectable()
export class CaseloadStore {
  readonly whose = signal<Whose>('mine');
  private readonly connection = inject(Connection);
  private readonly resource = httpResource(() => this.request(), { parse: (body) => Caseload.parse(body) });
  readonly caseload = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  readonly failed = computed(() => this.resource.status() === 'error');

  reload(): void {
    this.resource.reload();
  }

  /** Asked again when the connection came back. */
  private request() {
    this.connection.recoveries();
    return { url: `/api/${CASELOAD}`, params: { whose: this.whose() } };
  }
}
