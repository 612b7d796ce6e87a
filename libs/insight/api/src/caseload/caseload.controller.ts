import { Controller, Get, Query, SerializeOptions } from '@nestjs/common';
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
  @SerializeOptions({ schema: Caseload })
  read(@Query({ schema: CaseloadQuery }) { whose }: CaseloadQuery): Promise<Caseload> {
    return this.caseloads.read(whose !== 'clinic');
  }
}
