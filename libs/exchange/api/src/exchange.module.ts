import { Module } from '@nestjs/common';
import { InsightModule } from '@cairn/insight-api';
import { PatientsModule } from '@cairn/patients-api';
import { ExportController } from './csv/export.controller';
import { PatientArchive } from './csv/patient-archive';
import { ReportController } from './report/report.controller';
import { ReportPress } from './report/report-press';
import { ReportService } from './report/report.service';

@Module({
  imports: [PatientsModule, InsightModule],
  controllers: [ReportController, ExportController],
  providers: [ReportService, ReportPress, PatientArchive],
})
export class ExchangeModule {}
