import { Controller, Get, Param, ParseUUIDPipe, Query, StreamableFile } from '@nestjs/common';
import { Answers, Period } from '@cairn/shared-api';
import { REPORT, REPORT_PDF, ReportSource } from '@cairn/exchange-domain';
import { Allow, Audited } from '@cairn/identity-api';
import { ReportPress } from './report-press';
import { ReportService } from './report.service';

@Controller()
export class ReportController {
  constructor(
    private readonly reports: ReportService,
    private readonly press: ReportPress,
  ) {}

  @Get(REPORT)
  @Allow('report.read')
  @Audited('report.read')
  @Answers(ReportSource)
  read(
    @Param('patientId', ParseUUIDPipe) patientId: string,
    @Query({ schema: Period }) period: Period,
  ): Promise<ReportSource> {
    return this.reports.source(patientId, period);
  }

  /** The same report as a tagged PDF. */
  @Get(REPORT_PDF)
  @Allow('report.read')
  @Audited('report.pdf')
  async pdf(
    @Param('patientId', ParseUUIDPipe) patientId: string,
    @Query({ schema: Period }) period: Period,
  ): Promise<StreamableFile> {
    const source = await this.reports.source(patientId, period);
    const bytes = await this.press.print(source);
    const name = `progress-${source.patient.localNumber.replace(/[^\w-]/g, '_')}-${period.to}.pdf`;
    return new StreamableFile(bytes, { type: 'application/pdf', disposition: `inline; filename="${name}"` });
  }
}
