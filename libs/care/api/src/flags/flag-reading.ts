import { Injectable } from '@nestjs/common';
import type { Assessment } from '@cairn/assessment-domain';
import {
  ACTIVE_USE_DAYS,
  bladderRule,
  bladderWorseRule,
  itemNineRule,
  overdoseRule,
  psychosisRule,
  REFERRAL_DAYS,
  selfHarmRule,
  supervisedRule,
  testRule,
  withdrawalRules,
  worseningRule,
  type Fired,
  type Referral,
} from '@cairn/care-domain';
import { KeptKinds, type RecordEvent } from '@cairn/patients-api';
import type { Kept, RecordInput, RecordKind } from '@cairn/patients-domain';
import { ClinicScope } from '@cairn/shared-api';
import { addDays, localDay } from '@cairn/shared-util';
import {
  POSITIVE_REPORT_DAYS,
  type AdverseEventInput,
  type BladderCheck,
  type BladderCheckInput,
  type DrugTestInput,
  type ReportedDay,
  type SupervisedDose,
  type SupervisedDoseInput,
  type WithdrawalCheckInput,
} from '@cairn/tracking-domain';
import { REPORTED_DAYS } from './flag-sql';

/** Days before an entry in which an earlier one of its kind is looked for, to compare with. Our own choice. */
const COMPARE_DAYS = 730;

/** An entry that is to be read by the rules. */
export interface EntryToRead<I> {
  readonly patientId: string;
  readonly entry: I;
  /** The clinic-local day of the entry. */
  readonly day: string;
}

type Reader = (of: EntryToRead<never>) => Fired[] | Promise<Fired[]>;

/** Which rules an entry fires, with what they need to know beside it. */
@Injectable()
export class FlagReading {
  private readonly readers: Partial<Record<RecordKind, Reader>> = {
    withdrawal_check: ({ entry }: EntryToRead<WithdrawalCheckInput>) => withdrawalRules(entry),
    adverse_event: ({ entry }: EntryToRead<AdverseEventInput>) => [
      ...selfHarmRule(entry),
      ...overdoseRule(entry),
      ...psychosisRule(entry),
    ],
    assessment: (of: EntryToRead<Assessment>) => this.assessment(of),
    bladder_check: (of: EntryToRead<BladderCheckInput>) => this.bladder(of),
    drug_test: (of: EntryToRead<DrugTestInput>) => this.test(of),
    supervised_dose: (of: EntryToRead<SupervisedDoseInput>) => this.dose(of),
  };

  constructor(
    private readonly scope: ClinicScope,
    private readonly kinds: KeptKinds,
  ) {}

  /** The kinds of entry that any rule reads. */
  get kindsRead(): readonly RecordKind[] {
    return Object.keys(this.readers) as RecordKind[];
  }

  /** What an entry fires; nothing where it was withdrawn. `day` is its clinic-local day. */
  async read({ kind, patientId, entry }: RecordEvent, day: string): Promise<Fired[]> {
    if (entry === null) return [];
    return (await this.readers[kind]?.({ patientId, entry: entry as never, day })) ?? [];
  }

  /** The clinic-local day of an entry; today where it was withdrawn, as nothing is dated by it then. */
  dayOf({ kind, entry }: RecordEvent): string {
    const dated = this.kinds.of(kind)?.table.contract.dated;
    if (entry === null || dated === undefined) return this.scope.today;
    const when = Reflect.get(entry, dated.field) as string;
    return dated.as === 'day' ? when : localDay(when, this.scope.caller.timeZone);
  }

  private async assessment({ patientId, entry, day }: EntryToRead<Assessment>): Promise<Fired[]> {
    const known = await this.between<Assessment>('assessment', patientId, addDays(day, -COMPARE_DAYS), day);
    const at = Date.parse(entry.takenAt);
    const earlier = known.filter(
      ({ id, instrument, takenAt }) => id !== entry.id && instrument === entry.instrument && Date.parse(takenAt) < at,
    );
    return [...itemNineRule(entry), ...worseningRule(earlier.at(-1) ?? null, entry)];
  }

  private async bladder({ patientId, entry, day }: EntryToRead<BladderCheckInput>): Promise<Fired[]> {
    const checks = await this.between<BladderCheck>('bladder_check', patientId, addDays(day, -COMPARE_DAYS), day);
    const referrals = await this.between<Kept<RecordInput> & Referral>(
      'referral',
      patientId,
      addDays(day, -REFERRAL_DAYS),
      this.scope.today,
    );
    const earlier = checks.filter(({ id }) => id !== entry.id);
    return [...bladderRule(entry, earlier), ...bladderWorseRule(entry, referrals)];
  }

  private async test({ patientId, entry, day }: EntryToRead<DrugTestInput>): Promise<Fired[]> {
    const since = addDays(day, -POSITIVE_REPORT_DAYS);
    const days = await this.reported(patientId, since, day);
    const doses = await this.between<SupervisedDose>('supervised_dose', patientId, since, day);
    const supervised = doses.map(({ localDay = '' }) => localDay);
    const { timeZone } = this.scope.caller;
    return testRule({ ...entry, localDay: day }, { days, supervised, timeZone });
  }

  private async dose({ patientId, entry, day }: EntryToRead<SupervisedDoseInput>): Promise<Fired[]> {
    return supervisedRule(entry, day, await this.reported(patientId, addDays(day, -ACTIVE_USE_DAYS), day));
  }

  /** Entries of a kind that stand between two days, oldest first; none where no domain keeps the kind. */
  private async between<K extends RecordInput>(
    kind: RecordKind,
    patientId: string,
    from: string,
    to: string,
  ): Promise<K[]> {
    const found = (await this.kinds.of(kind)?.standing(patientId, { from, to })) ?? [];
    return found as unknown as K[];
  }

  private reported(patientId: string, from: string, to: string): Promise<ReportedDay[]> {
    return this.scope.query<ReportedDay>(REPORTED_DAYS, [this.scope.caller.clinicId, patientId, from, to]);
  }
}
