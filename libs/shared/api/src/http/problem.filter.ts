import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FieldProblem, Problem } from '@cairn/shared-util';
import { databaseProblem } from './database-problem';
import { ProblemError } from './problem-error';

const TITLES: Readonly<Record<number, string>> = {
  400: 'Malformed request',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  409: 'Conflict',
  412: 'Changed meanwhile',
  413: 'Too large',
  415: 'Unsupported media type',
  422: 'Not accepted',
  423: 'Locked',
  428: 'Version needed',
  429: 'Too many tries',
  503: 'Not reachable right now',
};

/** Turns whatever went wrong into problem+json: a stable code, a sentence, no stack and no personal data. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const error = problemOf(thrown);
    if (error.status >= 500) this.logger.error(`${error.code} ${nameOf(thrown)} request ${request.id}`);
    const { fields, current, retraction, retryAfterSeconds } = error.more;
    if (retryAfterSeconds !== undefined) reply.header('retry-after', String(retryAfterSeconds));
    const body: Problem = {
      type: 'about:blank',
      title: TITLES[error.status] ?? 'Something went wrong',
      status: error.status,
      code: error.code,
      detail: error.detail,
      requestId: String(request.id),
      ...(fields === undefined ? {} : { fields: [...fields] }),
      ...(current === undefined ? {} : { current }),
      ...(retraction === undefined ? {} : { retraction }),
    };
    void reply.status(error.status).header('cache-control', 'no-store').type('application/problem+json').send(body);
  }
}

/** The name and code of an error, never its message: a message may quote what was entered. */
function nameOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return typeof thrown;
  const code = 'code' in thrown && typeof thrown.code === 'string' ? ` ${thrown.code}` : '';
  const where = thrown.stack?.split('\n')[1]?.trim() ?? '';
  return `${thrown.name}${code} ${where}`;
}

function problemOf(thrown: unknown): ProblemError {
  if (thrown instanceof ProblemError) return thrown;
  if (thrown instanceof HttpException) return ofHttp(thrown);
  return databaseProblem(thrown) ?? ofFastify(thrown) ?? unexpected();
}

const unexpected = (): ProblemError =>
  new ProblemError(
    500,
    'unexpected',
    'Something went wrong here. Nothing was changed. Try again, or tell us the request number.',
  );

function ofHttp(thrown: HttpException): ProblemError {
  const status = thrown.getStatus();
  const answer = thrown.getResponse();
  const fields = typeof answer === 'object' && 'fields' in answer ? (answer.fields as FieldProblem[]) : undefined;
  if (status === 404) return new ProblemError(404, 'not-found', 'There is no such page or record.');
  if (status === 400) return new ProblemError(400, 'malformed', 'The request could not be read.', { fields });
  if (status >= 500) return unexpected();
  return ofLayer(status) ?? new ProblemError(status, 'refused', thrown.message, { fields });
}

/** A body that is refused before it is read, whichever layer says so. */
function ofLayer(status: number): ProblemError | null {
  if (status === 413) return new ProblemError(413, 'too-large', 'The request is larger than is taken here.');
  if (status === 415) return new ProblemError(415, 'unsupported-type', 'Send application/json.');
  return null;
}

/** Errors of the HTTP layer itself: a body that is no JSON, too large, or of a type that is not taken. */
function ofFastify(thrown: unknown): ProblemError | null {
  const status = thrown instanceof Error && 'statusCode' in thrown ? Number(thrown.statusCode) : 0;
  const known = ofLayer(status);
  if (known !== null) return known;
  if (status >= 400 && status < 500)
    return new ProblemError(400, 'malformed', 'The request could not be read as JSON.');
  return null;
}
