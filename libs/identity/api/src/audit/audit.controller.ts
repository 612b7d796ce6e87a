import { Controller, Get, Query } from '@nestjs/common';
import { Answers } from '@cairn/shared-api';
import { AUDIT, AuditPage } from '@cairn/identity-domain';
import { Allow, Audited } from '../access/declare';
import { AuditQuery } from './audit-query';
import { AuditService } from './audit.service';

@Controller(AUDIT)
export class AuditController {
  constructor(private readonly audit: AuditService) {}

  @Get()
  @Allow('audit.read')
  @Audited('audit.read')
  @Answers(AuditPage)
  page(@Query({ schema: AuditQuery }) query: AuditQuery): Promise<AuditPage> {
    return this.audit.page(query);
  }
}
