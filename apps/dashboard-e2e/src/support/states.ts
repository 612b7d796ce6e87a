import type { Page, Route } from 'playwright-core';

/** What a page is asked to show beside what it shows with a full record. */
export const STATES = ['empty', 'loading', 'failed', 'long'] as const;
export type State = (typeof STATES)[number];

/** A page that reads from the record: of one person, or of the clinic. */
export interface PageOfRecord {
  readonly name: string;
  readonly path: string;
  readonly of: 'person' | 'clinic';
}

const person = (name: string, path: string): PageOfRecord => ({ name, path, of: 'person' });
const clinic = (name: string, path: string): PageOfRecord => ({ name, path, of: 'clinic' });

export const PAGES: readonly PageOfRecord[] = [
  person('progress', ''),
  person('record', '/record?period=all'),
  person('calendar', '/calendar'),
  person('health', '/health'),
  person('measures', '/measures'),
  person('plan', '/plan'),
  person('review', '/review'),
  person('episodes', '/episodes'),
  person('details', '/details'),
  person('check-ins', '/check-in'),
  person('report', '/report'),
  clinic('caseload', '/caseload'),
  clinic('groups', '/groups'),
  clinic('appointments', '/appointments'),
  clinic('tasks', '/tasks'),
  clinic('flags', '/flags'),
  clinic('measures due', '/measures-due'),
];

/** Who is signed in, whose names there are and what is typed: without these there is no page at all. */
const FRAME = /\/api\/(session|staff-names|drafts|ready|health|palette)|\/api\/patients\/[^/]+$/;

const isPlainCode = (text: string): boolean => !text.includes(' ');

/** Every text that has more than one word becomes a single word of the same length, which no line can break by itself. */
function asOneWord(value: unknown): unknown {
  if (typeof value === 'string') return isPlainCode(value) ? value : value.replaceAll(' ', 'w');
  if (Array.isArray(value)) return value.map(asOneWord);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, asOneWord(each)]));
}

async function lengthen(route: Route): Promise<void> {
  const response = await route.fetch();
  const isJson = (response.headers()['content-type'] ?? '').includes('json');
  if (!isJson || FRAME.test(route.request().url())) return route.fulfill({ response });
  return route.fulfill({ response, json: asOneWord(await response.json()) });
}

const AWAY = {
  type: 'about:blank',
  title: 'Away',
  status: 503,
  code: 'database-away',
  detail: 'The record cannot be reached right now.',
  requestId: 'test',
};

/** Makes the server answer as the state wants it; asks for the frame of the page are answered as ever. */
export async function answerAs(page: Page, state: State): Promise<void> {
  if (state === 'empty') return;
  await page.route('**/api/**', async (route) => {
    const request = route.request();
    if (request.method() !== 'GET' || FRAME.test(new URL(request.url()).pathname)) return route.continue();
    if (state === 'failed')
      return route.fulfill({ status: 500, contentType: 'application/problem+json', json: { ...AWAY, status: 500 } });
    if (state === 'long') return lengthen(route);
    // Loading: no answer for as long as the page is looked at.
    return undefined;
  });
}
