import { score, type ScoreOnlyInstrument } from './instrument';

export const WHO_5: ScoreOnlyInstrument = {
  key: 'who_5',
  name: 'WHO-5',
  title: 'World Health Organization well-being index',
  version: '1',
  measures: 'well-being',
  wording: 'score_only',
  answeredBy: 'person',
  recall: 'the last 2 weeks',
  citation: 'Topp, Østergaard, Søndergaard & Bech 2015, Psychother Psychosom 84:167',
  licence:
    '© World Health Organization, CC BY-NC-SA 3.0 IGO. Score entry only: the questions are filled in on a form that the service holds, and none of them stand here.',
  scoring: 'Enter the raw sum, 0 to 25. The score is that times 4: 0 to 100, higher is better.',
  notes: [],
  scores: [
    score({
      label: 'Index',
      to: 100,
      times: 4,
      direction: 'higher_is_better',
      thresholds: [
        { at: 50, side: 'at_most', label: 'low: screen for depression', source: 'Topp et al. 2015', confirmed: true },
      ],
      change: { kind: 'meaningful', points: 10, source: 'Topp et al. 2015', confirmed: true },
    }),
  ],
  loinc: null,
};
