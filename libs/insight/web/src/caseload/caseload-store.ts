import { httpResource } from '@angular/common/http';
import { computed, Injectable, signal } from '@angular/core';
import { CASELOAD, Caseload } from '@cairn/insight-domain';

export type Whose = 'mine' | 'clinic';

/** The people with an open episode: mine, or the clinic's. Provided by the page. */
@Injectable()
export class CaseloadStore {
  readonly whose = signal<Whose>('mine');
  private readonly resource = httpResource(() => ({ url: `/api/${CASELOAD}`, params: { whose: this.whose() } }), {
    parse: Caseload.parse,
  });
  readonly caseload = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  readonly failed = computed(() => this.resource.status() === 'error');
  readonly loading = this.resource.isLoading;

  reload(): void {
    this.resource.reload();
  }
}
