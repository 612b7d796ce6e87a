import { CONTROL_KEYS } from '@cairn/shared-ui';
import type { KeyGroup } from '@cairn/shared-util';

/** The keys of the controls, and those that a domain's own pages add. */
export async function loadKeys(): Promise<readonly KeyGroup[]> {
  const added = await Promise.all([
    import('@cairn/tracking-web').then((m) => m.logKeys),
    import('@cairn/insight-web').then((m) => m.chartKeys),
    import('@cairn/patients-web').then((m) => m.peopleKeys),
  ]);
  return [...CONTROL_KEYS, ...added.flat()];
}
