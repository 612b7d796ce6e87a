import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import * as z from 'zod';
import { Allow, Audited } from '@cairn/identity-api';
import { Answers, PERIOD_BACKWARDS, queryDay } from '@cairn/shared-api';
import { Receipt } from '@cairn/shared-util';
import {
  Appointments,
  APPOINTMENTS,
  GROUP_OCCURRENCE,
  GROUP_SESSION,
  GROUP_SESSION_NOTES,
  GROUP_SESSIONS,
  GroupNoteInput,
  GroupSession,
  GroupSessionInput,
  REGISTER_PERSON,
  RegisterPerson,
  RegisterSheet,
} from '@cairn/tracking-domain';
import { AppointmentService } from './appointment.service';
import { RegisterService } from './register.service';

const AppointmentsQuery = z
  .strictObject({ from: queryDay, to: queryDay, whose: z.enum(['mine', 'clinic'], 'Ask for "mine" or "clinic".') })
  .refine(({ from, to }) => from <= to, { path: ['from'], error: PERIOD_BACKWARDS });
type AppointmentsQuery = z.infer<typeof AppointmentsQuery>;

@Controller()
export class RegisterController {
  constructor(
    private readonly registers: RegisterService,
    private readonly appointments: AppointmentService,
  ) {}

  /** What a register of that day is filled in from; the signed one where there is one. */
  @Get(GROUP_OCCURRENCE)
  @Allow('record.read')
  @Audited('group.sheet')
  @Answers(RegisterSheet)
  sheet(@Param('groupId', ParseUUIDPipe) groupId: string, @Param('day') day: string): Promise<RegisterSheet> {
    return this.registers.sheet(groupId, day);
  }

  /** Somebody who comes to a group without being in it. */
  @Get(REGISTER_PERSON)
  @Allow('record.read')
  @Audited('group.walk-in')
  @Answers(RegisterPerson)
  person(@Param('patientId', ParseUUIDPipe) patientId: string): Promise<RegisterPerson> {
    return this.registers.person(patientId);
  }

  /** Signs a register: a therapy session for each person, their cravings, and the words of the group, all or nothing. */
  @Post(GROUP_SESSIONS)
  @Allow('record.write')
  @Audited('group-session.sign')
  @Answers(Receipt)
  sign(@Body({ schema: GroupSessionInput }) input: GroupSessionInput): Promise<Receipt> {
    return this.registers.sign(input);
  }

  @Get(GROUP_SESSION)
  @Allow('record.read')
  @Audited('group-session.read')
  @Answers(GroupSession)
  read(@Param('groupSessionId', ParseUUIDPipe) groupSessionId: string): Promise<GroupSession> {
    return this.registers.read(groupSessionId);
  }

  /** New words for the whole group. What is about one person is corrected in that person's record. */
  @Post(GROUP_SESSION_NOTES)
  @Allow('record.write')
  @Audited('group-session.correct')
  @Answers(Receipt)
  correct(
    @Param('groupSessionId', ParseUUIDPipe) groupSessionId: string,
    @Body({ schema: GroupNoteInput }) input: GroupNoteInput,
  ): Promise<Receipt> {
    return this.registers.correctNote(groupSessionId, input);
  }

  /** Sessions of one person alone, booked and past, by the clock. */
  @Get(APPOINTMENTS)
  @Allow('record.read')
  @Audited('appointment.list')
  @Answers(Appointments)
  between(@Query({ schema: AppointmentsQuery }) { whose, ...period }: AppointmentsQuery): Promise<Appointments> {
    return this.appointments.between(period, whose);
  }
}
