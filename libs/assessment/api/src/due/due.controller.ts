import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { CLINIC_DUE, ClinicDue, DUE_MEASURES, DueMeasures } from '@cairn/assessment-domain';
import { Allow, Audited } from '@cairn/identity-api';
import { Answers } from '@cairn/shared-api';
import { DueService } from './due.service';

/** What is to be asked next, of one person and of everybody. */
@Controller()
export class DueController {
  constructor(private readonly dues: DueService) {}

  @Get(DUE_MEASURES)
  @Allow('record.read')
  @Audited('due-measures.read')
  @Answers(DueMeasures)
  ofPatient(@Param('patientId', ParseUUIDPipe) patientId: string): Promise<DueMeasures> {
    return this.dues.ofPatient(patientId);
  }

  @Get(CLINIC_DUE)
  @Allow('caseload.read')
  @Audited('due-measures.clinic')
  @Answers(ClinicDue)
  ofClinic(): Promise<ClinicDue> {
    return this.dues.ofClinic();
  }
}
