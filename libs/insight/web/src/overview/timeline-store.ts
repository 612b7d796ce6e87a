import { httpResource } from '@angular/common/http';
import { computed, inject, Injectable, linkedSignal } from '@angular/core';
import { TIMELINE, Timeline } from '@cairn/insight-domain';
import { fillPath } from '@cairn/shared-util';
import { Connection, routeParam } from '@cairn/shared-ui';
import { RecordChanges } from '@cairn/patients-context';

/**
 * Everything the page draws, read once: the sentences compare with days before the range, and another range needs no
 * other read. Provided by the page. What is shown stays while it is read again.
 */
@Injectable()
export class TimelineStore {
  readonly patientId = routeParam('patientId');
  private readonly changes = inject(RecordChanges);
  private readonly connection = inject(Connection);
  private readonly resource = httpResource(() => this.request(), { parse: (body) => Timeline.parse(body) });
  private readonly read = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  readonly timeline = linkedSignal<Timeline | null, Timeline | null>({
    source: this.read,
    computation: (read, previous) => {
      const shown = read ?? previous?.value ?? null;
      return shown?.patientId === this.patientId() ? shown : null;
    },
  }).asReadonly();
  readonly failed = computed(() => this.resource.status() === 'error');

  reload(): void {
    this.resource.reload();
  }

  /** Asked again when something was logged here, and when the connection came back. */
  private request() {
    this.changes.version();
    this.connection.recoveries();
    return { url: `/api/${fillPath(TIMELINE, { patientId: this.patientId() })}`, params: { from: 'all' } };
  }
}
