import type { BladderCheckInput } from './bladder-check';

/** What stands beside every red flag of the bladder: no source sets these numbers. */
export const BLADDER_RULE_LABEL = 'Our rule, to be confirmed by the clinical safety officer.';

/** eGFR below which a check is flagged, in ml/min/1.73 m². Our own choice; exactly 60 is not flagged. */
export const LOW_EGFR = 60;
/** Fall of eGFR since an earlier check that is flagged, as a share. Our own choice; exactly a quarter is flagged. */
export const EGFR_FALL = 0.25;

/** Voids by day, by night and pain beyond which the bladder counts as worse. Our own choices; the number itself does not. */
export const MANY_DAY_VOIDS = 12;
export const MANY_NIGHT_VOIDS = 3;
/** Pain from which on the bladder counts as worse; the number itself does. */
export const STRONG_PAIN = 7;

export type BladderRedFlagKey =
  | 'retention'
  | 'fever_and_flank_pain'
  | 'egfr_fall'
  | 'visible_blood'
  | 'new_incontinence'
  | 'low_egfr'
  | 'hydronephrosis';

export interface BladderRedFlag {
  readonly key: BladderRedFlagKey;
  readonly severity: 'urgent' | 'high';
  /** What to check, in words. */
  readonly words: string;
}

type Signs = Pick<
  BladderCheckInput,
  'retention' | 'fever' | 'flankPain' | 'egfr' | 'blood' | 'incontinence' | 'hydronephrosis'
>;
type Earlier = Pick<BladderCheckInput, 'checkedOn' | 'egfr'>;

/** The last eGFR that was known before; null where none was. */
function egfrBefore(earlier: readonly Earlier[]): number | null {
  const known = earlier.filter(({ egfr }) => egfr !== null).toSorted((a, b) => a.checkedOn.localeCompare(b.checkedOn));
  return known.at(-1)?.egfr ?? null;
}

function egfrFlags(egfr: number | null, before: number | null): BladderRedFlag[] {
  if (egfr === null) return [];
  const fall = before === null || before === 0 ? 0 : (before - egfr) / before;
  const flags: BladderRedFlag[] = [];
  if (fall >= EGFR_FALL)
    flags.push({ key: 'egfr_fall', severity: 'urgent', words: `eGFR fell from ${before} to ${egfr}` });
  if (egfr < LOW_EGFR) flags.push({ key: 'low_egfr', severity: 'high', words: `eGFR ${egfr}, below ${LOW_EGFR}` });
  return flags;
}

const when = (is: boolean, flag: BladderRedFlag): BladderRedFlag[] => (is ? [flag] : []);

/**
 * What in a bladder check asks for urology soon, urgent first. What was not asked raises nothing. `earlier` are checks of
 * before, for a fall of eGFR. The choice of signs follows what is published of ketamine bladders; every number is our own,
 * so {@link BLADDER_RULE_LABEL} stands beside.
 */
export function bladderRedFlags(check: Signs, earlier: readonly Earlier[] = []): BladderRedFlag[] {
  const { retention, fever, flankPain, egfr, blood, incontinence, hydronephrosis } = check;
  const sides = hydronephrosis === 'both_sides' ? 'both sides' : 'one side';
  const flags: BladderRedFlag[] = [
    ...when(retention === true, { key: 'retention', severity: 'urgent', words: 'cannot pass urine' }),
    ...when(fever === true && flankPain === true, {
      key: 'fever_and_flank_pain',
      severity: 'urgent',
      words: 'fever with flank pain',
    }),
    ...egfrFlags(egfr, egfrBefore(earlier)),
    ...when(blood === 'visible' || blood === 'clots', {
      key: 'visible_blood',
      severity: 'high',
      words: blood === 'clots' ? 'blood clots in the urine' : 'visible blood in the urine',
    }),
    ...when(incontinence === 'new', { key: 'new_incontinence', severity: 'high', words: 'new leaking of urine' }),
    ...when(hydronephrosis === 'one_side' || hydronephrosis === 'both_sides', {
      key: 'hydronephrosis',
      severity: 'high',
      words: `hydronephrosis on ${sides}`,
    }),
  ];
  return flags.toSorted((a, b) => Number(b.severity === 'urgent') - Number(a.severity === 'urgent'));
}

/** In what a check says that the bladder is worse, in words; empty where it does not. Not asked says nothing. */
export function bladderWorsening({
  dayVoids,
  nightVoids,
  pain,
}: Pick<BladderCheckInput, 'dayVoids' | 'nightVoids' | 'pain'>): string[] {
  return [
    dayVoids !== null && dayVoids > MANY_DAY_VOIDS ? `${dayVoids} times by day, more than ${MANY_DAY_VOIDS}` : null,
    nightVoids !== null && nightVoids > MANY_NIGHT_VOIDS
      ? `${nightVoids} times by night, more than ${MANY_NIGHT_VOIDS}`
      : null,
    pain !== null && pain >= STRONG_PAIN ? `pain ${pain} of 10` : null,
  ].filter((words) => words !== null);
}
