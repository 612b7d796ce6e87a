import { Injectable } from '@nestjs/common';
import { ClinicScope, type Period } from '@cairn/shared-api';
import type { AnyEntry, RecordInput, RecordKind } from '@cairn/patients-domain';
import { EarliestDays } from '../patients/earliest-days';
import { earliestOf, type KeptTable } from './kept-table';
import type { KeptRecords } from './kept-records';

/** Every kind of entry that is kept by contract, of whichever domain. Each adds itself when its module starts. */
@Injectable()
export class KeptKinds {
  private readonly kinds = new Map<RecordKind, KeptRecords>();

  constructor(
    private readonly scope: ClinicScope,
    private readonly earliest: EarliestDays,
  ) {}

  add<I extends RecordInput>(records: KeptRecords<I>): KeptRecords<I> {
    this.kinds.set(records.table.contract.kind, records as unknown as KeptRecords);
    this.countIn(records.table as unknown as KeptTable);
    return records;
  }

  /** The entries of one kind; undefined where the kind is kept otherwise. */
  of(kind: RecordKind): KeptRecords | undefined {
    return this.kinds.get(kind);
  }

  get names(): readonly RecordKind[] {
    return [...this.kinds.keys()];
  }

  /** What stands of several kinds between two days, of a patient who is open; each kind oldest first, the kinds one after the other. */
  async entries(patientId: string, period: Period, wanted: readonly RecordKind[]): Promise<AnyEntry[]> {
    const entries: AnyEntry[] = [];
    for (const kind of wanted) {
      const found = (await this.kinds.get(kind)?.standing(patientId, period)) ?? [];
      entries.push(...found.map((record) => ({ kind, record: { ...record } })));
    }
    return entries;
  }

  /** No entry lies before the person's birth: a birth date that is changed asks for the first day of each kind. */
  private countIn(table: KeptTable): void {
    const statement = earliestOf(table);
    const what = table.contract.words.one;
    this.earliest.add(async (patientId) => {
      const [first] = await this.scope.query<{ day: string }>(statement, [this.scope.caller.clinicId, patientId]);
      return first === undefined ? null : { day: first.day, what };
    });
  }
}
