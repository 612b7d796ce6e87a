import { score, type ScoreOnlyInstrument } from './instrument';

export const ICSI_ICPI: ScoreOnlyInstrument = {
  key: 'icsi_icpi',
  name: 'ICSI / ICPI',
  title: 'O’Leary–Sant symptom and problem index',
  version: '1',
  measures: 'bladder symptoms and how far they trouble',
  wording: 'score_only',
  answeredBy: 'person',
  recall: 'the past month',
  citation: 'O’Leary, Sant, Fowler, Whitmore & Spolarich-Kroll 1997, Urology 49:58',
  licence:
    '© its authors; no free licence was found. Score entry only: the questions are filled in on a form that the service holds, and none of them stand here.',
  scoring: 'Symptom index 0 to 20 and problem index 0 to 16, each the sum of four questions; read each by itself.',
  notes: ['A fall of the symptom index by 48 % matched “75 % better” in one study (PubMed 11378052).'],
  scores: [
    score({ label: 'Symptoms', to: 20, key: 'symptoms' }),
    score({ label: 'Problems', to: 16, key: 'problems' }),
  ],
  loinc: null,
};
