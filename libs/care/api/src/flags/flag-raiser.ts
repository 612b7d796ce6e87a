import { Injectable, type OnModuleInit } from '@nestjs/common';
import { flagsAfter } from '@cairn/care-domain';
import { RecordListeners, type RecordEvent } from '@cairn/patients-api';
import { FlagBook } from './flag-book';
import { FlagReading } from './flag-reading';

/** Raises flags, and keeps them truthful, in the transaction that writes an entry. */
@Injectable()
export class FlagRaiser implements OnModuleInit {
  constructor(
    private readonly listeners: RecordListeners,
    private readonly reading: FlagReading,
    private readonly flags: FlagBook,
  ) {}

  onModuleInit(): void {
    for (const kind of this.reading.kindsRead) this.listeners.on(kind, (event) => this.hear(event));
  }

  private async hear(event: RecordEvent): Promise<void> {
    const { kind, patientId, recordId, replaces, entry } = event;
    const day = this.reading.dayOf(event);
    const fired = await this.reading.read(event, day);
    if (fired.length === 0 && event.how === 'logged') return;
    await this.flags.hold(patientId);
    const known = await this.flags.standing(patientId);
    const withdrawn = event.how === 'withdrawn';
    for (const step of flagsAfter({ kind, recordId, replaces, withdrawn, day, fired }, known))
      await this.flags.take(patientId, entry?.episodeId ?? null, step, known);
  }
}
