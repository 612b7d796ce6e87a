import { parse } from 'csv-parse/sync';
import type { RecordContract } from '@cairn/patients-domain';
import { ALLERGY, OBSERVATION, WITHDRAWAL_CHECK } from '@cairn/tracking-domain';
import { exportFiles } from './patient-export';
import type { KeptRow } from './kept-sheet';

const FRAME = {
  id: 'a1',
  episodeId: null,
  patientId: 'p',
  recordedBy: 'm',
  recordedByName: 'Ana Bright',
  recordedAt: '2026-03-02T10:00:00+00:00',
  replaces: null,
  correctionReason: null,
  standing: 'counts',
  withdrawal: null,
} as const;

function filesOf(contract: RecordContract, rows: object[]): ReadonlyMap<string, Record<string, string>[]> {
  const files = exportFiles({
    timeZone: 'Europe/London',
    cravings: [],
    useDays: [],
    sessions: [],
    events: [],
    episodes: [],
    phases: [],
    kept: [{ contract, rows: rows as KeptRow[] }],
  });
  return new Map(files.map(({ name, text }) => [name, parse(text, { columns: true, bom: true })]));
}

const observation = {
  ...FRAME,
  localDay: '2026-03-02',
  takenAt: '2026-03-02T09:00:00+00:00',
  pulse: 72,
  systolic: 118,
  diastolic: 76,
  temperature: null,
  weightKg: null,
  sleepHours: 0,
  respiration: null,
  oxygen: null,
  source: 'staff',
  note: '=1+1',
};

describe('the file of a kind that is kept by contract', () => {
  it('has a column for each field of the contract; 0 is 0 and what was not measured an empty cell', () => {
    const [row] = filesOf(OBSERVATION as unknown as RecordContract, [observation]).get('observations.csv') ?? [];
    expect(row).toMatchObject({
      id: 'a1',
      standing: 'counts',
      local_day: '2026-03-02',
      taken_at: '2026-03-02T09:00:00.000Z',
      sleep_hours: '0',
      temperature: '',
      note: "'=1+1",
      in_words: 'Pulse 72 a minute, blood pressure 118/76 mmHg, sleep 0 hours',
      recorded_by: 'Ana Bright',
    });
    for (const name of OBSERVATION.fieldNames) {
      expect(Object.keys(row ?? {})).toContain(name.replace(/([A-Z])/g, (letter) => `_${letter.toLowerCase()}`));
    }
  });

  it('says who withdrew an entry, and why', () => {
    const withdrawal = { by: 'Bo Lund', at: '2026-03-03T10:00:00.000Z', reason: 'Wrong person' };
    const gone = { ...observation, standing: 'withdrawn', withdrawal };
    const [row] = filesOf(OBSERVATION as unknown as RecordContract, [gone]).get('observations.csv') ?? [];
    expect(row).toMatchObject({
      standing: 'withdrawn',
      withdrawn_by: 'Bo Lund',
      withdrawn_reason: 'Wrong person',
    });
  });

  it('parts a list by semicolons', () => {
    const allergy = {
      ...FRAME,
      notedOn: '2026-03-02',
      finding: 'allergy',
      toWhat: 'Penicillin',
      reactions: ['rash', 'swelling'],
      severity: null,
      source: 'patient',
      note: '',
    };
    const [row] = filesOf(ALLERGY as unknown as RecordContract, [allergy]).get('allergies.csv') ?? [];
    expect(row).toMatchObject({ reactions: 'rash;swelling', severity: '', in_words: 'Allergy: Penicillin' });
  });

  it('is there without entries too, and every column and code is explained in the codebook', () => {
    const files = filesOf(WITHDRAWAL_CHECK as unknown as RecordContract, []);
    const book = (files.get('codebook.csv') ?? []).filter(({ file }) => file === 'withdrawal-checks.csv');
    expect(files.get('withdrawal-checks.csv')).toEqual([]);
    for (const name of [...WITHDRAWAL_CHECK.fieldNames, 'standing']) {
      const column = name.replace(/([A-Z])/g, (letter) => `_${letter.toLowerCase()}`);
      const lines = book.filter((line) => line['column'] === column);
      expect(lines.filter(({ meaning }) => meaning !== '')).toHaveLength(1);
    }
    const codes = book.filter((line) => line['column'] === 'anxiety' && line['code'] !== '');
    expect(codes.map((line) => [line['code'], line['code_meaning']])).toEqual([
      ['0', 'None'],
      ['1', 'Mild'],
      ['2', 'Moderate'],
      ['3', 'Severe'],
    ]);
    expect(book.find(({ column }) => column === 'suicidal_thoughts')?.['meaning']).toContain('empty = not asked');
  });
});
