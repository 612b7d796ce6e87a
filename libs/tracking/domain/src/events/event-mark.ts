import * as z from 'zod';
import { neededLine } from '@cairn/shared-util';
import { Correction, EntryId, History, RecordFrame } from '@cairn/patients-domain';

export const EVENT_MARKS = 'patients/:patientId/event-marks';
export const EVENT_MARK = 'patients/:patientId/event-marks/:eventMarkId';
export const EVENT_MARK_CORRECTIONS = 'patients/:patientId/event-marks/:eventMarkId/corrections';
export const EVENT_MARK_RETRACTION = 'patients/:patientId/event-marks/:eventMarkId/retraction';

export const EventKind = z.enum(['life_event', 'leave', 'illness', 'review', 'medical_ketamine', 'other']);
export type EventKind = z.infer<typeof EventKind>;
export const EVENT_KIND_LABELS: Readonly<Record<EventKind, string>> = {
  life_event: 'Life event',
  leave: 'Leave',
  illness: 'Illness',
  review: 'Review',
  medical_ketamine: 'Medical ketamine',
  other: 'Other',
};

const eventMarkFields = z.strictObject({
  id: EntryId,
  episodeId: z.uuid().nullable(),
  startsOn: z.iso.date('Enter the day.'),
  endsOn: z.iso.date('Enter the last day.').nullable(),
  kind: EventKind,
  /** At most a few words: it stands above the charts. */
  label: neededLine('The name of an event', 60, 'Name the event.'),
});

function checkSpan({ value, issues }: z.core.ParsePayload<{ startsOn: string; endsOn: string | null }>): void {
  if (value.endsOn === null || value.startsOn <= value.endsOn) return;
  issues.push({ code: 'custom', path: ['endsOn'], message: 'The last day is before the first.', input: value });
}

/** Something that happened and helps to read the charts: a flag for a day, a bracket for a span. Both days included. */
export const EventMarkInput = eventMarkFields.check(checkSpan);
export type EventMarkInput = z.infer<typeof EventMarkInput>;

export const EventMark = z.object({ ...eventMarkFields.shape, ...RecordFrame.shape });
export type EventMark = z.infer<typeof EventMark>;
export const EventMarks = z.array(EventMark);

export const EventMarkCorrection = Correction(eventMarkFields).check(checkSpan);
export type EventMarkCorrection = z.infer<typeof EventMarkCorrection>;
export const EventMarkHistory = History(EventMark);
export type EventMarkHistory = z.infer<typeof EventMarkHistory>;
