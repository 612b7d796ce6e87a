import { Injectable } from '@nestjs/common';
import { ClinicScope, type Period } from '@cairn/shared-api';
import { localDay, type Receipt } from '@cairn/shared-util';
import type { Kept, RecordClock, RecordInput, RetractionInput } from '@cairn/patients-domain';
import { refuseFields } from '../episodes/refuse-fields';
import { FIRST_ENTRY, type Correcting } from './correcting';
import { readingOf, type KeptTable } from './kept-table';
import { PatientFile } from './patient-file';
import { receiptOf, RecordBook, type Versions, type Written } from './record-book';
import { RecordListeners } from './record-listeners';
import type { RecordStatements } from './record-table';

/** What every kind of kept entry works with. */
@Injectable()
export class RecordTools {
  constructor(
    readonly scope: ClinicScope,
    readonly file: PatientFile,
    readonly book: RecordBook,
    readonly listeners: RecordListeners,
  ) {}
}

/** The entries of one kind: read, logged, corrected and withdrawn as its contract says. */
export class KeptRecords<I extends RecordInput = RecordInput> {
  readonly statements: RecordStatements;

  constructor(
    private readonly tools: RecordTools,
    readonly table: KeptTable<I>,
  ) {
    this.statements = readingOf(table as unknown as KeptTable);
  }

  /** Entries that stand between two clinic-local days, oldest first. */
  async list(patientId: string, period: Period): Promise<Kept<I>[]> {
    await this.tools.scope.openPatient(patientId);
    return this.standing(patientId, period);
  }

  /** The same for a patient who is open already. */
  standing(patientId: string, period: Period): Promise<Kept<I>[]> {
    return this.tools.book.list<Kept<I>>(this.statements, patientId, period);
  }

  /** All versions of all entries of a patient who is open, corrected and withdrawn ones too, oldest first. */
  everything(patientId: string): Promise<Kept<I>[]> {
    return this.tools.book.read<Kept<I>>(this.statements.everything, [patientId]);
  }

  async history(patientId: string, entryId: string): Promise<Versions<Kept<I>>> {
    await this.tools.scope.openPatient(patientId);
    return this.tools.book.history<Kept<I>>(this.statements, patientId, entryId);
  }

  log(patientId: string, input: I): Promise<Receipt> {
    return this.write(patientId, input, FIRST_ENTRY);
  }

  correct(patientId: string, entryId: string, correction: I & { correctionReason: string }): Promise<Receipt> {
    const { correctionReason, ...input } = correction;
    return this.write(patientId, input as unknown as I, { replaces: entryId, correctionReason });
  }

  async retract(patientId: string, recordId: string, input: RetractionInput): Promise<Receipt> {
    const receipt = await this.tools.book.retract(this.statements, { patientId, recordId }, input);
    const { kind } = this.table.contract;
    await this.tools.listeners.announce({ kind, patientId, recordId, how: 'withdrawn', entry: null, replaces: null });
    return receipt;
  }

  private async write(patientId: string, input: I, correcting: Correcting): Promise<Receipt> {
    const { contract, compute } = this.table;
    const clock = this.clock();
    refuseFields(contract.problems(input, clock));
    await this.tools.file.open(patientId, this.days(input, clock));
    const { replaces, correctionReason } = correcting;
    if (replaces !== null) {
      const reason = correctionReason ?? '';
      await this.tools.book.standDown(this.statements, { patientId, recordId: replaces, reason });
    }
    const entry = { ...input, ...compute?.(input, clock) };
    const receipt = await this.insert(patientId, { ...entry, ...this.dating(input, clock), ...correcting });
    const how = replaces === null ? 'logged' : 'corrected';
    await this.tools.listeners.announce({ kind: contract.kind, patientId, recordId: input.id, how, entry, replaces });
    return receipt;
  }

  private async insert(patientId: string, row: object): Promise<Receipt> {
    const { scope } = this.tools;
    const { clinicId, actorId } = scope.caller;
    const { raw } = await scope
      .of(this.table.entity)
      .createQueryBuilder()
      .insert()
      .values({ ...row, clinicId, patientId, recordedBy: actorId })
      .returning(['id', 'recordedAt'])
      .updateEntity(false)
      .execute();
    scope.wrote(patientId);
    return receiptOf(raw as Written[]);
  }

  private clock(): RecordClock {
    const { timeZone } = this.tools.scope.caller;
    const now = new Date().toISOString();
    return { now, today: localDay(now, timeZone), timeZone };
  }

  private dating(input: I, { timeZone }: RecordClock): { localDay?: string } {
    const { field, as } = this.table.contract.dated;
    return as === 'day' ? {} : { localDay: localDay(Reflect.get(input, field) as string, timeZone) };
  }

  private days(input: I, clock: RecordClock) {
    const { field } = this.table.contract.dated;
    const day = this.dating(input, clock).localDay ?? (Reflect.get(input, field) as string);
    return [{ field, day }, ...(this.table.days?.(input) ?? [])];
  }
}
