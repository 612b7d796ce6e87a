import { Body, Controller, Get, Param, ParseUUIDPipe, Patch } from '@nestjs/common';
import { STAFF, STAFF_MEMBER, STAFF_NAMES, StaffChange, StaffMember, StaffName } from '@cairn/identity-domain';
import { Answers, AnswersList, IfMatch } from '@cairn/shared-api';
import { Receipt } from '@cairn/shared-util';
import { Allow, Audited } from '../access/declare';
import { StaffService } from './staff.service';

@Controller()
export class StaffController {
  constructor(private readonly staff: StaffService) {}

  @Get(STAFF)
  @Allow('staff.manage')
  @Audited('staff.read')
  @AnswersList(StaffMember)
  list(): Promise<StaffMember[]> {
    return this.staff.all();
  }

  @Get(STAFF_NAMES)
  @Allow('staff.names')
  @Audited('staff.names')
  @AnswersList(StaffName)
  names(): Promise<StaffName[]> {
    return this.staff.names();
  }

  @Patch(STAFF_MEMBER)
  @Allow('staff.manage')
  @Audited('staff.change')
  @Answers(Receipt)
  change(
    @Param('membershipId', ParseUUIDPipe) membershipId: string,
    @IfMatch() version: number,
    @Body({ schema: StaffChange }) input: StaffChange,
  ): Promise<Receipt> {
    return this.staff.change(membershipId, version, input);
  }
}
