import { Controller, Get, Query } from '@nestjs/common';
import { Answers } from '@cairn/shared-api';
import { Allow, Audited } from '@cairn/identity-api';
import { CASELOAD, Caseload } from '@cairn/insight-domain';
import { CaseloadQuery } from './caseload-query';
import { CaseloadService } from './caseload.service';

@Controller(CASELOAD)
export class CaseloadController {
  constructor(private readonly caseloads: CaseloadService) {}

  @Get()
  @Allow('caseload.read')
  @Audited('caseload.read')
  @Answers(Caseload)
  read(@Query({ schema: CaseloadQuery }) { whose }: CaseloadQuery): Promise<Caseload> {
    return this.caseloads.read(whose !== 'clinic');
  }
}
