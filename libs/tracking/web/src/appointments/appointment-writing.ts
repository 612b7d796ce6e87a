import { inject, Injectable } from '@angular/core';
import { RecordSender, type Sent, UndoWriting } from '@cairn/patients-context';
import { fillPath, uuidv7 } from '@cairn/shared-util';
import {
  type Appointment,
  type Attendance,
  THERAPY_SESSION_CORRECTIONS,
  THERAPY_SESSION_RETRACTION,
  THERAPY_SESSIONS,
  type TherapySessionCorrection,
  type TherapySessionInput,
  wasSeen,
} from '@cairn/tracking-domain';

/** What changes of an appointment, and why. */
export type AppointmentChange = Partial<TherapySessionInput> & Pick<TherapySessionCorrection, 'correctionReason'>;

/** An attendance with what follows from it: who was seen was so for the time that was booked. */
export function outcome(appointment: Appointment, attendance: Attendance): AppointmentChange {
  const minutes = wasSeen({ attendance }) ? appointment.plannedMinutes : null;
  return { attendance, minutes, absenceCode: null, correctionReason: 'Attendance recorded' };
}

/** Books, moves, cancels and records. Everything after booking is a correction: each state stays in the history. */
@Injectable({ providedIn: 'root' })
export class AppointmentWriting {
  private readonly sender = inject(RecordSender);
  private readonly undoing = inject(UndoWriting);

  book(patientId: string, session: TherapySessionInput): Promise<Sent> {
    return this.sender.send(fillPath(THERAPY_SESSIONS, { patientId }), session, session.id);
  }

  /** Says again what stood before the version `id`. */
  undoOf(before: Appointment, id: string): () => Promise<string> {
    const { id: _id, ...entered } = enteredOf(before);
    const corrections = fillPath(THERAPY_SESSION_CORRECTIONS, { patientId: before.patientId, therapySessionId: id });
    return this.undoing.correction({ corrections, before: entered });
  }

  /** Takes a booking back that was just made. */
  undoOfBooking(patientId: string, therapySessionId: string): () => Promise<string> {
    return this.undoing.entry([fillPath(THERAPY_SESSION_RETRACTION, { patientId, therapySessionId })]);
  }

  /** Answers the new version's id with how sending ended. */
  async change(appointment: Appointment, change: AppointmentChange): Promise<{ sent: Sent; id: string }> {
    const id = uuidv7();
    const { patientId } = appointment;
    const path = fillPath(THERAPY_SESSION_CORRECTIONS, { patientId, therapySessionId: appointment.id });
    const body = { ...enteredOf(appointment), ...change, id };
    return { sent: await this.sender.send(path, body, id), id };
  }
}

function enteredOf(appointment: Appointment): TherapySessionInput {
  const { id, episodeId, startsAt, sessionType, attendance, minutes, plannedMinutes, mode } = appointment;
  const { staffIds, goals, absenceCode, absenceReason, note } = appointment;
  return {
    ...{ id, episodeId, startsAt, sessionType, attendance, minutes, plannedMinutes, mode },
    ...{ staffIds, goals, absenceCode, absenceReason, note },
  };
}
