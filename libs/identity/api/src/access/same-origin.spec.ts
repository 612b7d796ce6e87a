import type { FastifyRequest } from 'fastify';
import { assertSameOrigin } from './same-origin';

const aRequest = (method: string, headers: Record<string, string>): FastifyRequest =>
  ({ method, headers: { host: 'cairn.example:3000', 'content-length': '2', ...headers } }) as unknown as FastifyRequest;
const json = { 'content-type': 'application/json' };
const own = { origin: 'http://cairn.example:3000' };

describe('assertSameOrigin', () => {
  it.each<[string, Record<string, string>]>([
    ['a page of this host', { ...own, ...json }],
    ['a page of this host, with a charset', { ...own, 'content-type': 'application/json; charset=utf-8' }],
    ['a browser that says same-origin', { 'sec-fetch-site': 'same-origin', ...json }],
  ])('lets a write through from %s', (_name, headers) => {
    expect(() => assertSameOrigin(aRequest('POST', headers))).not.toThrow();
  });

  it.each<[string, Record<string, string>]>([
    ['another site', { origin: 'http://evil.example', ...json }],
    ['another port', { origin: 'http://cairn.example:3001', ...json }],
    ['no site at all', json],
    ['an opaque origin', { origin: 'null', ...json }],
    ['a sibling site', { ...own, 'sec-fetch-site': 'same-site', ...json }],
    ['another site with a forged Origin', { ...own, 'sec-fetch-site': 'cross-site', ...json }],
  ])('refuses a write from %s', (_name, headers) => {
    expect(() => assertSameOrigin(aRequest('POST', headers))).toThrow(expect.objectContaining({ status: 403 }));
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'application/jsonx', ''])(
    'refuses a body of type "%s"',
    (type) => {
      expect(() => assertSameOrigin(aRequest('POST', { ...own, 'content-type': type }))).toThrow(
        expect.objectContaining({ status: 415 }),
      );
    },
  );

  it('wants no type where there is no body, and nothing of a read', () => {
    expect(() => assertSameOrigin(aRequest('DELETE', { ...own, 'content-length': '0' }))).not.toThrow();
    expect(() => assertSameOrigin(aRequest('GET', { origin: 'http://evil.example' }))).not.toThrow();
  });
});
