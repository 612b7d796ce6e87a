import { Injectable } from '@nestjs/common';
import { may, Role } from '@cairn/identity-domain';
import { FIRST_ENTRY, RecordBook, receiptOf, RetractionEntity, type Written } from '@cairn/patients-api';
import { ClinicScope, ProblemError } from '@cairn/shared-api';
import {
  isWritten,
  setAside,
  type UseDay,
  type UseDayChange,
  type UseDaysBatch,
  type UseDaysReceipt,
  type WrittenChange,
} from '@cairn/tracking-domain';
import { USE_DAY_STATEMENTS, USE_DAYS_STAND_DOWN } from './use-day-sql';
import { UseDayService, type UseDayRow } from './use-day.service';

type Withdrawal = Exclude<UseDayChange, WrittenChange>;

function rowOf(written: WrittenChange): UseDayRow {
  if (written.change === 'new') {
    const { change: _, ...day } = written;
    return { ...day, ...FIRST_ENTRY };
  }
  const { change: _, ...day } = written;
  return day;
}

/** Several days of use changed in one transaction: told, told anew and withdrawn side by side, all kept or none. */
@Injectable()
export class UseDayBatchService {
  constructor(
    private readonly scope: ClinicScope,
    private readonly days: UseDayService,
    private readonly book: RecordBook,
  ) {}

  async change(patientId: string, { changes }: UseDaysBatch): Promise<UseDaysReceipt> {
    this.checkMay(changes);
    const dated = changes.flatMap((change, index) =>
      isWritten(change) ? [{ field: `changes.${index}.day`, day: change.day }] : [],
    );
    await this.days.check(patientId, dated);
    await this.standDown(patientId, changes);
    const rows = changes.filter(isWritten).map(rowOf);
    const withdrawn = changes.filter((change): change is Withdrawal => !isWritten(change));
    const written = rows.length === 0 ? [] : await this.days.write(patientId, rows);
    const retracted = withdrawn.length === 0 ? [] : await this.retract(patientId, withdrawn);
    const { recordedAt } = receiptOf([...written, ...retracted]);
    return { ids: changes.map(({ id }) => id.toLowerCase()), recordedAt };
  }

  /** Taking an entry out of the record is a right of its own. */
  private checkMay(changes: readonly UseDayChange[]): void {
    if (changes.every(isWritten) || may(Role.parse(this.scope.caller.role), 'record.retract')) return;
    throw new ProblemError(403, 'not-allowed', 'Your role may not withdraw entries.');
  }

  /**
   * Sets aside what is told anew or withdrawn; 409 with what became of every day that somebody else changed meanwhile: a
   * withdrawn entry comes as it was and stands no longer. 404 for a version that this person never had.
   */
  private async standDown(patientId: string, changes: readonly UseDayChange[]): Promise<void> {
    const asides = changes.flatMap((change) => setAside(change) ?? []);
    const stood = await this.scope.query<{ id: string }>(USE_DAYS_STAND_DOWN, [
      this.scope.caller.clinicId,
      patientId,
      asides,
    ]);
    const stale = asides.filter((aside) => !stood.some(({ id }) => id === aside.toLowerCase()));
    const standing = await this.days.standingOn(patientId, changes.filter(isWritten).map(rowOf));
    if (stale.length === 0 && standing.length === 0) return;
    const current = new Map(standing.map((day) => [day.id, day]));
    for (const version of stale) {
      const { versions } = await this.book.history<UseDay>(USE_DAY_STATEMENTS, patientId, version);
      for (const last of versions.slice(-1)) current.set(last.id, last);
    }
    throw new ProblemError(
      409,
      'days-changed',
      `${current.size === 1 ? 'One of these days has' : 'Some of these days have'} an entry that you have not seen. Nothing was changed.`,
      { current: [...current.values()] },
    );
  }

  private async retract(patientId: string, withdrawn: readonly Withdrawal[]): Promise<Written[]> {
    const { clinicId, actorId } = this.scope.caller;
    const values = withdrawn.map(({ id, useDayId, reason }) => {
      return { clinicId, id, patientId, recordKind: 'use_day', recordId: useDayId, reason, recordedBy: actorId };
    });
    const { raw } = await this.scope
      .of(RetractionEntity)
      .createQueryBuilder()
      .insert()
      .values(values)
      .returning(['id', 'recordedAt'])
      .updateEntity(false)
      .execute();
    this.scope.wrote(patientId);
    return raw as Written[];
  }
}
