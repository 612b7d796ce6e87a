import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import * as insight from '@cairn/insight-domain';
import * as patients from '@cairn/patients-domain';
import * as tracking from '@cairn/tracking-domain';

/** Bounds of forms and lists: nothing that is said of a person depends on them. */
const NOT_CLINICAL = new Set([
  'NOTE_MAX',
  'FIND_LIMIT',
  'MOST_CHANGES',
  'CHECK_IN_BODY_BYTES',
  'CHECK_IN_DAYS_MAX',
  'CHECK_IN_SUBSTANCES_MAX',
  'CHECK_IN_WORDS_MAX',
  'REGISTER_MAX',
  'SIGNED_AT_ONCE_MAX',
]);

const root = path.join(__dirname, '../../..');
const page = readFileSync(path.join(root, 'docs/clinical-sources.md'), 'utf8');
const rows = page.split('\n').filter((line) => line.startsWith('|'));
const exported: readonly (readonly [string, unknown])[] = Object.entries({ ...patients, ...tracking, ...insight });
const thresholds = exported.filter(
  (entry): entry is readonly [string, number] =>
    typeof entry[1] === 'number' && /^[A-Z][A-Z_]+$/.test(entry[0]) && !NOT_CLINICAL.has(entry[0]),
);

describe('docs/clinical-sources.md', () => {
  it('is read against the thresholds that the domains export', () =>
    expect(thresholds.map(([name]) => name)).toEqual(
      expect.arrayContaining(['PEAK_FROM', 'RETURN_AFTER_DAYS', 'MOST_KETAMINE_GRAMS', 'OLDEST_YEARS']),
    ));

  it.each(thresholds)('has a row for %s with the figure %d', (name, value) => {
    const naming = rows.filter((row) => row.includes(`\`${name}\``));
    expect(naming).toHaveLength(1);
    expect(naming[0]?.match(/\d+(\.\d+)?/g)).toContain(String(value));
  });

  it('says of every row where it comes from and where it stands', () => {
    const cells = rows.slice(2).map((row) => row.split('|').map((cell) => cell.trim()));
    expect(cells.filter((row) => row.length !== 5 || row.slice(1, 4).includes(''))).toEqual([]);
  });

  it('points at places that exist', () => {
    const places = [...page.matchAll(/`(libs\/[^`]+)`/g)].map(([, place]) => place ?? '');
    expect(places.filter((place) => !existsHere(place))).toEqual([]);
  });
});

function existsHere(place: string): boolean {
  return statSync(path.join(root, place), { throwIfNoEntry: false }) !== undefined;
}
