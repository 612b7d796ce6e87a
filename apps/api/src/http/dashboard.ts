import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { newNonce, pagePolicy } from './security-headers';

const NONCE_MARK = '__CSP_NONCE__';
const HASHED = /[.-][A-Za-z0-9_-]{8,}\.(?:js|css|woff2?|svg|png)$/;

/**
 * Serves the built dashboard on the API's own origin. Hashed files are immutable; every other path is the page itself,
 * never stored, with a style nonce of its own. `/api` is never answered from here.
 */
export async function serveDashboard(server: FastifyInstance, folder: string): Promise<void> {
  const page = path.join(folder, 'index.html');
  if (!existsSync(page)) throw new Error(`There is no built dashboard in ${folder}.`);
  const html = readFileSync(page, 'utf8');
  await server.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    cacheControl: false,
    globIgnore: ['index.html'],
    setHeaders: (reply, file) =>
      reply.header('cache-control', HASHED.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache'),
  });
  const sendPage = (reply: FastifyReply): FastifyReply => {
    const nonce = newNonce();
    return reply
      .header('content-security-policy', pagePolicy(nonce))
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(html.replaceAll(NONCE_MARK, nonce));
  };
  server.get('/', (_request, reply) => sendPage(reply));
  server.get('/*', (request, reply) => (request.url.startsWith('/api') ? reply.callNotFound() : sendPage(reply)));
}
