import { score, type Item, type Option, type WordedInstrument } from './instrument';

const options = (...labels: string[]): Option[] => labels.map((label, value) => ({ value, label }));

const often: Item = {
  key: 'auditc_1',
  text: 'How often do you have a drink containing alcohol?',
  answers: options('Never', 'Monthly or less', '2 to 4 times a month', '2 to 3 times a week', '4 or more times a week'),
  scored: true,
};
const OCCASIONS = options('Never', 'Less than monthly', 'Monthly', 'Weekly', 'Daily or almost daily');

export const AUDIT_C: WordedInstrument = {
  key: 'audit_c',
  name: 'AUDIT-C',
  title: 'Alcohol Use Disorders Identification Test, consumption',
  version: '1',
  measures: 'how much and how often alcohol is drunk',
  wording: 'full',
  answeredBy: 'person',
  recall: 'as is usual; question 3 in the UK: the last year',
  citation: 'Bush, Kivlahan, McDonell, Fihn & Bradley 1998, Arch Intern Med 158:1789',
  licence: 'AUDIT-C is in the public domain (SAMHSA). The full AUDIT is © WHO and is score entry only.',
  scoring: 'Sum of the three questions, each 0 to 4.',
  notes: [
    'Drinks and units are not the same: a result keeps which of the two wordings was asked, and the two are never compared.',
  ],
  total: 'sum',
  missing: null,
  variants: [
    {
      key: 'uk',
      label: 'UK, in units (8 g)',
      stem: 'Think of what is usual for you.',
      items: [
        often,
        {
          key: 'auditc_2',
          text: 'How many units of alcohol do you drink on a typical day when you are drinking?',
          answers: options('0 to 2', '3 to 4', '5 to 6', '7 to 9', '10 or more'),
          scored: true,
        },
        {
          key: 'auditc_3',
          text: 'How often have you had 6 or more units if female, or 8 or more if male, on a single occasion in the last year?',
          answers: OCCASIONS,
          scored: true,
        },
      ],
    },
    {
      key: 'us',
      label: 'US, in drinks (14 g)',
      stem: 'Think of what is usual for you.',
      items: [
        often,
        {
          key: 'auditc_2',
          text: 'How many drinks containing alcohol do you have on a typical day when you are drinking?',
          answers: options('1 or 2', '3 or 4', '5 or 6', '7 to 9', '10 or more'),
          scored: true,
        },
        {
          key: 'auditc_3',
          text: 'How often do you have six or more drinks on one occasion?',
          answers: OCCASIONS,
          scored: true,
        },
      ],
    },
  ],
  scores: [
    score({
      label: 'Total',
      to: 12,
      bands: [
        { from: 0, to: 4, label: 'lower risk', variant: 'uk' },
        { from: 5, to: 7, label: 'increasing risk', variant: 'uk' },
        { from: 8, to: 10, label: 'higher risk', variant: 'uk' },
        { from: 11, to: 12, label: 'possible dependence', variant: 'uk' },
      ],
      bandsClaim: {
        source: 'Office for Health Improvement and Disparities, AUDIT-C (UK wording only)',
        confirmed: false,
      },
      thresholds: [
        { at: 5, side: 'at_least', label: 'positive, UK', source: 'UK practice', confirmed: false },
        { at: 4, side: 'at_least', label: 'positive for men, US', source: 'US practice', confirmed: false },
        { at: 3, side: 'at_least', label: 'positive for women, US', source: 'US practice', confirmed: false },
      ],
    }),
  ],
  loinc: { panel: '72109-2', total: '75626-2', items: {} },
};
