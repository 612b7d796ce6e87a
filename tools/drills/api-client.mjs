import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

/** A UUID of version 7 (RFC 9562): milliseconds, then chance. */
export function uuidv7(now = Date.now()) {
  const hex = now.toString(16).padStart(12, '0') + randomBytes(10).toString('hex');
  const variant = ((Number.parseInt(hex[16], 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const isPassing = (status) => status === 429 || status >= 500;

/** A person's browser, reduced to what the API sees of it. Requests that get no answer are sent again, with the same key. */
export class PatientClient {
  #cookie = '';
  retries = 0;

  /** @param {string} url @param {{ email: string, password: string }} account */
  constructor(url, account) {
    this.url = url;
    this.account = account;
  }

  async #once(method, path, body, key) {
    const headers = {
      origin: this.url,
      'content-type': 'application/json',
      cookie: this.#cookie,
      'idempotency-key': key,
    };
    const options = { method, headers, body: body && JSON.stringify(body), signal: AbortSignal.timeout(10_000) };
    const response = await fetch(`${this.url}/api/${path}`, options);
    const text = await response.text();
    const cookies = response.headers.getSetCookie().map((line) => line.split(';')[0]);
    return { status: response.status, text, cookies };
  }

  /** Sends until there is an answer that says something about the request itself. */
  async send(method, path, body) {
    const key = randomUUID();
    for (;;) {
      const answer = await this.#once(method, path, body, key).catch(() => null);
      if (answer !== null && answer.status === 401 && path !== 'session') await this.signIn();
      else if (answer !== null && !isPassing(answer.status)) return { ...answer, key };
      this.retries += 1;
      await sleep(30 + Math.random() * 70);
    }
  }

  async signIn() {
    const { status, text, cookies } = await this.send('POST', 'session', { ...this.account, clinicId: null });
    if (status >= 300) throw new Error(`Sign-in failed with ${status}: ${text}`);
    this.#cookie = cookies.join('; ');
  }

  /** Logs a craving under an id of our own. Resolves once the API has acknowledged it. */
  async logCraving(patientId) {
    const id = uuidv7();
    const craving = {
      id,
      episodeId: null,
      occurredAt: new Date(Date.now() - 60_000).toISOString(),
      substance: 'ketamine',
      intensity: Math.floor(Math.random() * 11),
      worst24h: null,
      durationMinutes: null,
      timesSinceLast: null,
      triggers: [],
      actedOn: null,
      coping: [],
      copingHelped: null,
      source: 'patient',
      note: '',
    };
    const { status, text, key } = await this.send('POST', `patients/${patientId}/cravings`, craving);
    if (status !== 200 && status !== 201) throw new Error(`A craving was refused with ${status}: ${text}`);
    return { id, key };
  }
}
