import { pairOutcome } from './talking-therapies';

const from = (first: number, last: number) => ({ first, last });

// NHS Talking Therapies; Gyani, Shafran, Layard & Clark 2013: 6 and 4 points, caseness 10 and 8
describe('pairOutcome', () => {
  it.each([
    [from(16, 9), from(12, 7), { wasCase: true, reliablyImproved: true, reliablyDeteriorated: false, recovered: true }],
    [from(16, 10), from(12, 7), { wasCase: true, reliablyImproved: true, recovered: false }],
    [from(16, 9), from(12, 8), { wasCase: true, reliablyImproved: true, recovered: false }],
    [from(16, 11), from(12, 9), { wasCase: true, reliablyImproved: false, recovered: false }],
    [from(16, 8), from(8, 12), { reliablyImproved: false, reliablyDeteriorated: false, recovered: false }],
    [from(10, 16), from(8, 8), { reliablyImproved: false, reliablyDeteriorated: true, recovered: false }],
    [from(9, 0), from(7, 0), { wasCase: false, reliablyImproved: true, recovered: false }],
    [from(0, 0), from(8, 0), { wasCase: true, reliablyImproved: true, recovered: true }],
    [
      from(0, 0),
      from(0, 0),
      { wasCase: false, reliablyImproved: false, reliablyDeteriorated: false, recovered: false },
    ],
  ])('of PHQ-9 %j and GAD-7 %j is %j', (phq9, gad7, outcome) => {
    expect(pairOutcome(phq9, gad7)).toMatchObject(outcome);
  });
});
