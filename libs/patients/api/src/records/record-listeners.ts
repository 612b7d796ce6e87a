import { Injectable } from '@nestjs/common';
import type { RecordInput, RecordKind } from '@cairn/patients-domain';

/** Something happened to an entry of the record book. */
export interface RecordEvent<I extends RecordInput = RecordInput> {
  readonly kind: RecordKind;
  readonly patientId: string;
  readonly recordId: string;
  readonly how: 'logged' | 'corrected' | 'withdrawn';
  /** What was entered with what the server computed; null where it was withdrawn. */
  readonly entry: I | null;
  /** The version that it took the place of; null where it is the first. */
  readonly replaces: string | null;
}

export type RecordListener = (event: RecordEvent) => Promise<void>;

/**
 * How a domain above hears of an entry in the transaction that writes it: what it does in answer, such as raising a
 * flag, is kept with the entry or not at all. Called once a kind, when a module starts.
 */
@Injectable()
export class RecordListeners {
  private readonly listeners = new Map<RecordKind, RecordListener[]>();

  on(kind: RecordKind, listener: RecordListener): void {
    this.listeners.set(kind, [...(this.listeners.get(kind) ?? []), listener]);
  }

  async announce(event: RecordEvent): Promise<void> {
    for (const listener of this.listeners.get(event.kind) ?? []) await listener(event);
  }
}
