import type { GoalInput } from '@cairn/care-domain';

/** What the numbers of a measure are counted in. */
export const GOAL_UNITS: Readonly<Record<GoalInput['measure'], string>> = {
  none: '',
  days_used: 'days',
  craving: 'of 10',
  instrument: 'points',
  own_item: 'of 10',
};
