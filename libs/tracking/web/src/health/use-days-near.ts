import { httpResource } from '@angular/common/http';
import { computed, inject, type Signal } from '@angular/core';
import { PatientContext, RecordChanges } from '@cairn/patients-context';
import { fillPath } from '@cairn/shared-util';
import { USE_DAYS, UseDays, type UseDay } from '@cairn/tracking-domain';

/** Days between which days of use are read; null reads nothing. */
export interface NearDays {
  readonly from: string;
  readonly to: string;
}

export interface UseDaysNear {
  readonly days: Signal<readonly UseDay[] | null>;
  readonly failed: Signal<boolean>;
  reload(): void;
}

/** What was told of days of use near what a drawing shows. Call it where a component is made. */
export function useDaysNear(period: () => NearDays | null): UseDaysNear {
  const person = inject(PatientContext);
  const changes = inject(RecordChanges);
  const resource = httpResource(
    () => {
      changes.version();
      const params = period();
      const patientId = person.patientId();
      if (params === null || patientId === '') return undefined;
      return { url: `/api/${fillPath(USE_DAYS, { patientId })}`, params: { ...params } };
    },
    { parse: (body) => UseDays.parse(body) },
  );
  return {
    days: computed(() => (resource.hasValue() ? resource.value() : null)),
    failed: computed(() => resource.status() === 'error'),
    reload: () => void resource.reload(),
  };
}
