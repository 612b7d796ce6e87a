import type { EventMarkInput } from '../events/event-mark';

/** Home leave, 2 to 4 March 2026. */
export function anEventMark(mark: Partial<EventMarkInput> = {}): EventMarkInput {
  return {
    id: '019c9f20-0000-7000-8000-000000000004',
    episodeId: null,
    startsOn: '2026-03-02',
    endsOn: '2026-03-04',
    kind: 'leave',
    label: 'Home leave',
    ...mark,
  };
}
