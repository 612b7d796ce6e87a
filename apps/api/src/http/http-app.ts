import { randomUUID } from 'node:crypto';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import { ConsoleLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FastifyInstance, LogController } from 'fastify';
import { assertRoutesDeclare } from '@cairn/identity-api';
import { speakPlainly } from '@cairn/shared-util';
import { AppModule } from '../app.module';
import type { Env } from '../env';
import { limitBodies } from './body-limits';
import { serveDashboard } from './dashboard';
import { docsPage } from './docs-page';
import { openApiOf } from './openapi';
import { API_POLICY, newNonce } from './security-headers';
import { cutSilentConnections } from './silent-connections';

const MEGABYTE = 1_048_576;

function adapter(env: Env): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: MEGABYTE,
    // One proxy in front is believed, so that nobody chooses the address by which a sign-in is slowed down.
    trustProxy: env.TRUST_PROXY ? (_address, hop) => hop < 1 : false,
    genReqId: () => randomUUID(),
    logController: new LogController({ disableRequestLogging: true }),
    logger: env.LOG_LEVEL === 'silent' ? false : { level: env.LOG_LEVEL, base: { service: 'cairn-api' } },
  });
}

/** One line a request: which route, how it ended, how long it took. No address, body, query or name. */
function logRequests(server: FastifyInstance): void {
  server.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    const ms = Math.round(reply.elapsedTime * 10) / 10;
    request.log.info({ requestId: request.id, method: request.method, route, status: reply.statusCode, ms }, 'request');
    done();
  });
  server.addHook('onSend', (request, reply, _payload, done) => {
    reply.header('x-request-id', request.id);
    if (request.url.startsWith('/api') && !reply.hasHeader('cache-control'))
      reply.header('cache-control', 'private, no-cache');
    done();
  });
}

function serveDocs(app: NestFastifyApplication, server: FastifyInstance): void {
  const document = openApiOf(app);
  server.get('/api/openapi.json', (_request, reply) => reply.header('cache-control', 'no-cache').send(document));
  server.get('/api/docs', (_request, reply) => {
    const nonce = newNonce();
    return reply
      .header('content-security-policy', `${API_POLICY}; style-src 'nonce-${nonce}'`)
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(docsPage(document, nonce));
  });
}

/** The whole HTTP side, ready to listen: routes checked for their declarations, headers, documents and the dashboard. */
export async function httpApp(env: Env): Promise<NestFastifyApplication> {
  speakPlainly();
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(env), adapter(env), {
    logger: env.LOG_LEVEL === 'silent' ? false : new ConsoleLogger({ json: true, logLevels: ['error', 'warn'] }),
    abortOnError: false,
  });
  app.setGlobalPrefix('api');
  app.enableShutdownHooks();
  assertRoutesDeclare(app);
  await app.register(cookie);
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: policyDirectives() },
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
    hsts: env.PUBLIC_URL.startsWith('https:') ? { maxAge: 31_536_000, includeSubDomains: true } : false,
  });
  await app.register(compress, { encodings: ['gzip'], zlibOptions: { level: 1 }, threshold: 1_024 });
  const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  cutSilentConnections(server);
  limitBodies(server);
  logRequests(server);
  serveDocs(app, server);
  if (env.CAIRN_WEB_DIR !== undefined) await serveDashboard(server, env.CAIRN_WEB_DIR);
  return app;
}

function policyDirectives(): Record<string, string[]> {
  return Object.fromEntries(
    API_POLICY.split('; ').map((line) => {
      const [name = '', ...values] = line.split(' ');
      return [name, values];
    }),
  );
}
