import { Body, Controller, Get, Put, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CLINIC_CONTACTS, ClinicContacts, ClinicContactsInput } from '@cairn/care-domain';
import { Allow, Audited } from '@cairn/identity-api';
import { Answers, IfMatch, sendVersion } from '@cairn/shared-api';
import { ClinicContactsService } from './clinic-contacts.service';

/** The clinic's own numbers, for crisis cards and check-in pages. */
@Controller(CLINIC_CONTACTS)
export class ClinicContactsController {
  constructor(private readonly contacts: ClinicContactsService) {}

  @Get()
  @Allow('staff.names')
  @Audited('clinic-contacts.read')
  @Answers(ClinicContacts)
  async read(@Res({ passthrough: true }) reply: FastifyReply): Promise<ClinicContacts> {
    const contacts = await this.contacts.read();
    sendVersion(reply, contacts.version);
    return contacts;
  }

  @Put()
  @Allow('clinic.manage')
  @Audited('clinic-contacts.change')
  @Answers(ClinicContacts)
  change(@IfMatch() version: number, @Body({ schema: ClinicContactsInput }) input: ClinicContactsInput) {
    return this.contacts.change(version, input);
  }
}
