import * as z from 'zod';
import {
  dayText,
  fact,
  futureEnd,
  labelOrNull,
  labelsOf,
  Note,
  recordContract,
  Source,
  SOURCE_LABELS,
  SubstanceKey,
  SUBSTANCES,
  whenWords,
  yesOrNo,
  type Kept,
  type RecordClock,
  type RecordInput,
} from '@cairn/patients-domain';
import { joinWords, localDay, midSentence, textLine, type FieldProblem } from '@cairn/shared-util';
import * as codes from './adverse-event-codes';

const asked = z.boolean('Choose yes, no or not asked.').nullable().describe('null = not asked');

const fields = {
  occurredAt: z.iso.datetime({ offset: true, error: 'Enter when it happened.' }),
  eventType: codes.AdverseEventType,
  substancesKnown: codes.SubstancesKnown,
  substances: z.array(SubstanceKey).max(15).describe('In the 24 hours before'),
  alone: asked,
  consciousness: codes.Consciousness.nullable(),
  breathing: codes.Breathing.nullable(),
  over48Hours: asked.describe('Hallucinations or paranoia lasted more than 48 hours after use; null = not asked'),
  naloxone: asked,
  airwayHelp: asked.describe('Recovery position, airway opened or breaths given; null = not asked'),
  ambulance: asked,
  emergencyDepartment: asked,
  admitted: asked,
  intent: codes.Intent.nullable(),
  outcome: codes.Outcome.nullable(),
  reportedTo: textLine('Whom it was reported to', 120).describe('Empty = not reported, or not known'),
  followUpOn: z.iso.date('Enter the day of the follow-up.').nullable(),
  followUpBy: textLine('Who follows up', 80),
  source: Source,
  note: Note,
};
type AdverseEventFields = z.infer<z.ZodObject<typeof fields>>;
export type AdverseEventInput = AdverseEventFields & RecordInput;
export type AdverseEvent = Kept<AdverseEventInput>;

type Rule = readonly [wrong: boolean, field: keyof AdverseEventFields, message: string];

function substanceRules({ substancesKnown, substances }: AdverseEventFields): Rule[] {
  const [isNamed, hasSome] = [substancesKnown === 'named', substances.length > 0];
  return [
    [isNamed && !hasSome, 'substances', 'Choose what was used, or say none or not known.'],
    [!isNamed && hasSome, 'substances', 'Substances are chosen. Clear them, or say that something was used.'],
  ];
}

function eventRules({ eventType, over48Hours, outcome, followUpOn, followUpBy }: AdverseEventFields): Rule[] {
  const is48Misplaced = eventType !== 'psychosis' && over48Hours !== null;
  return [
    [is48Misplaced, 'over48Hours', 'The 48 hours belong to hallucinations or paranoia.'],
    [eventType === 'death' && outcome !== 'died', 'outcome', 'With a death the outcome is "died".'],
    [followUpOn === null && followUpBy !== '', 'followUpOn', 'Enter the day of the follow-up.'],
    [followUpOn !== null && followUpBy === '', 'followUpBy', 'Say who follows up.'],
  ];
}

function checkAdverseEvent({ value, issues }: z.core.ParsePayload<AdverseEventFields>): void {
  for (const [wrong, field, message] of [...substanceRules(value), ...eventRules(value)])
    if (wrong) issues.push({ code: 'custom', path: [field], message, input: value });
}

/** A follow-up comes on the day itself at the earliest, and at most a year ahead. */
function problemsOf({ occurredAt, followUpOn }: AdverseEventFields, { today, timeZone }: RecordClock): FieldProblem[] {
  if (followUpOn === null) return [];
  const tooFar = futureEnd(followUpOn, today);
  if (tooFar !== null) return [{ field: 'followUpOn', message: tooFar }];
  const isBefore = followUpOn < localDay(occurredAt, timeZone);
  return isBefore ? [{ field: 'followUpOn', message: 'The follow-up cannot be before the event.' }] : [];
}

function substancesWords({ substancesKnown, substances }: AdverseEventFields): string {
  if (substancesKnown === 'named') return labelsOf(SUBSTANCES, substances);
  return substancesKnown === 'none' ? 'None' : 'Not known';
}

function headline(event: AdverseEventFields): string {
  const { eventType, substances, consciousness, breathing, admitted } = event;
  const title = labelOrNull(codes.ADVERSE_EVENT_TYPES, eventType) ?? '';
  const used = substances.map((key) => midSentence(labelsOf(SUBSTANCES, [key])));
  const more = [
    used.length === 0 ? null : `after ${joinWords(used)}`,
    consciousness === 'lost' ? 'lost consciousness' : null,
    breathing === 'stopped' ? 'breathing stopped' : null,
    admitted === true ? 'admitted' : null,
  ].filter((words) => words !== null);
  return more.length === 0 ? title : `${title}: ${more.join(', ')}`;
}

export const ADVERSE_EVENT = recordContract({
  kind: 'adverse_event',
  path: 'adverse-events',
  words: { one: 'an adverse event', many: 'adverse events', title: 'Adverse event' },
  fields,
  dated: { field: 'occurredAt', as: 'instant' },
  check: checkAdverseEvent,
  problems: problemsOf,
  headline,
  facts: (event, timeZone) => [
    fact('occurredAt', 'Happened', whenWords(event.localDay ?? '', event.occurredAt, timeZone)),
    fact('eventType', 'What happened', labelOrNull(codes.ADVERSE_EVENT_TYPES, event.eventType)),
    fact('substancesKnown', 'Used in the 24 hours before', substancesWords(event)),
    fact('alone', 'Alone', yesOrNo(event.alone)),
    fact('consciousness', 'Consciousness', labelOrNull(codes.CONSCIOUSNESS, event.consciousness)),
    fact('breathing', 'Breathing', labelOrNull(codes.BREATHING, event.breathing)),
    fact('over48Hours', 'Lasted more than 48 hours after use', yesOrNo(event.over48Hours)),
    fact('naloxone', 'Naloxone given', yesOrNo(event.naloxone)),
    fact('airwayHelp', 'Airway help', yesOrNo(event.airwayHelp)),
    fact('ambulance', 'Ambulance', yesOrNo(event.ambulance)),
    fact('emergencyDepartment', 'Emergency department', yesOrNo(event.emergencyDepartment)),
    fact('admitted', 'Admitted', yesOrNo(event.admitted)),
    fact('intent', 'Intent', labelOrNull(codes.INTENTS, event.intent)),
    fact('outcome', 'Outcome', labelOrNull(codes.OUTCOMES, event.outcome)),
    fact('reportedTo', 'Reported to', event.reportedTo),
    fact('followUpOn', 'Follow-up on', dayText(event.followUpOn)),
    fact('followUpBy', 'Follow-up by', event.followUpBy),
    fact('source', 'Told by', SOURCE_LABELS[event.source]),
    fact('note', 'Note', event.note),
  ],
});
