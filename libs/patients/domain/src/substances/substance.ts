import * as z from 'zod';
import { keysOf, type Code, type CodeList } from '@cairn/shared-util';

export type SubstanceGroup = 'dissociative' | 'depressant' | 'stimulant' | 'serotonergic' | 'hallucinogen' | 'other';

interface SubstanceCode extends Code {
  readonly group: SubstanceGroup;
}

const CODES = [
  { key: 'ketamine', label: 'Ketamine', group: 'dissociative' },
  { key: 'esketamine', label: 'Esketamine', group: 'dissociative' },
  { key: 'pcp', label: 'PCP', group: 'dissociative' },
  { key: 'other_dissociative', label: 'Methoxetamine or other dissociative', group: 'dissociative' },
  { key: 'nitrous_oxide', label: 'Nitrous oxide', group: 'dissociative' },
  { key: 'lsd', label: 'LSD', group: 'hallucinogen' },
  { key: 'dmt', label: 'DMT or ayahuasca', group: 'hallucinogen' },
  { key: 'psilocybin', label: 'Psilocybin', group: 'hallucinogen' },
  { key: 'other_hallucinogen', label: 'Other hallucinogen', group: 'hallucinogen' },
  { key: 'mdma', label: 'MDMA', group: 'serotonergic' },
  { key: 'cocaine', label: 'Cocaine powder', group: 'stimulant' },
  { key: 'crack', label: 'Crack cocaine', group: 'stimulant' },
  { key: 'amphetamine', label: 'Amphetamine', group: 'stimulant' },
  { key: 'methamphetamine', label: 'Methamphetamine', group: 'stimulant' },
  { key: 'cathinones', label: 'Mephedrone or other cathinones', group: 'stimulant' },
  { key: 'ghb', label: 'GHB or GBL', group: 'depressant' },
  { key: 'alcohol', label: 'Alcohol', group: 'depressant' },
  { key: 'benzodiazepine', label: 'Benzodiazepine', group: 'depressant' },
  { key: 'gabapentinoid', label: 'Gabapentinoid', group: 'depressant' },
  { key: 'opioid_heroin', label: 'Heroin', group: 'depressant' },
  { key: 'opioid_prescribed', label: 'Prescribed opioid', group: 'depressant' },
  { key: 'opioid_other', label: 'Other opioid', group: 'depressant' },
  { key: 'cannabis', label: 'Cannabis', group: 'other' },
  { key: 'synthetic_cannabinoid', label: 'Synthetic cannabinoid', group: 'other' },
  { key: 'nicotine', label: 'Nicotine or vape', group: 'other' },
  { key: 'solvents', label: 'Solvents', group: 'other' },
  { key: 'image_drugs', label: 'Image and performance drugs', group: 'other' },
  { key: 'other', label: 'Other', group: 'other' },
  { key: 'unknown', label: 'Not known what', group: 'other' },
] as const satisfies readonly SubstanceCode[];

/** Substances people are asked about. Our own list; it maps to no national code set. */
export const SUBSTANCES: CodeList<SubstanceCode> = { version: '1', source: 'Cairn', confirmed: true, codes: CODES };
export const SubstanceKey = z.enum(keysOf(CODES), 'Choose a substance of the list.');
export type SubstanceKey = z.infer<typeof SubstanceKey>;
