import { daysBetween } from '@cairn/shared-util';
import { demo, type DemoData } from './demo';
import { COURSES } from './plans';
import { figuresOf, recognise } from './testing/signatures';
import { timelineOf } from './testing/timeline-of';

const tablesOf = ({ clinics }: DemoData, clinicId: string) =>
  clinics.map(({ tables }) => tables).find(({ clinic }) => clinic[0]?.clinic_id === clinicId)!;

function timelines(data: DemoData) {
  return data.courses.map((course) => ({
    ...course,
    timeline: timelineOf(tablesOf(data, course.clinicId), course.patientId, data.anchorDay),
  }));
}

describe('the six courses', () => {
  // Every weekday once; days after a change of the clock, a leap day and a new year among them.
  const anchors = ['2026-10-26', '2028-02-29', '2026-11-25', '2027-12-30', '2027-01-01', '2027-10-30', '2027-03-28'];
  const today = demo('2026-11-23');

  it.each(anchors)('each show one showcase person, recognisable from the charts alone: %s', (anchor) => {
    const seen = timelines(demo(anchor)).filter(({ showcase }) => showcase);
    expect(seen.map(({ course, timeline }) => [course, recognise(timeline)])).toEqual(
      COURSES.map((course) => [course, [course]]),
    );
  });

  it('are recognised in everybody who has been in treatment for fifteen weeks, and never taken for another', () => {
    const all = timelines(today).filter(({ course, timeline }) => {
      const days = daysBetween(timeline.episode?.admittedOn ?? timeline.today, timeline.today);
      return days >= (course === 'early_drop_out' ? 25 : 105);
    });
    expect(all.length).toBeGreaterThan(30);
    expect(all.map(({ name, timeline }) => [name, recognise(timeline)])).toEqual(
      all.map(({ name, course }) => [name, [course]]),
    );
  });

  it('keep supervised doses out of the days of use', () => {
    const doses = timelines(today)
      .filter(({ course }) => course === 'supervised_esketamine')
      .flatMap(({ timeline }) => figuresOf(timeline).esketamine)
      .filter(({ prescribed }) => prescribed !== null);
    expect(doses.length).toBeGreaterThan(30);
    expect(new Set(doses.map(({ state }) => state))).toEqual(new Set(['not_asked']));
    expect(doses.every(({ prescribed }) => prescribed?.supervised === true && prescribed.amount?.unit === 'mg')).toBe(
      true,
    );
  });

  it('ties use to bladder pain in what is written down, not only in the picture', () => {
    const [person] = today.courses.filter(({ course, showcase }) => showcase && course === 'bladder_pain');
    const tables = tablesOf(today, person!.clinicId);
    const own = <T extends { patient_id: string }>(rows: readonly T[]) =>
      rows.filter(({ patient_id }) => patient_id === person!.patientId);
    const admitted = own(tables.episode_details).at(-1)!.admitted_on!;
    const used = own(tables.use_day).filter(
      ({ substance, state, day }) => substance === 'ketamine' && state === 'yes' && day >= admitted,
    );
    expect(used.filter(({ for_pain }) => for_pain === true).length / used.length).toBeGreaterThan(0.6);
    const triggers = own(tables.craving).flatMap((row) => row.triggers);
    const counts = Map.groupBy(triggers, (trigger) => trigger);
    expect([...counts].sort(([, one], [, other]) => other.length - one.length)[0]?.[0]).toBe('pain');
  });
});
