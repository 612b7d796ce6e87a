import { httpResource } from '@angular/common/http';
import { computed, Injectable, signal } from '@angular/core';
import { REPORT, reportOutline, ReportSource } from '@cairn/exchange-domain';
import { fillPath } from '@cairn/shared-util';
import { routeParam } from '@cairn/shared-ui';

/** Days of a report, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** The report on screen. Provided by its page; what is shown stays while another period is read. */
@Injectable()
export class ReportStore {
  readonly patientId = routeParam('patientId');
  readonly period = signal<Period | null>(null);
  private readonly resource = httpResource(
    () => {
      const period = this.period();
      if (period === null || !this.patientId()) return undefined;
      return { url: `/api/${fillPath(REPORT, { patientId: this.patientId() })}`, params: { ...period } };
    },
    { parse: (body) => ReportSource.parse(body) },
  );
  readonly source = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  readonly outline = computed(() => {
    const source = this.source();
    return source === null ? null : reportOutline(source);
  });
  readonly failed = computed(() => this.resource.status() === 'error');

  reload(): void {
    this.resource.reload();
  }
}
