import { Injectable } from '@nestjs/common';
import { ClinicScope, notFound, stale, unfit } from '@cairn/shared-api';
import { addDays, type Receipt, uuidv7 } from '@cairn/shared-util';
import type {
  CancellationInput,
  GroupMember,
  GroupMemberChange,
  GroupMemberInput,
  GroupPage,
  GroupVersion,
  ProgrammeGroup,
  ProgrammeGroupChange,
  ProgrammeGroupInput,
} from '@cairn/tracking-domain';
import { meetsOn } from '@cairn/tracking-domain';
import { GroupCancellationEntity, GroupMemberEntity } from './group-member.entity';
import { GROUP_MEMBERS_STATEMENT, GROUP_VERSIONS, GROUPS_STATEMENT, KNOWN_PEOPLE } from './group-sql';
import {
  ProgrammeGroupEntity,
  ProgrammeGroupLeaderEntity,
  ProgrammeGroupVersionEntity,
} from './programme-group.entity';
import { TimetableService } from './timetable.service';

const DAYS_BACK = 28;
const DAYS_AHEAD = 14;

/** The groups of the programme, who is in them, and the days on which they do not meet. */
@Injectable()
export class GroupService {
  constructor(
    private readonly scope: ClinicScope,
    private readonly timetable: TimetableService,
  ) {}

  list(): Promise<ProgrammeGroup[]> {
    return this.read(null);
  }

  /** 404 where the clinic has no such group. */
  async one(groupId: string): Promise<ProgrammeGroup> {
    const [group] = await this.read(groupId);
    if (group === undefined) throw notFound();
    return group;
  }

  async page(groupId: string): Promise<GroupPage> {
    const { scope } = this;
    const { clinicId } = scope.caller;
    const group = await this.one(groupId);
    const members = await scope.query<GroupMember>(GROUP_MEMBERS_STATEMENT, [clinicId, groupId]);
    scope.touch(members.map(({ patientId }) => patientId));
    const versions = await scope.query<GroupVersion>(GROUP_VERSIONS, [clinicId, groupId]);
    const [from, to] = [addDays(scope.today, -DAYS_BACK), addDays(scope.today, DAYS_AHEAD)];
    const occurrences = await this.timetable.between({ from, to }, groupId);
    return { today: scope.today, group, members, versions, occurrences };
  }

  async create({ id, ...input }: ProgrammeGroupInput): Promise<Receipt> {
    const { clinicId, actorId } = this.scope.caller;
    const createdAt = new Date().toISOString();
    await this.scope.of(ProgrammeGroupEntity).insert({ clinicId, id, createdBy: actorId, createdAt });
    return this.keepVersion(id, 1, { ...input, reason: '' });
  }

  async change(groupId: string, version: number, change: ProgrammeGroupChange): Promise<Receipt> {
    const { clinicId } = this.scope.caller;
    const standing = { clinicId, groupId, version, standing: true };
    const { affected } = await this.scope.of(ProgrammeGroupVersionEntity).update(standing, { standing: false });
    if (affected === 0) throw stale(await this.one(groupId));
    return this.keepVersion(groupId, version + 1, change);
  }

  async join(groupId: string, input: GroupMemberInput): Promise<Receipt> {
    await this.one(groupId);
    const { clinicId } = this.scope.caller;
    const known = await this.scope.query(KNOWN_PEOPLE, [clinicId, [input.patientId]]);
    if (known.length === 0) throw unfit('patientId', 'This person is not in this clinic.');
    return this.keepMember(groupId, { ...input, leftOn: null, replaces: null });
  }

  async changeMember(groupId: string, memberId: string, change: GroupMemberChange): Promise<Receipt> {
    const { clinicId } = this.scope.caller;
    const members = this.scope.of(GroupMemberEntity);
    const member = await members.findOneBy({ clinicId, groupId, id: memberId, standing: true });
    if (member === null) throw notFound();
    const { patientId, joinedOn } = member;
    if (change.leftOn !== null && change.leftOn < joinedOn) {
      throw unfit('leftOn', 'The last day in the group is before the first.');
    }
    await members.update({ clinicId, id: memberId, standing: true }, { standing: false });
    return this.keepMember(groupId, { ...change, patientId, joinedOn, replaces: memberId });
  }

  async cancel(groupId: string, input: CancellationInput): Promise<Receipt> {
    const group = await this.one(groupId);
    if (!meetsOn(group, input.day)) throw unfit('day', 'The group does not meet on this day.');
    const { clinicId, actorId } = this.scope.caller;
    const [held] = await this.timetable.held({ from: input.day, to: input.day }, groupId);
    if (held !== undefined) throw unfit('day', 'The register of this day is signed: the group met.');
    const recordedAt = new Date().toISOString();
    const row = { ...input, clinicId, groupId, recordedBy: actorId, recordedAt, standing: true };
    await this.scope.of(GroupCancellationEntity).insert(row);
    return { id: input.id, recordedAt, version: null };
  }

  /** The group meets after all. 404 where it was not cancelled on that day. */
  async reinstate(groupId: string, day: string): Promise<void> {
    const { clinicId } = this.scope.caller;
    const standing = { clinicId, groupId, day, standing: true };
    const { affected } = await this.scope.of(GroupCancellationEntity).update(standing, { standing: false });
    if (affected === 0) throw notFound();
  }

  private read(groupId: string | null): Promise<ProgrammeGroup[]> {
    const { clinicId } = this.scope.caller;
    return this.scope.query<ProgrammeGroup>(GROUPS_STATEMENT, [clinicId, this.scope.today, groupId]);
  }

  private async keepMember(
    groupId: string,
    member: GroupMemberInput & Pick<GroupMemberEntity, 'leftOn' | 'replaces'>,
  ): Promise<Receipt> {
    const { clinicId, actorId } = this.scope.caller;
    const recordedAt = new Date().toISOString();
    const row = { ...member, clinicId, groupId, recordedBy: actorId, recordedAt, standing: true };
    await this.scope.of(GroupMemberEntity).insert(row);
    this.scope.touch([member.patientId]);
    return { id: member.id, recordedAt, version: null };
  }

  private async keepVersion(
    groupId: string,
    version: number,
    { leaderIds, ...group }: ProgrammeGroupChange,
  ): Promise<Receipt> {
    const { clinicId, actorId } = this.scope.caller;
    const recordedAt = new Date().toISOString();
    const id = uuidv7();
    const head = { clinicId, id, groupId, version, recordedBy: actorId, recordedAt, standing: true };
    await this.scope.of(ProgrammeGroupVersionEntity).insert({ ...group, ...head });
    const led = [...new Set(leaderIds)].map((memberId) => ({ clinicId, versionId: id, memberId }));
    if (led.length > 0) await this.scope.of(ProgrammeGroupLeaderEntity).insert(led);
    return { id: groupId, recordedAt, version };
  }
}
