import type { FastifyInstance } from 'fastify';
import { CHECK_IN_ANSWERS, CHECK_IN_BODY_BYTES, CHECK_IN_SHEET } from '@cairn/tracking-domain';

/** Routes that anybody can send to, with the most that they read, in bytes; everywhere else it is the server's limit. */
const LIMITS: ReadonlyMap<string, number> = new Map(
  [CHECK_IN_SHEET, CHECK_IN_ANSWERS].map((path) => [`/api/${path}`, CHECK_IN_BODY_BYTES]),
);

/** Holds routes without a sign-in to small bodies. Before the routes are made. */
export function limitBodies(server: FastifyInstance): void {
  server.addHook('onRoute', (route) => {
    const limit = LIMITS.get(route.url);
    if (limit !== undefined) route.bodyLimit = limit;
  });
}
