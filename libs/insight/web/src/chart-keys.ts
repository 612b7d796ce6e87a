import type { KeyGroup } from '@cairn/shared-util';

/** The keys of the charts of a person's page. */
export const chartKeys: readonly KeyGroup[] = [
  {
    where: 'A chart',
    lines: [
      { keys: ['←', '→'], does: 'To the day before or after that has something recorded' },
      { keys: ['Shift ←', 'Shift →'], does: 'A week back, a week on' },
      { keys: ['Home', 'End'], does: 'To the first day, the last day' },
      { keys: ['Enter'], does: 'Opens what was recorded on the day' },
      { keys: ['Escape'], does: 'Takes the line across the charts away' },
    ],
  },
];
