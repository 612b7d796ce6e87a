import { score, type ScoreOnlyInstrument } from './instrument';

export const MOCA: ScoreOnlyInstrument = {
  key: 'moca',
  name: 'MoCA',
  title: 'Montreal Cognitive Assessment',
  version: '1',
  measures: 'thinking and memory',
  wording: 'score_only',
  answeredBy: 'clinician',
  recall: 'now',
  citation: 'Nasreddine, Phillips, Bédirian et al. 2005, J Am Geriatr Soc 53:695',
  licence:
    'Training is mandatory and electronic reproduction is prohibited. Score entry only: the questions are filled in on a form that the service holds, and none of them stand here.',
  scoring:
    'Enter the total with the point for 12 years of schooling or fewer already added. 0 to 30, higher is better.',
  notes: ['A score soon after use tells of the use; keep the interval between tests long.'],
  scores: [
    score({
      label: 'Total',
      to: 30,
      direction: 'higher_is_better',
      bands: [
        { from: 0, to: 25, label: 'below 26' },
        { from: 26, to: 30, label: '26 or more' },
      ],
      bandsClaim: { source: 'Known in the field', confirmed: false },
    }),
  ],
  loinc: { panel: '72133-2', total: '72172-0', items: {} },
};
