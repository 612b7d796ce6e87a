import { epochDay } from '@cairn/shared-util';
import { aPhaseSpan } from '../testing/a-record';
import { phaseRuler } from './phase-ruler';

const span = { first: epochDay('2026-08-24'), last: epochDay('2026-11-23') };
const phases = [
  aPhaseSpan('assessment', '2026-08-20', '2026-08-25'),
  aPhaseSpan('withdrawal_management', '2026-08-26', '2026-09-03', {
    plannedDays: 10,
    plannedLast: epochDay('2026-09-04'),
  }),
  aPhaseSpan('residential_rehab', '2026-09-04', '2026-11-11', { plannedDays: 84, plannedLast: epochDay('2026-11-26') }),
  aPhaseSpan('aftercare', '2026-11-12', '2026-11-23'),
];

describe('phaseRuler', () => {
  it('gives each phase its pattern, in order of time and touching', () => {
    const { bands } = phaseRuler(phases, span);
    expect(bands.map(({ pattern }) => pattern)).toEqual(['none', 'slanted', 'dots', 'level']);
    bands.slice(1).forEach((band, index) => expect(band.from).toBe(bands[index]!.to));
    expect(bands[0]).toMatchObject({ from: span.first, begins: false });
    expect(bands.at(-1)).toMatchObject({ to: span.last + 1, begins: true });
  });

  it('writes what has room', () => {
    const { bands } = phaseRuler(phases, span);
    expect(bands.map(({ label }) => label)).toEqual(['', 'Detox', 'Rehab', 'Aftercare']);
    expect(bands.map(({ note }) => note)).toEqual(['', '', '69 days, 84 planned', '']);
    expect(phaseRuler(phases, span, 30).bands[3]?.note).toBe('12 days');
  });

  it('dots a planned end that the span shows', () => {
    const ends = phaseRuler(phases, span).bands.map(({ plannedEnd }) => plannedEnd);
    expect(ends).toEqual([null, epochDay('2026-09-05'), null, null]);
  });

  it('leaves out what the span does not show', () => {
    const last = { first: epochDay('2026-11-12'), last: span.last };
    expect(phaseRuler(phases, last).bands.map(({ label }) => label)).toEqual(['Aftercare']);
    expect(phaseRuler([], span).bands).toEqual([]);
  });
});
