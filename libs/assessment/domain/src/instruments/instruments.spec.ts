import { answerWords, valuesOf } from './instrument';
import { INSTRUMENT_KEYS, instrumentName, instrumentOf, INSTRUMENTS } from './instruments';

describe('the library', () => {
  it('has each key once, in one order', () => {
    expect(INSTRUMENTS.map(({ key }) => key)).toEqual([...INSTRUMENT_KEYS]);
    expect(new Set(INSTRUMENT_KEYS).size).toBe(INSTRUMENT_KEYS.length);
  });

  it('prints the questions of four instruments only', () => {
    const worded = INSTRUMENTS.filter(({ wording }) => wording === 'full').map(({ key }) => key);
    expect(worded).toEqual(['phq_9', 'gad_7', 'audit_c', 'peg']);
  });

  it.each(INSTRUMENTS)('$name says its licence, its scoring, its citation and its recall', (known) => {
    for (const text of [known.licence, known.scoring, known.citation, known.recall]) expect(text).not.toBe('');
  });

  it.each(INSTRUMENTS.flatMap(({ name, scores }) => scores.map((known) => ({ name, ...known }))))(
    '$name, $label: bands and thresholds lie in its range, and bands say where they are from',
    ({ from, to, bands, bandsClaim, thresholds }) => {
      expect(bands.length > 0).toBe(bandsClaim !== null);
      for (const band of bands) expect([band.from, band.to].every((end) => end >= from && end <= to)).toBe(true);
      for (const { at } of thresholds) expect(at >= from && at <= to).toBe(true);
    },
  );

  it.each([
    ['phq_9', 27],
    ['gad_7', 21],
    ['audit_c', 12],
    ['peg', 10],
  ])('%s can be answered up to its highest total, %d', (key, to) => {
    const known = instrumentOf(key)!;
    if (known.wording !== 'full') throw new Error('has no questions');
    const scored = known.variants[0].items.filter((item) => item.scored);
    const sum = scored.reduce((total, item) => total + (valuesOf(item).at(-1) ?? 0), 0);
    expect(known.total === 'mean' ? sum / scored.length : sum).toBe(to);
    expect(scored.every((item) => valuesOf(item)[0] === 0)).toBe(true);
  });

  it('keeps the lowest answer of the GAD-7 as it is printed', () => {
    const known = instrumentOf('gad_7')!;
    if (known.wording !== 'full') throw new Error('has no questions');
    expect(known.variants[0].items.map((item) => answerWords(item, 0))).toEqual(Array(7).fill('Not at all'));
  });

  it('speaks an answer of a scale with the words at its ends (PEG, Krebs 2009)', () => {
    const known = instrumentOf('peg')!;
    if (known.wording !== 'full') throw new Error('has no questions');
    const first = known.variants[0].items[0]!;
    expect([0, 7, 10].map((value) => answerWords(first, value))).toEqual([
      '0, no pain',
      '7',
      '10, pain as bad as you can imagine',
    ]);
  });

  it('says what a result was of, even if it is no longer known', () => {
    expect(instrumentName('phq_9')).toBe('PHQ-9');
    expect(instrumentName('gone')).toBe('gone');
  });
});
