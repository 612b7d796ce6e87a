import { Injectable } from '@angular/core';
import type * as z from 'zod';
import { Problem } from '@cairn/shared-util';
import {
  CHECK_IN_ANSWERS,
  CHECK_IN_SHEET,
  CheckInReceipt,
  CheckInSheet,
  type CheckInInput,
} from '@cairn/tracking-domain';

/** How a request of the page ended. `away`: no answer came, or one that says "later". */
export type Answered<T> =
  | { readonly is: 'done'; readonly value: T }
  | { readonly is: 'not-open' }
  | { readonly is: 'refused'; readonly words: string }
  | { readonly is: 'away'; readonly retryAfterSeconds: number | null };

const NOT_OPEN = 404;
const TOO_MANY = 429;

/**
 * What the page of a check-in asks the server. By itself and without cookies: it is nobody's sign-in, also where somebody
 * is signed in in the same browser.
 */
@Injectable({ providedIn: 'root' })
export class CheckInWire {
  sheet(token: string): Promise<Answered<CheckInSheet>> {
    return this.post(CHECK_IN_SHEET, { token }, CheckInSheet);
  }

  send(input: CheckInInput): Promise<Answered<CheckInReceipt>> {
    return this.post(CHECK_IN_ANSWERS, input, CheckInReceipt);
  }

  private async post<T>(path: string, body: object, schema: z.ZodType<T>): Promise<Answered<T>> {
    const response = await fetch(`/api/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    }).catch(() => null);
    if (response === null) return { is: 'away', retryAfterSeconds: null };
    return read(response, schema);
  }
}

async function read<T>(response: Response, schema: z.ZodType<T>): Promise<Answered<T>> {
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) {
    const value = schema.safeParse(body);
    return value.success ? { is: 'done', value: value.data } : { is: 'away', retryAfterSeconds: null };
  }
  if (response.status === NOT_OPEN) return { is: 'not-open' };
  if (response.status >= 500 || response.status === TOO_MANY)
    return { is: 'away', retryAfterSeconds: waitOf(response) };
  return { is: 'refused', words: Problem.safeParse(body).data?.detail ?? 'This could not be sent. Ask your team.' };
}

/** How long the server asks to wait, in seconds; null where it does not say. */
function waitOf({ headers }: Response): number | null {
  const seconds = headers.get('retry-after');
  return seconds !== null && /^\d+$/.test(seconds) ? Number(seconds) : null;
}
