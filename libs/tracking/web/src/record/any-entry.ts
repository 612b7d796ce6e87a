import { inject, Injectable } from '@angular/core';
import type { AnyEntry, RecordContract } from '@cairn/patients-domain';
import { RecordKinds } from '@cairn/patients-context';
import { CHECK_IN, Craving, EventMark, TherapySession, UseDay } from '@cairn/tracking-domain';
import type { RecordEntry } from './entry';

/** What a person tells themselves is read here, and has no form for staff. */
const TOLD = CHECK_IN as unknown as RecordContract;

/** Makes entries of what one read of several kinds answers. */
@Injectable()
export class EntryReader {
  private readonly kinds = inject(RecordKinds);
  readonly failed = this.kinds.failed;

  /** Whether the kinds are there: before that nothing can be read. */
  isReady(): boolean {
    return this.kinds.all() !== null;
  }

  reload(): void {
    if (this.kinds.failed()) this.kinds.reload();
  }

  /** In a list of at most one: a kind without a form here is one of a newer server, and is left to it. */
  entries({ kind, record }: AnyEntry): RecordEntry[] {
    switch (kind) {
      case 'craving':
        return [{ kind, record: Craving.parse(record) }];
      case 'use_day':
        return [{ kind, record: UseDay.parse(record) }];
      case 'therapy_session':
        return [{ kind, record: TherapySession.parse(record) }];
      case 'event_mark':
        return [{ kind, record: EventMark.parse(record) }];
      default: {
        const contract = kind === CHECK_IN.kind ? TOLD : this.kinds.of(kind)?.contract;
        return contract === undefined ? [] : [{ kind: 'kept', contract, record: contract.Entry.parse(record) }];
      }
    }
  }
}
