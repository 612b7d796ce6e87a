import type { KeyGroup } from '@cairn/shared-util';

/** The keys of the list of people. */
export const peopleKeys: readonly KeyGroup[] = [
  {
    where: 'The list of people',
    lines: [
      { keys: ['↓', '↑'], does: 'To the next person, and back to the box' },
      { keys: ['Enter'], does: 'Opens the person' },
    ],
  },
];
