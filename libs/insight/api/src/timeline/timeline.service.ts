import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Timeline } from '@cairn/insight-domain';
import { ClinicScope, notFound } from '@cairn/shared-api';
import { daysAsked, type TimelineQuery } from './timeline-query';
import { TIMELINE_STATEMENT } from './timeline-sql';

/** A timeline as it is sent: JSON text in the shape of the contract, and its strong ETag. */
export interface TimelineText {
  readonly json: string;
  readonly etag: string;
}

@Injectable()
export class TimelineService {
  constructor(private readonly scope: ClinicScope) {}

  async read(patientId: string, query: TimelineQuery): Promise<TimelineText> {
    const { clinicId, timeZone } = this.scope.caller;
    const { today } = this.scope;
    const { from, to } = daysAsked(query, today);
    await this.scope.openPatient(patientId);
    const [row] = await this.scope.query<{ timeline: string }>(TIMELINE_STATEMENT, [
      clinicId,
      patientId,
      from,
      to,
      timeZone,
      today,
    ]);
    if (row === undefined) throw notFound();
    return { json: row.timeline, etag: `"${createHash('sha256').update(row.timeline).digest('base64url')}"` };
  }

  /** The same as data, for a report made on the server. */
  async timeline(patientId: string, from: string, to: string): Promise<Timeline> {
    const { json } = await this.read(patientId, { from, to });
    return Timeline.parse(JSON.parse(json));
  }
}
