import type { UseState } from '@cairn/tracking-domain';

export const USE_STATE_LABELS: Readonly<Record<UseState, string>> = {
  yes: 'Used',
  no: 'None',
  unknown: 'Not known',
  not_asked: 'Not asked',
};
