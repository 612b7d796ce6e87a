import { Injectable } from '@nestjs/common';
import { REPORT_DAYS_MAX, type ReportSource } from '@cairn/exchange-domain';
import { TimelineService } from '@cairn/insight-api';
import { EpisodeService, PatientService } from '@cairn/patients-api';
import { ClinicScope, type Period, unfit } from '@cairn/shared-api';
import { addDays, daysBetween } from '@cairn/shared-util';

/** Years of record that a report may compare its period with. */
const DAYS_BEHIND = 4 * 365;

/** Gathers what a progress report is made from. */
@Injectable()
export class ReportService {
  constructor(
    private readonly scope: ClinicScope,
    private readonly timelines: TimelineService,
    private readonly patients: PatientService,
    private readonly episodes: EpisodeService,
  ) {}

  async source(patientId: string, { from, to }: Period): Promise<ReportSource> {
    const { today, caller } = this.scope;
    if (to > today) throw unfit('to', 'The last day lies in the future.');
    if (daysBetween(from, to) >= REPORT_DAYS_MAX)
      throw unfit('from', `A report covers at most ${REPORT_DAYS_MAX} days.`);
    const patient = await this.patients.read(patientId);
    const timeline = await this.timelines.timeline(patientId, addDays(from, -DAYS_BEHIND), today);
    const episodes = await this.episodes.list(patientId);
    const keyWorker = episodes.find(({ id }) => id === timeline.episode?.id)?.keyWorkerName;
    return {
      clinicName: caller.clinicName,
      preparedBy: caller.displayName,
      preparedAt: new Date().toISOString(),
      patient,
      keyWorkerName: keyWorker ?? null,
      from,
      to,
      timeline,
    };
  }
}
