import { inject, Injectable } from '@angular/core';
import { fillPath } from '@cairn/shared-util';
import { EVENT_MARKS, type EventMarkInput } from '@cairn/tracking-domain';
import { RecordSender, type Sent } from '@cairn/patients-context';

/** Sends event marks. The id of an entry is its key: sent twice it is one entry. */
@Injectable({ providedIn: 'root' })
export class EventMarkStore {
  private readonly sender = inject(RecordSender);

  log(patientId: string, input: EventMarkInput): Promise<Sent> {
    return this.sender.send(fillPath(EVENT_MARKS, { patientId }), input, input.id);
  }
}
