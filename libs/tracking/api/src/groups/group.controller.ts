import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow, Audited } from '@cairn/identity-api';
import { Answers, AnswersList, IfMatch, notFound, Period, sendVersion } from '@cairn/shared-api';
import { isDay, Receipt } from '@cairn/shared-util';
import {
  CancellationInput,
  GROUP,
  GROUP_CANCELLATION,
  GROUP_CANCELLATIONS,
  GROUP_MEMBER,
  GROUP_MEMBERS,
  GroupMemberChange,
  GroupMemberInput,
  GroupPage,
  GROUPS,
  ProgrammeGroup,
  ProgrammeGroupChange,
  ProgrammeGroupInput,
  Timetable,
  TIMETABLE,
} from '@cairn/tracking-domain';
import { GroupService } from './group.service';
import { TimetableService } from './timetable.service';

@Controller()
export class GroupController {
  constructor(
    private readonly groups: GroupService,
    private readonly timetable: TimetableService,
  ) {}

  /** When groups meet, are to meet and have met. */
  @Get(TIMETABLE)
  @Allow('record.read')
  @Audited('group.timetable')
  @Answers(Timetable)
  week(@Query({ schema: Period }) period: Period): Promise<Timetable> {
    return this.timetable.week(period);
  }

  /** The groups of the programme, by name; those that have ended too. */
  @Get(GROUPS)
  @Allow('record.read')
  @Audited('group.list')
  @AnswersList(ProgrammeGroup)
  list(): Promise<ProgrammeGroup[]> {
    return this.groups.list();
  }

  @Post(GROUPS)
  @Allow('record.write')
  @Audited('group.create')
  @Answers(Receipt)
  create(@Body({ schema: ProgrammeGroupInput }) input: ProgrammeGroupInput): Promise<Receipt> {
    return this.groups.create(input);
  }

  /** A group with its people, its versions and its days around today. */
  @Get(GROUP)
  @Allow('record.read')
  @Audited('group.read')
  @Answers(GroupPage)
  async read(
    @Param('groupId', ParseUUIDPipe) groupId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GroupPage> {
    const page = await this.groups.page(groupId);
    sendVersion(reply, page.group.version);
    return page;
  }

  /** A new version of the group; ending it is a last day. */
  @Patch(GROUP)
  @Allow('record.write')
  @Audited('group.change')
  @Answers(Receipt)
  change(
    @Param('groupId', ParseUUIDPipe) groupId: string,
    @IfMatch() version: number,
    @Body({ schema: ProgrammeGroupChange }) change: ProgrammeGroupChange,
  ): Promise<Receipt> {
    return this.groups.change(groupId, version, change);
  }

  @Post(GROUP_MEMBERS)
  @Allow('record.write')
  @Audited('group.join')
  @Answers(Receipt)
  join(
    @Param('groupId', ParseUUIDPipe) groupId: string,
    @Body({ schema: GroupMemberInput }) input: GroupMemberInput,
  ): Promise<Receipt> {
    return this.groups.join(groupId, input);
  }

  /** Leaving, or asking for comfort breaks: a new row in the place of the old one. */
  @Post(GROUP_MEMBER)
  @Allow('record.write')
  @Audited('group.member-change')
  @Answers(Receipt)
  changeMember(
    @Param('groupId', ParseUUIDPipe) groupId: string,
    @Param('memberId', ParseUUIDPipe) memberId: string,
    @Body({ schema: GroupMemberChange }) change: GroupMemberChange,
  ): Promise<Receipt> {
    return this.groups.changeMember(groupId, memberId, change);
  }

  /** A day on which the group does not meet. It is in nobody's attendance. */
  @Post(GROUP_CANCELLATIONS)
  @Allow('record.write')
  @Audited('group.cancel')
  @Answers(Receipt)
  cancel(
    @Param('groupId', ParseUUIDPipe) groupId: string,
    @Body({ schema: CancellationInput }) input: CancellationInput,
  ): Promise<Receipt> {
    return this.groups.cancel(groupId, input);
  }

  /** The group meets on that day after all. */
  @Delete(GROUP_CANCELLATION)
  @HttpCode(204)
  @Allow('record.write')
  @Audited('group.reinstate')
  async reinstate(@Param('groupId', ParseUUIDPipe) groupId: string, @Param('day') day: string): Promise<void> {
    if (!isDay(day)) throw notFound();
    await this.groups.reinstate(groupId, day);
  }
}
