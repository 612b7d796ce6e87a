import { aResult, aTotal } from '../testing/a-result';
import { describeScores, scoreReadings, scoreTable } from './describe-scores';
import { GRID_SHEETS, itemGrid } from './item-grid';
import { ownSeries, scoreSeries } from './score-series';

const TODAY = '2026-11-23';
const range = { from: '2026-08-24', to: TODAY };
const said = (...results: Parameters<typeof scoreSeries>[0]) =>
  describeScores(scoreSeries(results)[0]!, range, TODAY).text;

describe('scoreSeries', () => {
  it('keeps scores oldest first, and null for a sheet without a total', () => {
    const [series] = scoreSeries([
      aTotal('2026-10-05', 9),
      aResult('2026-09-01', [null, null, null]),
      aTotal('2026-09-15', 0),
    ]);
    expect(series!.points.map(({ value }) => value)).toEqual([null, 0, 9]);
  });

  it('never puts two wordings of an instrument into one line', () => {
    const sheet = { instrument: 'audit_c' as const, answers: { auditc_1: 4, auditc_2: 4, auditc_3: 4 } };
    const series = scoreSeries([
      aResult('2026-09-01', [], { ...sheet, variant: 'uk' }),
      aResult('2026-09-02', [], { ...sheet, variant: 'us' }),
    ]);
    expect(series.map(({ name, points }) => [name, points.length])).toEqual([
      ['AUDIT-C, UK', 1],
      ['AUDIT-C, US', 1],
    ]);
  });

  it('has a line for each score of the BAM that was entered, and none for one that never was', () => {
    const bam = aResult('2026-09-01', [], { instrument: 'bam', answers: {}, entered: { use: 0, protective: 20 } });
    expect(scoreSeries([bam]).map(({ name }) => name)).toEqual(['BAM use', 'BAM protective']);
  });
});

describe('ownSeries', () => {
  it('joins the ratings of every version of a question and turns with its direction', () => {
    const frame = { ...aResult('2026-09-01', []), everyDays: null };
    const item = { ...frame, agreedOn: '2026-09-01', question: 'q', text: 'How safe?', lowWord: 'a', highWord: 'b' };
    const rating = { ...frame, ratedAt: '', question: 'q', rating: 0 };
    const [series] = ownSeries(
      [{ ...item, better: 'higher', retiredOn: null }],
      [
        { ...rating, asked: 'v2', localDay: '2026-09-08', rating: 7 },
        { ...rating, asked: 'v1' },
      ],
    );
    expect(series!.points.map(({ value }) => value)).toEqual([0, 7]);
    expect(series!.score.direction).toBe('higher_is_better');
  });
});

describe('describeScores', () => {
  it('tells a fall that is reliable, and one that is not', () => {
    expect(said(aTotal('2026-08-24', 19), aTotal('2026-11-03', 11), aTotal('2026-11-17', 9))).toBe(
      '9 of 27, mild on 17 November, 10 lower than the first on 24 August: reliable improvement (needs 6). ' +
        '2 lower than the one before on 3 November: no reliable change (needs 6). Question 9 was 0.',
    );
  });

  it('says each comparison once where there are two results', () => {
    expect(said(aTotal('2026-08-24', 4), aTotal('2026-11-03', 10))).toBe(
      '10 of 27, moderate on 3 November, 6 higher than the first on 24 August: reliable worsening (needs 6). Question 9 was 0.',
    );
  });

  it('compares nothing with a single result, 0 too', () => {
    expect(said(aTotal('2026-11-03', 0))).toBe('0 of 27, minimal on 3 November. Question 9 was 0.');
  });

  it('says what was filled in, and how many sheets came to no total', () => {
    expect(said(aResult('2026-11-03', [null]), aResult('2026-10-03', [null, null, null]))).toBe(
      '0 of 27, minimal (prorated) on 3 November. Question 9 was 0. 1 sheet came to no total.',
    );
    expect(said(aResult('2026-11-03', [null, null, null]))).toContain('No sheet came to a score.');
  });

  it('says that no rule is held where the instrument has none', () => {
    const sheet = (day: string, value: number) =>
      aResult(day, [], { instrument: 'puf', answers: {}, entered: { total: value } });
    expect(said(sheet('2026-09-01', 20), sheet('2026-10-01', 12))).toBe(
      '12 of 35 on 1 October, 8 lower than the first on 1 September. No rule for a reliable change is held.',
    );
  });

  it('counts the sheets of the range that came to a score', () => {
    const series = scoreSeries([
      aTotal('2026-01-05', 9),
      aTotal('2026-09-05', 9),
      aResult('2026-10-05', [null, null, null]),
    ]);
    expect(describeScores(series[0]!, range, TODAY).denominator).toEqual({ known: 1, of: 2, unit: 'scored' });
  });
});

describe('scoreTable and scoreReadings', () => {
  const [series] = scoreSeries([
    aTotal('2026-09-01', 19),
    aResult('2026-10-01', [null, null, null]),
    aTotal('2026-11-01', 12),
  ]);

  it('tell each result with its changes, the newest first in the table', () => {
    expect(scoreTable(series!, range, TODAY).rows).toEqual([
      [
        '1 November',
        '12 of 27, moderate',
        '−7, reliable improvement (needs 6)',
        '−7, reliable improvement (needs 6)',
        'question 9: 0',
      ],
      ['1 October', 'no total', '', '', '3 questions without an answer, question 9: 0'],
      ['1 September', '19 of 27, moderately severe', '', '', 'question 9: 0'],
    ]);
  });

  it('read each mark in words', () => {
    expect(scoreReadings(series!, range, TODAY).map(({ text }) => text)).toEqual([
      '1 September, PHQ-9 19 of 27, moderately severe, question 9: 0',
      '1 October, PHQ-9 no total, 3 questions without an answer, question 9: 0',
      '1 November, PHQ-9 12 of 27, moderate, from the first −7, reliable improvement (needs 6), question 9: 0',
    ]);
  });
});

describe('itemGrid', () => {
  it('shows each answer in words, none as none, and marks question 9', () => {
    const grid = itemGrid({ measure: 'phq_9', variant: 'standard' }, [aResult('2026-09-01', [3, null])], TODAY)!;
    expect(grid.days).toEqual(['1 Sep']);
    expect(grid.rows[0]!.cells[0]).toEqual({ value: 3, words: 'Nearly every day', share: 1 });
    expect(grid.rows[1]!.cells[0]).toEqual({ value: null, words: 'no answer', share: null });
    expect(grid.rows.filter(({ isSafety }) => isSafety).map(({ text }) => text.slice(0, 2))).toEqual(['9.']);
  });

  it('shows the last sheets only, and nothing for what is entered', () => {
    const many = Array.from({ length: 10 }, (_, place) => aTotal(`2026-09-${10 + place}`, 3));
    expect(itemGrid({ measure: 'phq_9', variant: 'standard' }, many, TODAY)!.days).toHaveLength(GRID_SHEETS);
    expect(itemGrid({ measure: 'sds', variant: 'standard' }, [], TODAY)).toBeNull();
  });
});
