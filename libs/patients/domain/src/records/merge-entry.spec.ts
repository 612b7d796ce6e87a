import * as z from 'zod';
import { fact } from './fact';
import { entryDifferences, entryOnTop, entryWithTheirs } from './merge-entry';
import { recordContract, type Kept, type RecordInput } from './record-contract';

const PULSE = recordContract({
  kind: 'observation',
  path: 'pulses',
  words: { one: 'a pulse', many: 'pulses', title: 'Pulse' },
  fields: { day: z.iso.date(), pulse: z.int().nullable(), note: z.string() },
  dated: { field: 'day', as: 'day' },
  headline: ({ pulse }) => `${pulse}`,
  facts: ({ pulse, note }) => [fact('pulse', 'Pulse', pulse === null ? null : `${pulse}`), fact('note', 'Note', note)],
});
type Pulse = RecordInput & { day: string; pulse: number | null; note: string };

const entered = (change: Partial<Pulse> = {}): Pulse => ({
  id: '01930000-0000-7000-8000-000000000001',
  episodeId: null,
  day: '2026-03-02',
  pulse: 70,
  note: '',
  ...change,
});
const kept = (change: Partial<Pulse> = {}): Kept<Pulse> => ({
  ...entered(change),
  patientId: '01930000-0000-7000-8000-0000000000aa',
  recordedBy: '01930000-0000-7000-8000-0000000000bb',
  recordedByName: 'Owen Hartley',
  recordedAt: '2026-03-02T10:00:00Z',
  replaces: null,
  correctionReason: null,
  standing: true,
});

describe('two corrections of one entry', () => {
  const mine = entered({ id: '01930000-0000-7000-8000-000000000002', pulse: 0 });
  const theirs = kept({ id: '01930000-0000-7000-8000-000000000003', note: 'After a run' });
  const original = kept();

  it('are merged by themselves where they do not clash, and the id stays mine', () => {
    expect(entryOnTop(PULSE, { mine, theirs, original })).toEqual({ ...mine, note: 'After a run' });
  });

  it('leave mine where both changed the same', () => {
    const clash = kept({ pulse: 90 });
    expect(entryOnTop(PULSE, { mine, theirs: clash, original }).pulse).toBe(0);
    expect(entryDifferences(PULSE, { mine, theirs: clash, original }, 'Europe/London')).toEqual([
      { key: 'pulse', label: 'Pulse', mine: '0', theirs: '90', original: '70', isConflict: true },
    ]);
  });

  it('let somebody take the other word, also where it is none', () => {
    expect(entryWithTheirs(mine, kept({ pulse: null }), ['pulse'])).toEqual({ ...mine, pulse: null });
  });
});
