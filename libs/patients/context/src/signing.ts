import { httpResource } from '@angular/common/http';
import { computed, inject, Injectable, linkedSignal } from '@angular/core';
import {
  SIGNATURE_REQUESTS,
  SIGNATURES,
  Signatures,
  type EntrySignature,
  type RecordKind,
  type SignatureRole,
} from '@cairn/patients-domain';
import { fillPath, uuidv7 } from '@cairn/shared-util';
import { PatientContext } from './patient-context';
import { RecordChanges } from './record-changes';
import { RecordSender, type Sent } from './record-sender';

/** A version of an entry that is signed. */
export interface SignedEntry {
  readonly kind: RecordKind;
  readonly id: string;
}

/** Signs entries, and asks colleagues to. Sent twice it is one signature. */
@Injectable({ providedIn: 'root' })
export class Signing {
  private readonly sender = inject(RecordSender);

  sign(patientId: string, entries: readonly SignedEntry[], role: SignatureRole): Promise<Sent> {
    const signatures = entries.map(({ kind, id }) => ({ id: uuidv7(), recordKind: kind, recordId: id, role }));
    return this.sender.send(fillPath(SIGNATURES, { patientId }), { signatures }, uuidv7());
  }

  ask(patientId: string, { kind, id }: SignedEntry, askedOf: string): Promise<Sent> {
    const request = { id: uuidv7(), recordKind: kind, recordId: id, askedOf };
    return this.sender.send(fillPath(SIGNATURE_REQUESTS, { patientId }), request, request.id);
  }
}

interface Read {
  readonly patientId: string;
  readonly signatures: readonly EntrySignature[] | null;
}

/** Every signature under the entries of the person on the page. Provided by the page that shows them. */
@Injectable()
export class PatientSignatures {
  private readonly person = inject(PatientContext);
  private readonly changes = inject(RecordChanges);
  private readonly read = httpResource(
    () => {
      this.changes.version();
      const patientId = this.person.patientId();
      return patientId === '' ? undefined : `/api/${fillPath(SIGNATURES, { patientId })}`;
    },
    { parse: (body) => Signatures.parse(body) },
  );
  private readonly shown = linkedSignal<Read, Read>({
    source: () => ({
      patientId: this.person.patientId(),
      signatures: this.read.hasValue() ? this.read.value() : null,
    }),
    computation: (now, before) => {
      const isSame = before?.value.patientId === now.patientId;
      return now.signatures === null && isSame ? before.value : now;
    },
  });
  /** None until they are read, and where they could not be. While they are read again the old ones stay. */
  readonly all = computed<readonly EntrySignature[]>(() => this.shown().signatures ?? []);
}
