import { Controller, Get, Headers, Param, ParseUUIDPipe, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow, Audited } from '@cairn/identity-api';
import { TIMELINE, Timeline } from '@cairn/insight-domain';
import { AnswersUnfiltered } from '@cairn/shared-api';
import { TimelineQuery } from './timeline-query';
import { TimelineService } from './timeline.service';

@Controller(TIMELINE)
export class TimelineController {
  constructor(private readonly timelines: TimelineService) {}

  /**
   * Sends the text that SQL made. It passes no response filter: parsing and writing a thousand points again costs six
   * times the rest of the request. The HTTP tests hold the text to the `Timeline` schema instead.
   */
  @Get()
  @Allow('record.read')
  @Audited('timeline.read')
  @AnswersUnfiltered(Timeline)
  async read(
    @Param('patientId', ParseUUIDPipe) patientId: string,
    @Query({ schema: TimelineQuery }) query: TimelineQuery,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { json, etag } = await this.timelines.read(patientId, query);
    reply.header('etag', etag).type('application/json; charset=utf-8');
    if (!names(known, etag)) return json;
    reply.status(304);
    return '';
  }
}

/** Whether `If-None-Match` names the ETag; a proxy may have made it weak. */
function names(header: string | undefined, etag: string): boolean {
  return (header ?? '').split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}
