import { parse } from 'csv-parse/sync';
import type { Craving, UseDay } from '@cairn/tracking-domain';
import { exportFiles } from './patient-export';
import type { Kept, PatientExport } from './record-rows';

const frame = {
  episodeId: null,
  patientId: 'p',
  recordedBy: 'm',
  recordedByName: 'Ana Bright',
  recordedAt: '2026-03-01T10:00:00.000Z',
  replaces: null,
  correctionReason: null,
  standing: 'counts',
  withdrawal: null,
} as const;

const craving: Kept<Craving> = {
  ...frame,
  id: 'c1',
  occurredAt: '2026-03-01T09:00:00.000Z',
  localDay: '2026-03-01',
  substance: 'ketamine',
  intensity: 0,
  worst24h: null,
  durationMinutes: 0,
  timesSinceLast: null,
  triggers: ['stress', 'place'],
  actedOn: null,
  coping: [],
  copingHelped: 0,
  source: 'patient',
  note: '=HYPERLINK("http://x","Click, here")',
  checkInId: 'k1',
};

const useDay: Kept<UseDay> = {
  ...frame,
  id: 'u1',
  day: '2026-03-01',
  substance: 'ketamine',
  substanceText: '',
  state: 'no',
  amount: null,
  unit: null,
  precision: null,
  amountLow: null,
  amountHigh: null,
  route: null,
  times: null,
  setting: null,
  coUse: [],
  context: 'non_prescribed',
  forPain: false,
  source: 'patient',
  note: 'line one\nline two',
  checkInId: null,
};

const record: PatientExport = {
  timeZone: 'Europe/London',
  cravings: [craving],
  useDays: [useDay],
  sessions: [],
  events: [],
  episodes: [],
  phases: [],
  kept: [],
};

const read = (name: string): Record<string, string>[] => {
  const text = exportFiles(record).find((file) => file.name === name)?.text ?? '';
  return parse(text, { columns: true, bom: true });
};

describe('exportFiles', () => {
  it('writes a craving of 0 as 0 and what was not recorded as an empty cell', () => {
    expect(read('cravings.csv')[0]).toMatchObject({
      intensity_0_10: '0',
      duration_minutes: '0',
      coping_helped_0_10: '0',
      worst_24h_0_10: '',
      acted_on: '',
    });
  });

  it('keeps a note that begins like a formula as text', () => {
    expect(read('cravings.csv')[0]?.['note']).toBe(`'=HYPERLINK("http://x","Click, here")`);
  });

  it('keeps line breaks inside a note and "false" apart from "not asked"', () => {
    expect(read('use-days.csv')[0]).toMatchObject({ note: 'line one\nline two', for_pain: 'false', amount: '' });
  });

  it('says of each entry whether the person entered it themselves', () => {
    expect(read('cravings.csv')[0]).toMatchObject({ self_entered: 'true', check_in_id: 'k1' });
    expect(read('use-days.csv')[0]).toMatchObject({ self_entered: 'false', check_in_id: '' });
  });

  it('gives a head line to a file without rows', () => {
    expect(exportFiles(record).find(({ name }) => name === 'therapy-sessions.csv')?.text).toMatch(
      /^\uFEFFid,standing,starts_at/,
    );
  });

  it('explains every column of every file in the codebook', () => {
    const book = read('codebook.csv');
    for (const { name, text } of exportFiles(record).filter((file) => file.name !== 'codebook.csv')) {
      const columns = text.replace('\uFEFF', '').split('\r\n')[0]?.split(',') ?? [];
      for (const column of columns) {
        expect(
          book.filter((line) => line['file'] === name && line['column'] === column && line['meaning'] !== ''),
        ).toHaveLength(1);
      }
    }
  });

  it('says in the codebook what each attendance code means', () => {
    const codes = read('codebook.csv').filter((line) => line['column'] === 'attendance' && line['code'] !== '');
    expect(codes.map((line) => line['code'])).toEqual(['5', '6', '7', '2', '3', '4', '0']);
  });
});
