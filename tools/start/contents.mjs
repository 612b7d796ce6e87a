import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Plain } from '../console/plain.mjs';
import { writePrivately } from '../postgres/secrets.mjs';
import { places } from './settings.mjs';

/** What the built-in database was first filled with: `demo`, or `own` records of a clinic. Null before the first start. */
export const contentsOf = (file = places.contents) => (existsSync(file) ? readFileSync(file, 'utf8').trim() : null);

export function noteContents(what, file = places.contents) {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o755 });
  writePrivately(file, `${what}\n`);
}

/** Does this start run the demo? Own records are never mixed with it, and a demo never passes for an empty start. */
export function decideDemo({ external, wantsDemo }, known = contentsOf()) {
  if (external !== null) return wantsDemo;
  if (known === 'demo' && !wantsDemo) {
    throw new Plain(
      'This folder holds the demo, so it cannot start empty: move .data away, or use another folder, for npm start -- --no-demo.',
    );
  }
  return known === null ? wantsDemo : known === 'demo';
}
