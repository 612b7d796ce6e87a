import { inject, Injectable } from '@angular/core';
import { TASK, type TaskInput } from '@cairn/care-domain';
import { RecordSender, UndoWriting } from '@cairn/patients-context';
import { Toaster } from '@cairn/shared-ui';
import { fillPath, uuidv7 } from '@cairn/shared-util';

/** Settles a task in one press: a new version of it says so, and can be taken back for ten seconds. */
@Injectable({ providedIn: 'root' })
export class TaskSettling {
  private readonly sender = inject(RecordSender);
  private readonly undo = inject(UndoWriting);
  private readonly toaster = inject(Toaster);

  /** `task` as it stands; `today` is the clinic-local date. */
  async done(patientId: string, task: TaskInput, today: string): Promise<void> {
    const id = uuidv7();
    const { id: replaced, ...before } = task;
    const body = { ...before, id, status: 'done', statusOn: today, why: '', correctionReason: 'Done' };
    const sent = await this.sender.send(this.corrections(patientId, replaced), body, id);
    if (!sent.ok) {
      this.toaster.show({ words: `Not saved. ${sent.problem?.detail ?? 'The record cannot be reached.'}` });
      return;
    }
    const undo = this.undo.correction({ corrections: this.corrections(patientId, id), before });
    this.toaster.show({ words: `Done: ${task.what}`, undo });
  }

  private corrections(patientId: string, entryId: string): string {
    return fillPath(TASK.paths.corrections as 'patients/:patientId/tasks/:entryId/corrections', { patientId, entryId });
  }
}
