import { instrumentOf, INSTRUMENTS } from '../instruments/instruments';
import { bandOf, bandsOf, reaches } from './band-of';

const scoreOf = (key: string, name = 'total') => instrumentOf(key)!.scores.find((known) => known.key === name)!;

describe('bandOf', () => {
  it.each([
    // Kroenke, Spitzer & Williams 2001
    ['phq_9', 0, 'minimal'],
    ['phq_9', 4, 'minimal'],
    ['phq_9', 5, 'mild'],
    ['phq_9', 9, 'mild'],
    ['phq_9', 10, 'moderate'],
    ['phq_9', 14, 'moderate'],
    ['phq_9', 15, 'moderately severe'],
    ['phq_9', 19, 'moderately severe'],
    ['phq_9', 20, 'severe'],
    ['phq_9', 27, 'severe'],
    // Spitzer, Kroenke, Williams & Löwe 2006
    ['gad_7', 0, 'minimal'],
    ['gad_7', 4, 'minimal'],
    ['gad_7', 5, 'mild'],
    ['gad_7', 9, 'mild'],
    ['gad_7', 10, 'moderate'],
    ['gad_7', 14, 'moderate'],
    ['gad_7', 15, 'severe'],
    ['gad_7', 21, 'severe'],
    ['peg', 0, 'lower'],
    ['peg', 3.9, 'lower'],
    ['peg', 4, 'middle'],
    ['peg', 6.9, 'middle'],
    ['peg', 7, 'higher'],
    ['peg', 10, 'higher'],
    ['ciwa_ar', 0, 'mild'],
    ['ciwa_ar', 9, 'mild'],
    ['ciwa_ar', 10, 'moderate'],
    ['ciwa_ar', 19, 'moderate'],
    ['ciwa_ar', 20, 'severe'],
    ['ciwa_ar', 67, 'severe'],
    ['core_10', 0, 'non-clinical'],
    ['core_10', 10, 'non-clinical'],
    ['core_10', 11, 'mild'],
    ['core_10', 14, 'mild'],
    ['core_10', 15, 'moderate'],
    ['core_10', 19, 'moderate'],
    ['core_10', 20, 'moderately severe'],
    ['core_10', 24, 'moderately severe'],
    ['core_10', 25, 'severe'],
    ['core_10', 40, 'severe'],
    ['cows', 0, 'none'],
    ['cows', 4, 'none'],
    ['cows', 5, 'mild'],
    ['cows', 12, 'mild'],
    ['cows', 13, 'moderate'],
    ['cows', 24, 'moderate'],
    ['cows', 25, 'moderately severe'],
    ['cows', 36, 'moderately severe'],
    ['cows', 37, 'severe'],
    ['cows', 48, 'severe'],
    ['dast_10', 0, 'none'],
    ['dast_10', 1, 'low'],
    ['dast_10', 2, 'low'],
    ['dast_10', 3, 'moderate'],
    ['dast_10', 5, 'moderate'],
    ['dast_10', 6, 'substantial'],
    ['dast_10', 8, 'substantial'],
    ['dast_10', 9, 'severe'],
    ['dast_10', 10, 'severe'],
    ['moca', 0, 'below 26'],
    ['moca', 25, 'below 26'],
    ['moca', 26, '26 or more'],
    ['moca', 30, '26 or more'],
    ['c_ssrs', 0, 'none'],
    ['c_ssrs', 1, 'low'],
    ['c_ssrs', 2, 'moderate'],
    ['c_ssrs', 3, 'high'],
  ])('of %s at %d is %s', (key, value, label) => {
    expect(bandOf(scoreOf(key), 'standard', value)?.label).toBe(label);
  });

  it.each([
    ['hallucinogens', 0, 'lower'],
    ['hallucinogens', 3, 'lower'],
    ['hallucinogens', 4, 'moderate'],
    ['hallucinogens', 26, 'moderate'],
    ['hallucinogens', 27, 'high'],
    ['alcohol', 10, 'lower'],
    ['alcohol', 11, 'moderate'],
    ['alcohol', 26, 'moderate'],
    ['alcohol', 27, 'high'],
  ])('of ASSIST %s at %d is %s', (name, value, label) => {
    expect(bandOf(scoreOf('assist', name), 'standard', value)?.label).toBe(label);
  });

  it.each([
    ['uk', 0, 'lower risk'],
    ['uk', 4, 'lower risk'],
    ['uk', 5, 'increasing risk'],
    ['uk', 7, 'increasing risk'],
    ['uk', 8, 'higher risk'],
    ['uk', 10, 'higher risk'],
    ['uk', 11, 'possible dependence'],
    ['uk', 12, 'possible dependence'],
    ['us', 12, undefined],
  ])('of AUDIT-C in the wording %s at %d is %s', (variant, value, label) => {
    expect(bandOf(scoreOf('audit_c'), variant, value)?.label).toBe(label);
  });

  it('of no score is none', () => {
    expect(bandOf(scoreOf('phq_9'), 'standard', null)).toBeNull();
  });

  it('is found for every value of a score that has bands, and only one', () => {
    for (const { scores } of INSTRUMENTS) {
      for (const of of scores) {
        const step = 10 ** -of.decimals;
        for (const variant of ['standard', 'uk']) {
          if (bandsOf(of, variant).length === 0) continue;
          for (let value = of.from; value <= of.to; value = Math.round((value + step) * 10) / 10) {
            expect(bandsOf(of, variant).filter(({ from, to }) => value >= from && value <= to)).toHaveLength(1);
          }
        }
      }
    }
  });
});

describe('reaches', () => {
  it.each([
    // Gyani, Shafran, Layard & Clark 2013
    ['phq_9', 9, false],
    ['phq_9', 10, true],
    ['gad_7', 7, false],
    ['gad_7', 8, true],
    // Topp et al. 2015: 50 or less, a raw 12 times 4 is 48 and a raw 13 is 52
    ['who_5', 50, true],
    ['who_5', 52, false],
    ['who_5', 0, true],
    ['phq_9', null, false],
    ['who_5', null, false],
    // Fernández-Calderón 2016
    ['sds', 3, false],
    ['sds', 4, true],
    ['puf', 12, false],
    ['puf', 13, true],
    ['bpic_ss', 18, false],
    ['bpic_ss', 19, true],
    ['barc_10', 46, false],
    ['barc_10', 47, true],
    ['pacs', 14, false],
    ['pacs', 15, true],
  ])('of %s at %p is %p', (key, value, reached) => {
    expect(reaches(scoreOf(key).thresholds[0]!, value)).toBe(reached);
  });

  it.each([
    ['use', 0, false],
    ['use', 1, true],
    ['risk', 11, false],
    ['risk', 12, true],
    ['protective', 12, true],
    ['protective', 13, false],
  ])('of BAM %s at %d is %p', (name, value, reached) => {
    expect(reaches(scoreOf('bam', name).thresholds[0]!, value)).toBe(reached);
  });
});
