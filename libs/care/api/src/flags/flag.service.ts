import { Injectable } from '@nestjs/common';
import {
  flagChangeProblems,
  worstFirst,
  type ClinicFlag,
  type ClinicFlags,
  type Flag,
  type FlagChange,
  type RuleCount,
} from '@cairn/care-domain';
import { RecordBook } from '@cairn/patients-api';
import { ClinicScope, notFound, ProblemError } from '@cairn/shared-api';
import type { Receipt } from '@cairn/shared-util';
import { FlagBook } from './flag-book';
import { FLAGS_OF_CLINIC, RULE_COUNTS } from './flag-sql';

/** Flags as people read them and decide about them. Nothing here hides an entry, changes a plan or writes to anybody. */
@Injectable()
export class FlagService {
  constructor(
    private readonly scope: ClinicScope,
    private readonly book: RecordBook,
    private readonly flags: FlagBook,
  ) {}

  async list(patientId: string): Promise<Flag[]> {
    await this.scope.openPatient(patientId);
    return worstFirst(await this.flags.standing(patientId));
  }

  async history(patientId: string, flagId: string): Promise<{ versions: Flag[] }> {
    await this.scope.openPatient(patientId);
    return { versions: await this.flags.versions(patientId, flagId) };
  }

  /** Everybody listed is named in the audit trail. */
  async ofClinic(): Promise<ClinicFlags> {
    const { clinicId, timeZone } = this.scope.caller;
    const flags = await this.book.read<ClinicFlag>(FLAGS_OF_CLINIC, []);
    const rules = await this.scope.query<RuleCount>(RULE_COUNTS, [clinicId]);
    this.scope.touch(flags.map(({ patientId }) => patientId));
    return { today: this.scope.today, timeZone, flags: worstFirst(flags), rules };
  }

  async change(patientId: string, flagId: string, { id, status, words, snoozedUntil }: FlagChange): Promise<Receipt> {
    await this.scope.openPatient(patientId);
    await this.flags.hold(patientId);
    const before = (await this.flags.versions(patientId, flagId)).find((version) => version.id === flagId);
    if (before === undefined) throw notFound();
    await this.flags.standDown(patientId, flagId);
    const change = { id, status, words, snoozedUntil };
    const fields = flagChangeProblems(before, change, this.scope.today);
    const [first] = fields;
    if (first !== undefined) throw new ProblemError(422, 'not-accepted', first.message, { fields });
    const { episodeId, rule, ruleVersion, severity, evidence } = before;
    const kept = { episodeId, rule, ruleVersion, severity, evidence };
    return this.flags.keep(patientId, { ...kept, id, status, snoozedUntil, why: words, from: before });
  }
}
