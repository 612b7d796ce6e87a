import { Injectable } from '@nestjs/common';
import type { Flag } from '@cairn/care-domain';
import { KeptKinds, StaffNames } from '@cairn/patients-api';
import { BOOKING_DAYS, type RecordKind } from '@cairn/patients-domain';
import { ClinicScope } from '@cairn/shared-api';
import { addDays } from '@cairn/shared-util';
import { FlagBook } from '../flags/flag-book';

/** The first day that any entry can be about. */
const FIRST = '1850-01-01';

/** Entries of other domains, by their kind: a plan is made of what all of them keep. */
@Injectable()
export class RecordReading {
  constructor(
    private readonly scope: ClinicScope,
    private readonly kinds: KeptKinds,
    private readonly staff: StaffNames,
    private readonly flagsOf: FlagBook,
  ) {}

  /** Everything of a kind that stands, oldest first, of a patient who is open. */
  async all<E>(kind: RecordKind, patientId: string): Promise<E[]> {
    const to = addDays(this.scope.today, BOOKING_DAYS);
    const found = await this.kinds.of(kind)?.standing(patientId, { from: FIRST, to });
    return (found ?? []) as unknown as E[];
  }

  /** The flags of a person that nobody has closed yet. */
  async openFlags(patientId: string): Promise<Flag[]> {
    const flags = await this.flagsOf.standing(patientId);
    return flags.filter(({ status }) => status === 'open' || status === 'acknowledged');
  }

  /** Names of colleagues by membership, of former ones too. */
  names(membershipIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.staff.of(membershipIds);
  }
}
