import { dayText, fact, labelOrNull, yesOrNo, type Fact } from '@cairn/patients-domain';
import { labelOf, plainNumber } from '@cairn/shared-util';
import type { OutcomeProfileInput, ProfileUse } from './outcome-profile';
import { PROFILE_STAGES, PROFILE_SUBSTANCES } from './profile-codes';

type Row = Pick<ProfileUse, 'substance'>;

/** "Alcohol"; the other problem substance by its name. */
export function profileSubstanceName({ substance }: Row, otherName: string): string {
  return substance === 'other' && otherName !== '' ? otherName : labelOf(PROFILE_SUBSTANCES, substance);
}

const UNDISCLOSED = 'not disclosed';
const ofDays = (value: number | null): string => (value === null ? UNDISCLOSED : `${value} of 28 days`);
const ofTwenty = (value: number | null): string => (value === null ? UNDISCLOSED : `${value} of 20`);
const said = (value: boolean | null): string => yesOrNo(value) ?? UNDISCLOSED;

/** "9 of 28 days (3, 2, 2, 2), 0.5 g on a day of use". */
export function profileUseWords({ substance, weeks, total, amount }: ProfileUse): string {
  const each = weeks.map((week) => (week === null ? '?' : String(week))).join(', ');
  const unit = PROFILE_SUBSTANCES.find(({ key }) => key === substance)?.unit ?? '';
  const much = amount === null ? '' : `, ${plainNumber(amount, 2)} ${unit} on a day of use`;
  return `${ofDays(total)} (weeks ${each})${much}`;
}

/** Everything that a profile says, in the order of its form. */
export function profileFacts(profile: OutcomeProfileInput): Fact[] {
  const use = profile.use.map((row) =>
    fact(`use.${row.substance}`, profileSubstanceName(row, profile.otherName), profileUseWords(row)),
  );
  return [
    fact('askedOn', 'Asked on', dayText(profile.askedOn)),
    fact('stage', 'Stage', labelOrNull(PROFILE_STAGES, profile.stage)),
    ...use,
    fact('injectingDays', 'Injecting', ofDays(profile.injectingDays)),
    fact('sharing', 'Sharing equipment', said(profile.sharing)),
    fact('shopliftingDays', 'Shoplifting', ofDays(profile.shopliftingDays)),
    fact('sellingDays', 'Selling drugs', ofDays(profile.sellingDays)),
    fact('otherTheft', 'Other theft', said(profile.otherTheft)),
    fact('assault', 'Assault or violence', said(profile.assault)),
    fact('psychological', 'Psychological health', ofTwenty(profile.psychological)),
    fact('workDays', 'Paid work', ofDays(profile.workDays)),
    fact('educationDays', 'College or school', ofDays(profile.educationDays)),
    fact('physical', 'Physical health', ofTwenty(profile.physical)),
    fact('acuteHousing', 'Acute housing problem', said(profile.acuteHousing)),
    fact('evictionRisk', 'At risk of eviction', said(profile.evictionRisk)),
    fact('quality', 'Quality of life', ofTwenty(profile.quality)),
    fact('note', 'Note', profile.note),
  ];
}
