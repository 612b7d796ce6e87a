import { aBladderCheck } from '../testing/a-bladder-check';
import type { BladderCheckInput } from './bladder-check';
import { bladderRedFlags, bladderWorsening } from './bladder-red-flags';

const keys = (differing: Partial<BladderCheckInput>, earlier: Parameters<typeof bladderRedFlags>[1] = []) =>
  bladderRedFlags(aBladderCheck(differing), earlier).map(({ key, severity }) => `${severity} ${key}`);

describe('the red flags of a bladder check', () => {
  it('are none where nothing was asked, and none where all answers are no', () => {
    expect(keys({})).toEqual([]);
    const no = { retention: false, fever: false, flankPain: false, blood: 'none', incontinence: 'none' } as const;
    expect(keys({ ...no, hydronephrosis: 'none', egfr: 90 })).toEqual([]);
  });

  it.each<[Partial<BladderCheckInput>, string[]]>([
    [{ retention: true }, ['urgent retention']],
    [{ fever: true, flankPain: true }, ['urgent fever_and_flank_pain']],
    [{ fever: true }, []],
    [{ flankPain: true }, []],
    [{ fever: true, flankPain: false }, []],
    [{ blood: 'dipstick' }, []],
    [{ blood: 'visible' }, ['high visible_blood']],
    [{ blood: 'clots' }, ['high visible_blood']],
    [{ incontinence: 'known' }, []],
    [{ incontinence: 'new' }, ['high new_incontinence']],
    [{ egfr: 60 }, []],
    [{ egfr: 59 }, ['high low_egfr']],
    [{ egfr: 0 }, ['high low_egfr']],
    [{ hydronephrosis: 'one_side' }, ['high hydronephrosis']],
    [{ hydronephrosis: 'both_sides' }, ['high hydronephrosis']],
  ])('of %j are %j', (signs, flags) => {
    expect(keys(signs)).toEqual(flags);
  });

  it('have a fall of eGFR by a quarter or more since the last check that knew it', () => {
    const earlier = [
      { checkedOn: '2026-02-01', egfr: 100 },
      { checkedOn: '2026-01-01', egfr: 200 },
      { checkedOn: '2026-03-01', egfr: null },
    ];
    expect(keys({ egfr: 76 }, earlier)).toEqual([]);
    expect(keys({ egfr: 75 }, earlier)).toEqual(['urgent egfr_fall']);
    expect(keys({ egfr: 75 }, [{ checkedOn: '2026-02-01', egfr: 0 }])).toEqual([]);
    expect(bladderRedFlags(aBladderCheck({ egfr: 75 }), earlier)[0]?.words).toBe('eGFR fell from 100 to 75');
  });

  it('stand urgent first', () => {
    expect(keys({ blood: 'clots', retention: true })).toEqual(['urgent retention', 'high visible_blood']);
    expect(keys({ blood: 'clots', egfr: 40 }, [{ checkedOn: '2026-02-01', egfr: 80 }])[0]).toBe('urgent egfr_fall');
  });
});

describe('a bladder that is worse', () => {
  it.each<[Partial<BladderCheckInput>, number]>([
    [{ dayVoids: 12, nightVoids: 3, pain: 6 }, 0],
    [{ dayVoids: 13, nightVoids: null, pain: null }, 1],
    [{ dayVoids: null, nightVoids: 4, pain: null }, 1],
    [{ dayVoids: 0, nightVoids: 0, pain: 7 }, 1],
    [{ dayVoids: 13, nightVoids: 4, pain: 10 }, 3],
    [{ dayVoids: null, nightVoids: null, pain: null }, 0],
  ])('of %j gives %d reasons', (signs, reasons) => {
    expect(bladderWorsening(aBladderCheck(signs))).toHaveLength(reasons);
  });
});
