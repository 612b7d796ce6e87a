import { Injectable } from '@nestjs/common';
import type { EntityTarget } from 'typeorm';
import type { Kept, KeptOfKind, PatientExport, Standing, Withdrawal } from '@cairn/exchange-domain';
import { MembershipEntity } from '@cairn/identity-api';
import {
  EpisodeDetailsEntity,
  KeptKinds,
  PhaseEntity,
  PhaseRetractionEntity,
  RetractionEntity,
} from '@cairn/patients-api';
import { ClinicScope } from '@cairn/shared-api';
import {
  CravingEntity,
  EventMarkEntity,
  TherapySessionEntity,
  TherapySessionStaffEntity,
  UseDayEntity,
} from '@cairn/tracking-api';

interface KeptRow {
  readonly id: string;
  readonly recordedBy: string;
  readonly recordedAt: string;
  readonly standing: boolean;
}

/** The columns that say when an entry was: days, or instants in UTC. As text they are in the order of time. */
type Moment<E> = string & { [K in keyof E]: E[K] extends string ? K : never }[keyof E];

/** What the rows of every kind need to be told: who wrote them, and what was withdrawn. */
interface Around {
  readonly names: ReadonlyMap<string, string>;
  readonly withdrawn: ReadonlyMap<string, Withdrawal>;
}

type Told<R> = Kept<R> & { readonly recordedByName: string };

/** Reads everything ever logged about a person, corrected and withdrawn entries too, oldest first. */
@Injectable()
export class PatientArchive {
  constructor(
    private readonly scope: ClinicScope,
    private readonly kinds: KeptKinds,
  ) {}

  async read(patientId: string): Promise<PatientExport> {
    await this.scope.openPatient(patientId);
    const names = await this.names();
    const around: Around = { names, withdrawn: await this.withdrawn(patientId, names) };
    const sessions = await this.rows(TherapySessionEntity, patientId, 'startsAt');
    const staff = await this.staffOf(sessions.map(({ id }) => id));
    const frames = await this.rows(EpisodeDetailsEntity, patientId, 'referredOn');
    return {
      timeZone: this.scope.caller.timeZone,
      cravings: told(await this.rows(CravingEntity, patientId, 'occurredAt'), around),
      useDays: told(await this.rows(UseDayEntity, patientId, 'day'), around),
      sessions: told(sessions, around).map((row) => ({ ...row, ...staffOf(staff.get(row.id) ?? [], around) })),
      events: told(await this.rows(EventMarkEntity, patientId, 'startsOn'), around),
      episodes: told(frames, around).map((row) => ({
        ...row,
        keyWorkerName: row.keyWorkerId === null ? null : (around.names.get(row.keyWorkerId) ?? ''),
      })),
      phases: told(await this.rows(PhaseEntity, patientId, 'startsOn'), around),
      kept: await this.kept(patientId, around),
    };
  }

  /** Every kind that is kept by contract, of whichever domain; one after the other, in the one transaction. */
  private async kept(patientId: string, around: Around): Promise<KeptOfKind[]> {
    const kept: KeptOfKind[] = [];
    for (const kind of this.kinds.names) {
      const records = this.kinds.of(kind);
      if (records === undefined) continue;
      kept.push({ contract: records.table.contract, rows: told(await records.everything(patientId), around) });
    }
    return kept;
  }

  /** What was set aside and what stands lie in an index each; one read over both would go through the whole clinic. */
  private async rows<E extends KeptRow>(entity: EntityTarget<E>, patientId: string, order: Moment<E>): Promise<E[]> {
    const { clinicId } = this.scope.caller;
    const read = (standing: string): Promise<E[]> =>
      this.scope
        .of(entity)
        .createQueryBuilder('entry')
        .where(`entry.clinicId = :clinicId AND entry.patientId = :patientId AND ${standing}`, { clinicId, patientId })
        .orderBy(`entry.${order}`)
        .addOrderBy('entry.recordedAt')
        .getMany();
    const rows = [...(await read('NOT entry.standing')), ...(await read('entry.standing'))];
    const moment = (row: E): string => `${String(row[order])} ${row.recordedAt}`;
    return rows.sort((one, other) => inOrder(moment(one), moment(other)));
  }

  private async names(): Promise<Map<string, string>> {
    const { clinicId } = this.scope.caller;
    const members = await this.scope
      .of(MembershipEntity)
      .find({ where: { clinicId }, select: { id: true, displayName: true } });
    return new Map(members.map(({ id, displayName }) => [id, displayName]));
  }

  private async withdrawn(patientId: string, names: Around['names']): Promise<Map<string, Withdrawal>> {
    const { clinicId } = this.scope.caller;
    const of = { where: { clinicId, patientId } };
    const entries = await this.scope.of(RetractionEntity).find(of);
    const phases = await this.scope.of(PhaseRetractionEntity).find(of);
    const told = [
      ...entries.map((retraction) => ({ ...retraction, about: retraction.recordId })),
      ...phases.map((retraction) => ({ ...retraction, about: retraction.phaseId })),
    ];
    return new Map(
      told.map(({ about, reason, recordedBy, recordedAt }) => [
        about,
        { reason, by: names.get(recordedBy) ?? '', at: recordedAt },
      ]),
    );
  }

  private async staffOf(sessionIds: readonly string[]): Promise<Map<string, string[]>> {
    if (sessionIds.length === 0) return new Map();
    const found = await this.scope
      .of(TherapySessionStaffEntity)
      .createQueryBuilder('staff')
      .where('staff.clinicId = :clinicId AND staff.therapySessionId = ANY(:sessionIds)', {
        clinicId: this.scope.caller.clinicId,
        sessionIds,
      })
      .getMany();
    const bySession = new Map<string, string[]>();
    for (const { therapySessionId, memberId } of found) {
      bySession.set(therapySessionId, [...(bySession.get(therapySessionId) ?? []), memberId]);
    }
    return bySession;
  }
}

function inOrder(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function staffOf(staffIds: string[], { names }: Around): { staffIds: string[]; staffNames: string[] } {
  return { staffIds, staffNames: staffIds.map((id) => names.get(id) ?? '') };
}

function standingOf({ id, standing }: KeptRow, withdrawn: Around['withdrawn']): Standing {
  if (standing) return 'counts';
  return withdrawn.has(id) ? 'withdrawn' : 'corrected';
}

function told<R extends KeptRow>(rows: readonly R[], { names, withdrawn }: Around): Told<R>[] {
  return rows.map((row) => ({
    ...row,
    standing: standingOf(row, withdrawn),
    withdrawal: withdrawn.get(row.id) ?? null,
    recordedByName: names.get(row.recordedBy) ?? '',
  }));
}
