import * as z from 'zod';
import { dayText, fact, Note, recordContract, yesOrNo, type Kept, type RecordInput } from '@cairn/patients-domain';
import { joinWords, midSentence, type CodeList } from '@cairn/shared-util';

/** Said wherever the checklist is shown. */
export const WITHDRAWAL_LIST_IS_OURS =
  'Cairn’s own list of symptoms, not a validated scale. Each symptom is looked at by itself: there is no total and no cut-off.';

/**
 * Symptoms of the days after the last use of ketamine. Our own list (docs/clinical-sources.md); no withdrawal scale for
 * ketamine has been validated, so nothing is ever summed over it.
 */
export const WITHDRAWAL_SYMPTOMS = [
  { key: 'craving', label: 'Craving' },
  { key: 'anxiety', label: 'Anxiety' },
  { key: 'lowMood', label: 'Low mood' },
  { key: 'irritability', label: 'Irritability' },
  { key: 'fatigue', label: 'Fatigue' },
  { key: 'poorSleep', label: 'Poor sleep' },
  { key: 'nightmares', label: 'Nightmares' },
  { key: 'sweating', label: 'Sweating' },
  { key: 'chills', label: 'Chills' },
  { key: 'tremor', label: 'Tremor' },
  { key: 'palpitations', label: 'Palpitations' },
  { key: 'poorAppetite', label: 'Poor appetite' },
  { key: 'cramps', label: 'Abdominal pain or K-cramps' },
  { key: 'poorConcentration', label: 'Poor concentration' },
  { key: 'dissociation', label: 'Dissociation' },
  { key: 'perceptualChange', label: 'Perceptual change' },
] as const;
export type WithdrawalSymptom = (typeof WITHDRAWAL_SYMPTOMS)[number]['key'];

const SEVERITY_CODES = [
  { key: '0', label: 'None' },
  { key: '1', label: 'Mild' },
  { key: '2', label: 'Moderate' },
  { key: '3', label: 'Severe' },
] as const;
/** 0 is "none", which was asked and answered; an empty cell is "not asked". */
export const SYMPTOM_SEVERITIES: CodeList = { version: '1', source: 'Cairn', confirmed: true, codes: SEVERITY_CODES };
export const MOST_SEVERE = SEVERITY_CODES.length - 1;

function severity(label: string) {
  const words = `${label}: rate it 0 none, 1 mild, 2 moderate or 3 severe.`;
  return z.int(words).min(0, words).max(MOST_SEVERE, words).nullable();
}

const symptoms = Object.fromEntries(WITHDRAWAL_SYMPTOMS.map(({ key, label }) => [key, severity(label)])) as Record<
  WithdrawalSymptom,
  ReturnType<typeof severity>
>;

const fields = {
  day: z.iso.date('Enter the day that the symptoms are of.').describe('Clinic-local day'),
  ...symptoms,
  suicidalThoughts: z
    .boolean('Suicidal thoughts: choose yes, no or not asked.')
    .nullable()
    .describe('Whether the person told of suicidal thoughts that day; null = not asked'),
  note: Note,
};
type WithdrawalCheckFields = z.infer<z.ZodObject<typeof fields>>;

export type WithdrawalCheckInput = WithdrawalCheckFields & RecordInput;
export type WithdrawalCheck = Kept<WithdrawalCheckInput>;

/** How many of the sixteen symptoms were asked about. 0 counts as asked. */
export function symptomsAsked(check: Pick<WithdrawalCheckFields, WithdrawalSymptom>): number {
  return WITHDRAWAL_SYMPTOMS.filter(({ key }) => check[key] !== null).length;
}

/** Whether a check tells of suicidal thoughts. "Not asked" is no answer, and no answer tells of none. */
export function endorsesSuicidalThoughts({
  suicidalThoughts,
}: Pick<WithdrawalCheckFields, 'suicidalThoughts'>): boolean {
  return suicidalThoughts === true;
}

function checkSomethingAsked({ value, issues }: z.core.ParsePayload<WithdrawalCheckFields>): void {
  if (symptomsAsked(value) > 0 || value.suicidalThoughts !== null) return;
  const message = 'Rate at least one symptom, or answer about suicidal thoughts.';
  issues.push({ code: 'custom', path: [WITHDRAWAL_SYMPTOMS[0].key], message, input: value });
}

const severityText = (value: number | null): string | null =>
  value === null ? null : `${value} ${midSentence(SEVERITY_CODES[value]?.label ?? '')}`;

/** "severe anxiety and tremor": the symptoms at the highest severity that was told of. */
function worstWords(check: WithdrawalCheckFields): string {
  const highest = Math.max(0, ...WITHDRAWAL_SYMPTOMS.map(({ key }) => check[key] ?? 0));
  if (highest === 0) return 'none of them felt';
  const names = WITHDRAWAL_SYMPTOMS.filter(({ key }) => check[key] === highest).map(({ label }) => midSentence(label));
  return `${midSentence(SEVERITY_CODES[highest]?.label ?? '')}: ${joinWords(names)}`;
}

function headlineOf(check: WithdrawalCheckFields): string {
  const asked = symptomsAsked(check);
  const words =
    asked === 0
      ? 'no symptom asked about'
      : `${asked} of ${WITHDRAWAL_SYMPTOMS.length} symptoms asked, ${worstWords(check)}`;
  return `Withdrawal check: ${words}${endorsesSuicidalThoughts(check) ? '; suicidal thoughts told of' : ''}`;
}

export const WITHDRAWAL_CHECK = recordContract({
  kind: 'withdrawal_check',
  path: 'withdrawal-checks',
  words: { one: 'a withdrawal check', many: 'withdrawal checks', title: 'Withdrawal check' },
  fields,
  codes: Object.fromEntries(WITHDRAWAL_SYMPTOMS.map(({ key }) => [key, SYMPTOM_SEVERITIES])),
  dated: { field: 'day', as: 'day' },
  check: checkSomethingAsked,
  headline: headlineOf,
  facts: (check) => [
    fact('day', 'Day', dayText(check.day)),
    ...WITHDRAWAL_SYMPTOMS.map(({ key, label }) => fact(key, label, severityText(check[key]))),
    fact('suicidalThoughts', 'Suicidal thoughts', yesOrNo(check.suicidalThoughts)),
    fact('note', 'Note', check.note),
  ],
});
