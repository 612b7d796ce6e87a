import { Controller, Get, Param, ParseUUIDPipe, StreamableFile } from '@nestjs/common';
import { strToU8, zipSync } from 'fflate';
import { EXPORT_CSV, exportFiles } from '@cairn/exchange-domain';
import { Allow, Audited } from '@cairn/identity-api';
import { PatientArchive } from './patient-archive';

@Controller(EXPORT_CSV)
export class ExportController {
  constructor(private readonly archive: PatientArchive) {}

  /** A zip of CSV files and their codebook. Streams past the response filter: its columns are the contract. */
  @Get()
  @Allow('export.read')
  @Audited('export.csv')
  async zip(@Param('patientId', ParseUUIDPipe) patientId: string): Promise<StreamableFile> {
    const files = exportFiles(await this.archive.read(patientId));
    const bytes = zipSync(Object.fromEntries(files.map(({ name, text }) => [name, strToU8(text)])));
    return new StreamableFile(bytes, {
      type: 'application/zip',
      disposition: `attachment; filename="record-${patientId}.zip"`,
    });
  }
}
