import type { BodyCheckInput } from '../body/body-check';

export function aBodyCheck(differing: Partial<BodyCheckInput> = {}): BodyCheckInput {
  return {
    id: '01930000-0000-7000-8000-0000000000b2',
    episodeId: null,
    checkedOn: '2026-03-09',
    kCramps: 'mild',
    noseBleeding: false,
    septumDamage: null,
    bowel: 'usual',
    weight: 64.2,
    height: 170,
    sleepHours: 7.5,
    source: 'patient',
    note: '',
    ...differing,
  };
}
