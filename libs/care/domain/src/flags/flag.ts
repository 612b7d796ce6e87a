import * as z from 'zod';
import { RECORD_KINDS, RecordFrame } from '@cairn/patients-domain';
import { calendarDay, keysOf, neededLine, type Code, type CodeList } from '@cairn/shared-util';
import { ownList } from '../fields/own-list';

export const FLAGS = 'patients/:patientId/flags';
export const FLAG = 'patients/:patientId/flags/:flagId';
export const FLAG_CHANGES = 'patients/:patientId/flags/:flagId/changes';
export const CLINIC_FLAGS = 'flags';

interface RuleCode extends Code {
  /** What fires it, in a sentence that stands beside the flag. */
  readonly basis: string;
  /** Goes up by one whenever what fires it changes; each flag keeps the version that fired. */
  readonly version: number;
}

const OURS = 'Our rule, to be confirmed by the clinical safety officer.';

const RULE_CODES = [
  {
    key: 'R01',
    label: 'Suicidal thoughts',
    version: 1,
    basis:
      'An answer above 0 to question 9 of the PHQ-9, suicidal thoughts told of in a withdrawal check, or self-harm or a ' +
      'suicide attempt in an adverse event. How urgent is our rule.',
  },
  {
    key: 'R02',
    label: 'Overdose or collapse',
    version: 1,
    basis: 'An adverse event with an overdose, a collapse, loss of consciousness or breathing that stopped.',
  },
  { key: 'R09', label: 'Bladder warning sign', version: 1, basis: OURS },
  {
    key: 'R10',
    label: 'Bladder worse, no urology referral',
    version: 1,
    basis:
      'More than 12 times by day, more than 3 by night or pain of 7 or more, and no referral to urology made in the 14 ' +
      `days before. ${OURS}`,
  },
  {
    key: 'R11',
    label: 'Hallucinations or paranoia',
    version: 1,
    basis: 'Hallucinations or paranoia that lasted more than 48 hours after use, or of which that is not known.',
  },
  {
    key: 'R12',
    label: 'Reliable worsening',
    version: 1,
    basis: 'A score that is worse than the one before by a reliable change or more.',
  },
  {
    key: 'R18',
    label: 'Test and report differ',
    version: 1,
    basis:
      'A drug test that differs from what was reported. A test can be wrong, and so can a memory: ask, do not accuse.',
  },
  {
    key: 'R19',
    label: 'Supervised ketamine',
    version: 1,
    basis:
      'A supervised dose with an amount to take home, or within 28 days of recorded use of ketamine. The dose itself is ' +
      `never counted as use. ${OURS}`,
  },
] as const satisfies readonly RuleCode[];
export const FLAG_RULES: CodeList<RuleCode> = { version: '1', source: 'Cairn', confirmed: false, codes: RULE_CODES };
export const FlagRule = z.enum(keysOf(RULE_CODES));
export type FlagRule = z.infer<typeof FlagRule>;

const SEVERITY_CODES = [
  { key: 'urgent', label: 'Urgent' },
  { key: 'high', label: 'High' },
  { key: 'routine', label: 'Routine' },
  { key: 'info', label: 'For information' },
] as const;
/** Worst first. */
export const FLAG_SEVERITIES = ownList(SEVERITY_CODES);
export const FlagSeverity = z.enum(keysOf(SEVERITY_CODES));
export type FlagSeverity = z.infer<typeof FlagSeverity>;

const STATUS_CODES = [
  { key: 'open', label: 'Open' },
  { key: 'acknowledged', label: 'Acknowledged' },
  { key: 'actioned', label: 'Acted on' },
  { key: 'dismissed', label: 'Dismissed' },
] as const;
export const FLAG_STATUSES = ownList(STATUS_CODES);
export const FlagStatus = z.enum(keysOf(STATUS_CODES), 'Choose what becomes of the flag.');
export type FlagStatus = z.infer<typeof FlagStatus>;

/** What became of an entry behind a flag since it raised it. */
export const EvidenceState = z.enum(['stands', 'changed', 'withdrawn']);

/** An entry that fired a rule, and what it said. */
export const FlagEvidence = z.object({
  kind: z.enum(RECORD_KINDS),
  /** The version of the entry that was last looked at. */
  recordId: z.uuid(),
  /** The clinic-local day of the entry. */
  day: z.iso.date(),
  words: z.string(),
  /** `changed`: it was corrected and fires the rule no longer. */
  state: EvidenceState,
});
export type FlagEvidence = z.infer<typeof FlagEvidence>;

/** A flag as it is kept. Every change is a new version, whose `correctionReason` says why. */
export const Flag = z.object({
  ...RecordFrame.shape,
  episodeId: z.uuid().nullable(),
  rule: FlagRule,
  ruleVersion: z.int(),
  severity: FlagSeverity,
  evidence: z.array(FlagEvidence),
  /** When its first version was raised, and the clinic-local day of that. */
  raisedAt: z.iso.datetime({ offset: true }),
  raisedOn: z.iso.date(),
  status: FlagStatus,
  /** The clinic-local day from which on it asks for attention again; null = now. */
  snoozedUntil: z.iso.date().nullable(),
});
export type Flag = z.infer<typeof Flag>;
export const Flags = z.array(Flag);

/** All versions of a flag, oldest first. */
export const FlagHistory = z.object({ versions: Flags });

/** What a person decides about a flag. The address names the version that was looked at. */
export const FlagChange = z.strictObject({
  id: z.uuidv7(),
  status: FlagStatus,
  words: neededLine('The reason', 200, 'Say why, or what was done.'),
  snoozedUntil: calendarDay('Enter the day until which the flag rests.').nullable(),
});
export type FlagChange = z.infer<typeof FlagChange>;

/** How often flags of a rule were raised in the clinic, and what people made of those that are closed. */
export const RuleCount = z.object({
  rule: FlagRule,
  raised: z.int(),
  actioned: z.int(),
  dismissed: z.int(),
});
export type RuleCount = z.infer<typeof RuleCount>;

/** The person a flag of the clinic's list is about. */
export const FlagPerson = z.object({
  patientId: z.uuid(),
  givenName: z.string(),
  familyName: z.string(),
  preferredName: z.string(),
  localNumber: z.string(),
});
export const ClinicFlag = z.object({ ...Flag.shape, person: FlagPerson });
export type ClinicFlag = z.infer<typeof ClinicFlag>;

/** Every flag of the clinic that is open or acknowledged, and how each rule has done. */
export const ClinicFlags = z.object({
  today: z.iso.date(),
  timeZone: z.string(),
  flags: z.array(ClinicFlag),
  rules: z.array(RuleCount),
});
export type ClinicFlags = z.infer<typeof ClinicFlags>;
