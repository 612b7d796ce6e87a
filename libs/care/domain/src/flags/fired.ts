import type { FlagRule, FlagSeverity } from './flag';

/** A rule that an entry fires: how severe it is, and what to check, in words within a sentence. */
export interface Fired {
  readonly rule: FlagRule;
  readonly severity: FlagSeverity;
  readonly words: string;
}
