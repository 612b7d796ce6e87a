import { randomUUID } from 'node:crypto';

/** An answer with its body read: parsed where it is JSON, text otherwise. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
  readonly text: string;
}

export type RequestHeaders = Record<string, string>;

/** A browser reduced to what the API sees of it: an origin, cookies and headers. */
export class ApiClient {
  readonly cookies = new Map<string, string>();

  constructor(readonly url: string) {}

  get(path: string, headers: RequestHeaders = {}): Promise<Answer> {
    return this.send('GET', path, undefined, headers);
  }

  /** Sends JSON with a fresh Idempotency-Key unless the headers bring one. */
  post(path: string, body: unknown, headers: RequestHeaders = {}): Promise<Answer> {
    return this.send('POST', path, body, { 'idempotency-key': randomUUID(), ...headers });
  }

  patch(path: string, body: unknown, headers: RequestHeaders = {}): Promise<Answer> {
    return this.send('PATCH', path, body, { 'idempotency-key': randomUUID(), ...headers });
  }

  put(path: string, body: unknown, headers: RequestHeaders = {}): Promise<Answer> {
    return this.send('PUT', path, body, headers);
  }

  delete(path: string, headers: RequestHeaders = {}): Promise<Answer> {
    return this.send('DELETE', path, undefined, headers);
  }

  async send(method: string, path: string, body: unknown, headers: RequestHeaders): Promise<Answer> {
    const response = await fetch(`${this.url}/api/${path}`, {
      method,
      headers: {
        ...(method === 'GET' ? {} : { origin: this.url }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(this.cookies.size === 0
          ? {}
          : { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    this.keepCookies(response);
    const text = await response.text();
    const json = response.headers.get('content-type')?.includes('json') === true && text !== '';
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: json ? (JSON.parse(text) as Record<string, unknown>) : {},
    };
  }

  private keepCookies(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      const value = pair.slice(at + 1);
      if (value === '') this.cookies.delete(pair.slice(0, at));
      else this.cookies.set(pair.slice(0, at), value);
    }
  }
}
