import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Plain } from '../console/plain.mjs';

const MOST_TRIES = 20;
const isPassing = (status) => status === 429 || status === 503;

/** The running product through its public API: one signed-in clinician. */
export class ProductClient {
  #cookies = new Map();

  /** @param {string} baseUrl address of the product, without a trailing slash */
  constructor(baseUrl) {
    this.baseUrl = baseUrl.replace(/\/$/, '');
  }

  /** Signs in with the address and password given, else as the first demo clinician. */
  async signIn(email, password) {
    const account = email === undefined ? await this.#demoClinician() : { email, password };
    await this.post('session', { ...account, clinicId: null }, randomUUID());
    return this.get('session');
  }

  get(path) {
    return this.#send('GET', path);
  }

  /** Sends with a key of the caller's: the same key and body twice is done once. */
  post(path, body, key) {
    return this.#send('POST', path, { body, key });
  }

  async #demoClinician() {
    const { accounts } = await this.get('demo');
    const found = accounts.find(({ role }) => role === 'clinician');
    if (found === undefined) throw new Plain('The product runs without the demo: give --email and --password.');
    return { email: found.email, password: found.password };
  }

  async #send(method, path, { body, key } = {}) {
    for (let tries = 1; ; tries += 1) {
      const response = await fetch(`${this.baseUrl}/api/${path}`, {
        method,
        headers: this.#headers(body, key),
        body: body === undefined ? undefined : JSON.stringify(body),
      });
      for (const line of response.headers.getSetCookie()) this.#keep(line);
      const text = await response.text();
      if (response.ok) return text === '' ? null : JSON.parse(text);
      if (!isPassing(response.status) || tries === MOST_TRIES) {
        throw new Plain(`${method} ${path} was answered with ${response.status}: ${text.slice(0, 600)}`);
      }
      await sleep(250 * tries);
    }
  }

  #headers(body, key) {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return {
      ...(cookie === '' ? {} : { cookie }),
      ...(body === undefined ? {} : { origin: this.baseUrl, 'content-type': 'application/json' }),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    };
  }

  #keep(line) {
    const [pair] = line.split(';');
    const at = pair.indexOf('=');
    this.#cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
}
