import * as z from 'zod';
import {
  dayText,
  fact,
  labelOrNull,
  labelsOf,
  Note,
  recordContract,
  Source,
  SOURCE_LABELS,
  type Kept,
  type RecordInput,
} from '@cairn/patients-domain';
import { keysOf, textLine, type CodeList } from '@cairn/shared-util';

const FINDING_CODES = [
  { key: 'allergy', label: 'Allergy' },
  { key: 'intolerance', label: 'Intolerance or side effect' },
  { key: 'none_known', label: 'No known allergies' },
] as const;
export const ALLERGY_FINDINGS: CodeList = { version: '1', source: 'Cairn', confirmed: true, codes: FINDING_CODES };
/** "No known allergies" is a finding: somebody asked. No entry means that nobody did. */
export const AllergyFinding = z.enum(keysOf(FINDING_CODES), 'Choose allergy, intolerance or no known allergies.');

const REACTION_CODES = [
  { key: 'rash', label: 'Rash or itching' },
  { key: 'swelling', label: 'Swelling' },
  { key: 'breathing', label: 'Trouble breathing' },
  { key: 'anaphylaxis', label: 'Anaphylaxis' },
  { key: 'stomach', label: 'Sickness or diarrhoea' },
  { key: 'other', label: 'Another reaction' },
  { key: 'unknown', label: 'Reaction not known' },
] as const;
export const ALLERGY_REACTIONS: CodeList = { version: '1', source: 'Cairn', confirmed: true, codes: REACTION_CODES };
export const AllergyReaction = z.enum(keysOf(REACTION_CODES));

const SEVERITY_CODES = [
  { key: 'mild', label: 'Mild' },
  { key: 'moderate', label: 'Moderate' },
  { key: 'severe', label: 'Severe' },
  { key: 'unknown', label: 'Not known' },
] as const;
export const ALLERGY_SEVERITIES: CodeList = { version: '1', source: 'Cairn', confirmed: true, codes: SEVERITY_CODES };
export const AllergySeverity = z.enum(keysOf(SEVERITY_CODES));

const fields = {
  notedOn: z.iso.date('Enter the day on which this was noted.'),
  finding: AllergyFinding,
  toWhat: textLine('What the allergy is to', 120).describe(
    'The medicine, food or material; empty with "no known allergies"',
  ),
  reactions: z.array(AllergyReaction).max(REACTION_CODES.length),
  severity: AllergySeverity.nullable().describe('null = not asked'),
  source: Source,
  note: Note,
};
type AllergyFields = z.infer<z.ZodObject<typeof fields>>;

/** An allergy names what it is to; "no known allergies" names nothing. */
function checkAllergy({ value, issues }: z.core.ParsePayload<AllergyFields>): void {
  const isNone = value.finding === 'none_known';
  if (isNone && value.toWhat !== '') {
    const message = 'With "no known allergies" nothing is named. Clear it or choose allergy.';
    issues.push({ code: 'custom', path: ['toWhat'], message, input: value });
  }
  if (!isNone && value.toWhat === '') {
    issues.push({ code: 'custom', path: ['toWhat'], message: 'Say what the allergy is to.', input: value });
  }
  if (isNone && (value.reactions.length > 0 || value.severity !== null)) {
    const message = 'With "no known allergies" there is no reaction. Clear reaction and severity or choose allergy.';
    issues.push({ code: 'custom', path: ['reactions'], message, input: value });
  }
}

export type AllergyInput = AllergyFields & RecordInput;
export type Allergy = Kept<AllergyInput>;

export const ALLERGY = recordContract({
  kind: 'allergy',
  path: 'allergies',
  words: { one: 'an allergy', many: 'allergies', title: 'Allergy' },
  fields,
  codes: { finding: ALLERGY_FINDINGS, reactions: ALLERGY_REACTIONS, severity: ALLERGY_SEVERITIES },
  dated: { field: 'notedOn', as: 'day' },
  check: checkAllergy,
  headline: ({ finding, toWhat }) =>
    finding === 'none_known' ? 'No known allergies' : `${labelOrNull(ALLERGY_FINDINGS, finding)}: ${toWhat}`,
  facts: (allergy) => [
    fact('notedOn', 'Noted on', dayText(allergy.notedOn)),
    fact('finding', 'Finding', labelOrNull(ALLERGY_FINDINGS, allergy.finding)),
    fact('toWhat', 'To what', allergy.toWhat),
    fact('reactions', 'Reaction', labelsOf(ALLERGY_REACTIONS, allergy.reactions)),
    fact('severity', 'Severity', labelOrNull(ALLERGY_SEVERITIES, allergy.severity)),
    fact('source', 'Told by', SOURCE_LABELS[allergy.source]),
    fact('note', 'Note', allergy.note),
  ],
});
