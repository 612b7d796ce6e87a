import { Controller, Get, Query, SerializeOptions } from '@nestjs/common';
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
  @SerializeOptions({ schema: AuditPage })
  page(@Query({ schema: AuditQuery }) query: AuditQuery): Promise<AuditPage> {
    return this.audit.page(query);
  }
}
