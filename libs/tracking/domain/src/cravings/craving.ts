import * as z from 'zod';
import { keysOf, type CodeList } from '@cairn/shared-util';
import { SelfEntered } from '../check-ins/self-entered';
import { SubstanceKey, Correction, EntryId, History, Note, RecordFrame, Source } from '@cairn/patients-domain';

export const CRAVINGS = 'patients/:patientId/cravings';
export const CRAVING = 'patients/:patientId/cravings/:cravingId';
export const CRAVING_CORRECTIONS = 'patients/:patientId/cravings/:cravingId/corrections';
export const CRAVING_RETRACTION = 'patients/:patientId/cravings/:cravingId/retraction';

const TRIGGER_CODES = [
  { key: 'place', label: 'A place' },
  { key: 'people', label: 'People' },
  { key: 'money', label: 'Money or payday' },
  { key: 'boredom', label: 'Boredom' },
  { key: 'stress', label: 'Stress' },
  { key: 'conflict', label: 'Conflict' },
  { key: 'low_mood', label: 'Low mood' },
  { key: 'anxiety', label: 'Anxiety' },
  { key: 'pain', label: 'Pain or bladder pain' },
  { key: 'sleep_loss', label: 'Lost sleep' },
  { key: 'celebration', label: 'Celebration' },
  { key: 'music_party', label: 'Music or a party' },
  { key: 'contact', label: 'Social media or a dealer’s contact' },
  { key: 'seeing_the_drug', label: 'Seeing the drug' },
  { key: 'other_substance', label: 'Another substance or alcohol' },
  { key: 'withdrawal', label: 'Withdrawal' },
  { key: 'anniversary', label: 'Anniversary' },
  { key: 'none_known', label: 'None known' },
] as const;
export const TRIGGERS: CodeList = { version: '1', source: 'Cairn', confirmed: true, codes: TRIGGER_CODES };
export const Trigger = z.enum(keysOf(TRIGGER_CODES));

const COPING_CODES = [
  { key: 'urge_surfing', label: 'Urge surfing' },
  { key: 'delay_distract', label: 'Delay or distract' },
  { key: 'call_someone', label: 'Called someone' },
  { key: 'leave_place', label: 'Left the place' },
  { key: 'breathing', label: 'Breathing or grounding' },
  { key: 'exercise', label: 'Exercise' },
  { key: 'mutual_aid', label: 'A meeting or mutual aid' },
  { key: 'medication', label: 'Medication as prescribed' },
  { key: 'remove_access', label: 'Removed access' },
  { key: 'prayer_meditation', label: 'Prayer or meditation' },
  { key: 'nothing', label: 'Nothing' },
] as const;
export const COPING: CodeList = { version: '1', source: 'Cairn', confirmed: true, codes: COPING_CODES };
export const Coping = z.enum(keysOf(COPING_CODES));

export const ActedOn = z.enum(['no', 'partly', 'yes']);
export type ActedOn = z.infer<typeof ActedOn>;
export const ACTED_ON_LABELS: Readonly<Record<ActedOn, string>> = { no: 'No', partly: 'Partly', yes: 'Yes' };

/** A rating from 0 to 10. `what` is what is rated, within a sentence. */
function numericRating(what: string) {
  const words = `Rate ${what} with a whole number from 0 to 10.`;
  return z.int(words).min(0, words).max(10, words);
}

/** What is entered for one craving. Wire shape = form shape. */
export const CravingInput = z.strictObject({
  id: EntryId,
  episodeId: z.uuid().nullable(),
  occurredAt: z.iso
    .datetime({ offset: true, error: 'Enter when it was felt.' })
    .describe('When it was felt, ISO 8601 with offset'),
  substance: SubstanceKey,
  intensity: numericRating('the craving').describe('0–10 numeric rating scale; 0 is "none", not "missing"'),
  worst24h: numericRating('the worst in 24 hours')
    .nullable()
    .describe('Worst in the 24 hours before; null = not recorded'),
  durationMinutes: z
    .int('How long: enter whole minutes.')
    .min(0, 'How long: enter 0 minutes or more.')
    .max(1440, 'A duration is at most 1,440 minutes, one day.')
    .nullable(),
  timesSinceLast: z
    .int('How often: enter a whole number.')
    .min(0, 'How often: enter 0 or more.')
    .max(999, 'How often: at most 999.')
    .nullable()
    .describe('How often since the last entry; null = not recorded'),
  triggers: z.array(Trigger).max(TRIGGER_CODES.length),
  actedOn: ActedOn.nullable().describe('Was the urge acted on; null = not asked'),
  coping: z.array(Coping).max(COPING_CODES.length),
  copingHelped: numericRating('how much it helped')
    .nullable()
    .describe('How much coping helped, 0–10; null = not recorded'),
  source: Source,
  note: Note,
});
export type CravingInput = z.infer<typeof CravingInput>;

/** What is kept. A correction never overwrites: it is a new craving that `replaces` the old one. */
export const Craving = z.object({
  ...CravingInput.shape,
  ...RecordFrame.shape,
  ...SelfEntered.shape,
  localDay: z.iso.date(),
});
export type Craving = z.infer<typeof Craving>;
export const Cravings = z.array(Craving);

export const CravingCorrection = Correction(CravingInput);
export type CravingCorrection = z.infer<typeof CravingCorrection>;
export const CravingHistory = History(Craving);
export type CravingHistory = z.infer<typeof CravingHistory>;
