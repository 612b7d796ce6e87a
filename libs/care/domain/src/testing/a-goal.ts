import type { GoalInput } from '../goals/goal';

export function aGoal(differing: Partial<GoalInput> = {}): GoalInput {
  return {
    id: '01930000-0000-7000-8000-0000000000d1',
    episodeId: null,
    setOn: '2026-03-02',
    goal: '01930000-0000-7000-8000-0000000000d0',
    words: 'Four weekends without ketamine',
    area: 'substance_use',
    measure: 'days_used',
    measureOf: 'ketamine',
    baseline: 9,
    target: 0,
    targetOn: null,
    status: 'open',
    statusOn: null,
    attainment: null,
    attainedOn: null,
    note: '',
    ...differing,
  };
}
