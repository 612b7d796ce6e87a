import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { Allow, Audited } from '@cairn/identity-api';
import { WITHDRAWN_ENTRIES, WithdrawnEntry } from '@cairn/patients-domain';
import { AnswersList, Period } from '@cairn/shared-api';
import { WithdrawnEntries } from './withdrawn-entries';

@Controller()
export class WithdrawnController {
  constructor(private readonly withdrawn: WithdrawnEntries) {}

  @Get(WITHDRAWN_ENTRIES)
  @Allow('record.read')
  @Audited('entries.withdrawn')
  @AnswersList(WithdrawnEntry)
  list(
    @Param('patientId', ParseUUIDPipe) patientId: string,
    @Query({ schema: Period }) period: Period,
  ): Promise<WithdrawnEntry[]> {
    return this.withdrawn.list(patientId, period);
  }
}
