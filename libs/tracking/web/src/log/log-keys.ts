import type { KeyGroup } from '@cairn/shared-util';

/** The keys of the panel for logging. */
export const logKeys: readonly KeyGroup[] = [
  {
    where: 'The panel for logging, once it is open',
    lines: [{ keys: ['Alt L'], does: 'To its first field, from anywhere on the page' }],
  },
];
