import { Injectable } from '@nestjs/common';
import { futureInstant } from '@cairn/patients-domain';
import { ClinicScope, notFound, ProblemError, unfit } from '@cairn/shared-api';
import { formatDay, formatTime, isDay, type Receipt } from '@cairn/shared-util';
import {
  type GroupNote,
  type GroupNoteInput,
  type GroupSession,
  type GroupSessionInput,
  meetingsOf,
  type RegisterPerson,
  type RegisterSheet,
  type SignedLine,
} from '@cairn/tracking-domain';
import { GroupService } from './group.service';
import { GroupSessionNoteEntity } from './group-session.entity';
import { GROUP_LINES, GROUP_NOTES, GROUP_SESSION_STATEMENT, SHEET_PEOPLE, SHEET_PERSON, SIGNED_ON } from './group-sql';
import { RegisterRows } from './register-rows';
import { TimetableService } from './timetable.service';

/** Registers of groups: what they are filled in from, signing them for everybody at once, and reading them again. */
@Injectable()
export class RegisterService {
  constructor(
    private readonly scope: ClinicScope,
    private readonly groups: GroupService,
    private readonly timetable: TimetableService,
    private readonly rows: RegisterRows,
  ) {}

  /** 404 on a day on which the group neither meets nor has met. */
  async sheet(groupId: string, day: string): Promise<RegisterSheet> {
    if (!isDay(day)) throw notFound();
    const group = await this.groups.one(groupId);
    const { clinicId, timeZone } = this.scope.caller;
    const signed = await this.signedOn(groupId, day);
    const startsAt = signed?.startsAt ?? meetingsOf(group, day, day, timeZone)[0]?.startsAt;
    if (startsAt === undefined) throw notFound();
    const people = await this.scope.query<RegisterPerson>(SHEET_PEOPLE, [clinicId, day, groupId]);
    this.scope.touch(people.map(({ patientId }) => patientId));
    const [occurrence] = await this.timetable.between({ from: day, to: day }, groupId);
    const { name, sessionType, minutes, place, leaderIds, leaderNames } = group;
    const about = { groupId, name, sessionType, minutes, place, leaderIds, leaderNames };
    return { ...about, day, startsAt, people, cancellation: occurrence?.cancellation ?? null, signed };
  }

  /** Somebody who comes to a group without being in it. */
  async person(patientId: string): Promise<RegisterPerson> {
    await this.scope.openPatient(patientId);
    const { clinicId } = this.scope.caller;
    const [person] = await this.scope.query<RegisterPerson>(SHEET_PERSON, [clinicId, this.scope.today, patientId]);
    if (person === undefined) throw notFound();
    return person;
  }

  async read(groupSessionId: string): Promise<GroupSession> {
    const { clinicId } = this.scope.caller;
    type Head = Omit<GroupSession, 'notes' | 'lines'>;
    const [head] = await this.scope.query<Head>(GROUP_SESSION_STATEMENT, [clinicId, groupSessionId]);
    if (head === undefined) throw notFound();
    const notes = await this.scope.query<GroupNote>(GROUP_NOTES, [clinicId, groupSessionId]);
    const lines = await this.scope.query<SignedLine>(GROUP_LINES, [clinicId, groupSessionId]);
    this.scope.touch(lines.map(({ patientId }) => patientId));
    return { ...head, notes, lines };
  }

  /** Signs for everybody in one transaction: all of it is kept, or nothing. */
  async sign(input: GroupSessionInput): Promise<Receipt> {
    const problem = futureInstant(input.startsAt, new Date().toISOString());
    if (problem !== null) throw unfit('startsAt', 'This group has not begun. A register is signed once it has.');
    if (input.groupId !== null) await this.mayBeSigned(input.groupId, input);
    return this.rows.keep(input);
  }

  async correctNote(groupSessionId: string, input: GroupNoteInput): Promise<Receipt> {
    const { notes, lines } = await this.read(groupSessionId);
    const { clinicId, actorId } = this.scope.caller;
    const entity = this.scope.of(GroupSessionNoteEntity);
    await entity.update({ clinicId, groupSessionId, standing: true }, { standing: false });
    const version = (notes.at(-1)?.version ?? 0) + 1;
    const recordedAt = new Date().toISOString();
    const head = { clinicId, groupSessionId, version, recordedBy: actorId, recordedAt, standing: true };
    await entity.insert({ ...input, ...head });
    for (const { patientId } of lines) this.scope.wrote(patientId);
    return { id: input.id, recordedAt, version };
  }

  private async mayBeSigned(groupId: string, { startsAt }: GroupSessionInput): Promise<void> {
    await this.groups.one(groupId);
    const { timeZone } = this.scope.caller;
    const day = this.rows.dayOf(startsAt);
    const signed = await this.signedOn(groupId, day);
    if (signed === null) return;
    const at = `${formatDay(day, 'medium')} at ${formatTime(signed.signedAt, timeZone)}`;
    const words = `${signed.signedByName} has already signed this register, on ${at}.`;
    throw new ProblemError(409, 'already-signed', words, { current: signed });
  }

  private async signedOn(groupId: string, day: string): Promise<GroupSession | null> {
    const { clinicId } = this.scope.caller;
    const [row] = await this.scope.query<{ id: string }>(SIGNED_ON, [clinicId, groupId, day]);
    return row === undefined ? null : this.read(row.id);
  }
}
