import { httpResource } from '@angular/common/http';
import { computed, Injectable, linkedSignal } from '@angular/core';
import { TIMELINE, Timeline } from '@cairn/insight-domain';
import { fillPath } from '@cairn/shared-util';
import { routeParam } from '@cairn/shared-ui';

/**
 * Everything the page draws, read once: the sentences compare with days before the range, and another range needs no
 * other read. Provided by the page. What is shown stays while it is read again.
 */
@Injectable()
export class TimelineStore {
  readonly patientId = routeParam('patientId');
  private readonly resource = httpResource(
    () => ({ url: `/api/${fillPath(TIMELINE, { patientId: this.patientId() })}`, params: { from: 'all' } }),
    { parse: Timeline.parse },
  );
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
}
