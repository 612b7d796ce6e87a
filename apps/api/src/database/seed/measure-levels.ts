import type { CourseKey } from './plans';

/** The instruments that the demo measures with. */
export type Measured = 'phq_9' | 'gad_7' | 'sds' | 'peg' | 'audit_c';

/** Where a score begins, where it goes, and how many days it takes to come most of the way. */
type Path = readonly [from: number, to: number, days: number];

const LEVELS: Readonly<Record<CourseKey, Readonly<Record<Measured, Path>>>> = {
  steady_recovery: {
    phq_9: [17, 4, 45],
    gad_7: [13, 4, 50],
    sds: [11, 3, 60],
    peg: [2.4, 1, 60],
    audit_c: [4, 3, 90],
  },
  lapse_and_return: {
    phq_9: [18, 8, 40],
    gad_7: [14, 7, 45],
    sds: [12, 6, 60],
    peg: [2, 1.4, 60],
    audit_c: [5, 4, 90],
  },
  early_drop_out: {
    phq_9: [19, 18, 60],
    gad_7: [15, 15, 60],
    sds: [12, 12, 60],
    peg: [3, 3, 60],
    audit_c: [6, 6, 90],
  },
  bladder_pain: {
    phq_9: [14, 12, 60],
    gad_7: [12, 9, 60],
    sds: [10, 7, 60],
    peg: [7.4, 5.6, 70],
    audit_c: [3, 2, 90],
  },
  alcohol_co_use: {
    phq_9: [14, 9, 50],
    gad_7: [11, 8, 50],
    sds: [9, 6, 60],
    peg: [2, 2, 60],
    audit_c: [11, 7, 60],
  },
  supervised_esketamine: {
    phq_9: [21, 7, 35],
    gad_7: [14, 6, 45],
    sds: [11, 4, 60],
    peg: [3, 2, 60],
    audit_c: [3, 2, 90],
  },
};

/** Days after admission around which a course gets worse for a while, and by how much of PHQ-9 and GAD-7. */
const DIP: Readonly<Partial<Record<CourseKey, readonly [day: number, points: number]>>> = {
  lapse_and_return: [62, 6],
  alcohol_co_use: [70, 7],
};

/** Where a score stands so many days after admission, before chance. Before admission it stands where it begins. */
export function levelOf(course: CourseKey, measure: Measured, since: number): number {
  const [from, to, days] = LEVELS[course][measure];
  const level = to + (from - to) * Math.exp(-Math.max(0, since) / days);
  const dip = DIP[course];
  if (dip === undefined || (measure !== 'phq_9' && measure !== 'gad_7')) return level;
  return level + dip[1] * Math.exp(-(((since - dip[0]) / 10) ** 2));
}
