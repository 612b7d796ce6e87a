import type { TaskInput } from '../tasks/task';

export function aTask(differing: Partial<TaskInput> = {}): TaskInput {
  return {
    id: '01930000-0000-7000-8000-0000000000e1',
    episodeId: null,
    setOn: '2026-03-02',
    what: 'Write to the GP',
    ownerId: '01930000-0000-7000-8000-0000000000e2',
    dueOn: '2026-03-09',
    about: 'nothing',
    aboutId: null,
    aboutWords: '',
    status: 'open',
    statusOn: null,
    why: '',
    ...differing,
  };
}
