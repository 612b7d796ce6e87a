import * as z from 'zod';
import { Correction, RecordFrame } from '../record';

export const EVENT_MARKS = 'patients/:patientId/event-marks';
export const EVENT_MARK = 'patients/:patientId/event-marks/:eventMarkId';
export const EVENT_MARK_CORRECTIONS = 'patients/:patientId/event-marks/:eventMarkId/corrections';
export const EVENT_MARK_RETRACTION = 'patients/:patientId/event-marks/:eventMarkId/retraction';

export const EventKind = z.enum(['life_event', 'leave', 'illness', 'review', 'medical_ketamine', 'other']);

/** Something that happened and helps to read the charts: a flag for a day, a bracket for a span. Both days included. */
export const EventMarkInput = z.strictObject({
  id: z.uuid(),
  episodeId: z.uuid().nullable(),
  startsOn: z.iso.date('Enter the day.'),
  endsOn: z.iso.date().nullable(),
  kind: EventKind,
  /** At most a few words: it stands above the charts. */
  label: z.string().trim().min(1, 'Name the event.').max(60),
});
export type EventMarkInput = z.infer<typeof EventMarkInput>;

export const EventMark = z.object({ ...EventMarkInput.shape, ...RecordFrame.shape });
export type EventMark = z.infer<typeof EventMark>;
export const EventMarks = z.array(EventMark);

export const EventMarkCorrection = Correction(EventMarkInput);
export type EventMarkCorrection = z.infer<typeof EventMarkCorrection>;
