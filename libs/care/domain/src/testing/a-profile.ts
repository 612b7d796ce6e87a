import type { OutcomeProfile, OutcomeProfileInput } from '../profiles/outcome-profile';

export function aProfile(differing: Partial<OutcomeProfileInput> = {}): OutcomeProfileInput {
  return {
    id: '01930000-0000-7000-8000-0000000000f1',
    episodeId: null,
    askedOn: '2026-03-02',
    stage: 'start',
    use: [{ substance: 'other', amount: 0.5, weeks: [3, 2, 2, 2], total: 9 }],
    otherName: 'Ketamine',
    injectingDays: 0,
    sharing: false,
    shopliftingDays: 0,
    sellingDays: null,
    otherTheft: null,
    assault: false,
    psychological: 8,
    workDays: 0,
    educationDays: 0,
    physical: 0,
    acuteHousing: false,
    evictionRisk: false,
    quality: 20,
    note: '',
    ...differing,
  };
}

export const keptProfile = (differing: Partial<OutcomeProfileInput> = {}): OutcomeProfile =>
  ({ ...aProfile(differing), standing: true }) as OutcomeProfile;
