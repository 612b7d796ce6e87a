import type { RecordKind } from '@cairn/patients-domain';
import { FLAG_RULES, type Flag, type FlagEvidence, type FlagSeverity, type FlagStatus } from './flag';
import type { Fired } from './fired';
import { isActive, severityRank } from './flag-order';

/** An entry as the rules have read it: what it fires now, and which version it took the place of. */
export interface ReadEntry {
  readonly kind: RecordKind;
  readonly recordId: string;
  readonly replaces: string | null;
  readonly withdrawn: boolean;
  readonly day: string;
  readonly fired: readonly Fired[];
}

export type KnownFlag = Pick<Flag, 'id' | 'rule' | 'severity' | 'status' | 'evidence' | 'snoozedUntil'>;

/** What becomes of a flag, or a new one; `before` is the version it takes the place of. */
export interface FlagStep {
  readonly before: string | null;
  readonly rule: Flag['rule'];
  readonly ruleVersion: number;
  readonly severity: FlagSeverity;
  readonly status: FlagStatus;
  readonly evidence: readonly FlagEvidence[];
  readonly snoozedUntil: string | null;
  /** Why there is a new version; null for a new flag. */
  readonly why: string | null;
}

const worse = (a: FlagSeverity, b: FlagSeverity): FlagSeverity => (severityRank(a) <= severityRank(b) ? a : b);
const versionOf = (rule: Flag['rule']): number => FLAG_RULES.codes.find(({ key }) => key === rule)?.version ?? 1;

const evidenceOf = ({ kind, recordId, day }: ReadEntry, { words }: Fired): FlagEvidence => ({
  kind,
  recordId,
  day,
  words,
  state: 'stands',
});

/** Whether a flag already rests on this entry, in this version or in the one before. */
const restsOn = (flag: KnownFlag, { recordId, replaces, withdrawn }: ReadEntry): boolean =>
  flag.evidence.some((each) => each.recordId === (withdrawn ? recordId : (replaces ?? recordId)));

const isThis = (each: FlagEvidence, entry: ReadEntry): boolean =>
  each.recordId === entry.replaces || each.recordId === entry.recordId;

function step(flag: KnownFlag, changed: Partial<FlagStep> & { why: string; evidence: FlagEvidence[] }): FlagStep {
  const { rule, severity, status, snoozedUntil } = flag;
  return { before: flag.id, rule, ruleVersion: versionOf(rule), severity, status, snoozedUntil, ...changed };
}

/** What an entry says no longer, since it was corrected or withdrawn. The flag stays: only a person closes it. */
function afterLoss(flag: KnownFlag, entry: ReadEntry): FlagStep {
  const { recordId, withdrawn } = entry;
  const state = withdrawn ? 'withdrawn' : 'changed';
  const evidence = flag.evidence.map((each) => (isThis(each, entry) ? ({ ...each, recordId, state } as const) : each));
  return step(flag, { evidence, why: `An entry behind it was ${withdrawn ? 'withdrawn' : 'corrected'}` });
}

/** An entry that was corrected and still fires. Where it weighs more now, the flag asks for attention again. */
function afterCorrection(flag: KnownFlag, entry: ReadEntry, fired: Fired, isAlone: boolean): FlagStep {
  const evidence = flag.evidence.map((each) => (isThis(each, entry) ? evidenceOf(entry, fired) : each));
  const severity = worse(fired.severity, flag.severity);
  if (severity === flag.severity) return step(flag, { evidence, why: 'An entry behind it was corrected' });
  const status = isAlone ? 'open' : flag.status;
  const why = 'An entry behind it was corrected and weighs more';
  return step(flag, { evidence, severity, status, snoozedUntil: null, why });
}

function afterChange(flag: KnownFlag, entry: ReadEntry, flags: readonly KnownFlag[]): FlagStep {
  const fired = entry.fired.find(({ rule }) => rule === flag.rule);
  if (entry.withdrawn || fired === undefined) return afterLoss(flag, entry);
  const isAlone = !flags.some((other) => other.id !== flag.id && other.rule === flag.rule && isActive(other));
  return afterCorrection(flag, entry, fired, isAlone);
}

/** A rule fires of an entry that no flag rests on yet: it joins the active flag of its rule, or raises one. */
function afterFiring(flags: readonly KnownFlag[], entry: ReadEntry, fired: Fired): FlagStep {
  const active = flags.find((flag) => flag.rule === fired.rule && isActive(flag));
  if (active !== undefined) {
    return step(active, {
      evidence: [...active.evidence, evidenceOf(entry, fired)],
      severity: worse(fired.severity, active.severity),
      status: 'open',
      snoozedUntil: null,
      why: 'A new entry says so too',
    });
  }
  const { rule, severity } = fired;
  const raised = { rule, severity, ruleVersion: versionOf(rule), status: 'open', snoozedUntil: null } as const;
  return { ...raised, before: null, evidence: [evidenceOf(entry, fired)], why: null };
}

/**
 * What an entry that was logged, corrected or withdrawn does to the flags of a person. An entry is evidence of a rule once:
 * a second reading of it changes nothing. A flag stays open until a person closes it, also when what raised it is gone;
 * then it says so.
 */
export function flagsAfter(entry: ReadEntry, flags: readonly KnownFlag[]): FlagStep[] {
  const resting = flags.filter((flag) => restsOn(flag, entry));
  const isFirst = entry.replaces === null && !entry.withdrawn;
  const changed = isFirst ? [] : resting.map((flag) => afterChange(flag, entry, flags));
  const held = new Set(resting.map(({ rule }) => rule));
  const raised = entry.fired.filter(({ rule }) => !held.has(rule)).map((fired) => afterFiring(flags, entry, fired));
  return [...changed, ...raised];
}
