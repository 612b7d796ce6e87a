import type { BladderCheckInput } from '../bladder/bladder-check';

const NOTHING_MORE = {
  painEases: null,
  dysuria: null,
  incontinence: null,
  blood: null,
  retention: null,
  flankPain: null,
  fever: null,
  comfortBreaks: null,
  voidedVolume: null,
  dipstick: null,
  culture: null,
  egfr: null,
  creatinine: null,
  alp: null,
  ggt: null,
  ultrasoundOn: null,
  bladderWall: null,
  hydronephrosis: null,
  cystoscopyOn: null,
  cystoscopyFinding: '',
  stage: null,
  stageCriteria: [],
};

/** Voids, urgency and pain of 9 March 2026, and nothing else asked. */
export function aBladderCheck(differing: Partial<BladderCheckInput> = {}): BladderCheckInput {
  return {
    id: '01930000-0000-7000-8000-0000000000b1',
    episodeId: null,
    checkedOn: '2026-03-09',
    dayVoids: 9,
    nightVoids: 2,
    urgency: 4,
    pain: 3,
    ...NOTHING_MORE,
    source: 'patient',
    note: '',
    ...differing,
  };
}
