import { AMOUNT_RULE, USE_RULE } from '@cairn/tracking-domain';
import { describeCraving, describeSessions, describeUse, type Timeline } from '@cairn/insight-domain';
import { SUBSTANCES } from '@cairn/patients-domain';
import { addDays, epochDay } from '@cairn/shared-util';
import { reportOutline } from './report-outline';
import type { ReportSource } from './report-source';

const TODAY = '2026-11-23';
const days = Array.from({ length: 40 }, (_, index) => addDays('2026-10-14', index));
const numbers = days.map(epochDay);

/** 40 days of ketamine records: 0 on the last day but one, nothing recorded of the third. */
const timeline: Timeline = {
  patientId: '0197a000-0001-7000-8000-000300000001',
  today: TODAY,
  timeZone: 'Europe/London',
  from: '2026-10-14',
  to: TODAY,
  episode: {
    id: '0197a000-0001-7000-8000-000400000001',
    primarySubstance: 'ketamine',
    otherSubstances: ['alcohol'],
    referredOn: '2026-10-01',
    admittedOn: '2026-10-14',
    dischargedOn: null,
    phases: [
      {
        kind: 'residential_rehab',
        startsOn: '2026-10-14',
        endsOn: null,
        plannedStart: null,
        plannedEnd: '2027-01-05',
        plannedMinutesPerWeek: 480,
      },
    ],
  },
  firstDay: '2026-10-14',
  lastDay: '2026-11-22',
  cravings: {
    t: numbers.map((day) => day * 86_400 + 36_000),
    day: numbers,
    substance: numbers.map(() => 0),
    intensity: numbers.map((_, index) => (index === 38 ? 0 : 5)),
    source: numbers.map(() => 0),
    late: numbers.map(() => 0),
  },
  useDays: {
    day: numbers.filter((_, index) => index !== 2),
    substance: numbers.slice(1).map(() => 0),
    substanceText: numbers.slice(1).map(() => ''),
    state: numbers.slice(1).map((_, index) => (index === 5 ? 0 : 1)),
    amount: numbers.slice(1).map((_, index) => (index === 5 ? 0.5 : null)),
    amountLow: numbers.slice(1).map(() => null),
    amountHigh: numbers.slice(1).map(() => null),
    unit: numbers.slice(1).map((_, index) => (index === 5 ? 0 : null)),
    precision: numbers.slice(1).map((_, index) => (index === 5 ? 0 : null)),
    source: numbers.slice(1).map(() => 0),
    context: numbers.slice(1).map(() => 0),
    late: numbers.slice(1).map(() => 0),
  },
  sessions: { t: [numbers[3]! * 86_400], day: [numbers[3]!], type: [1], attendance: [0], minutes: [50] },
  events: [],
};

const source: ReportSource = {
  clinicName: 'North Clinic',
  preparedBy: 'Ana Bright',
  preparedAt: '2026-11-23T10:05:00.000Z',
  patient: {
    id: timeline.patientId,
    givenName: 'Tamsin',
    familyName: 'Orrell',
    preferredName: 'Tam',
    pronouns: 'she/her',
    birthDate: '2002-05-03',
    birthPrecision: 'day',
    localNumber: 'N-001',
    nhsNumber: '9991230017',
  },
  keyWorkerName: null,
  from: '2026-10-14',
  to: '2026-11-22',
  timeline,
};
const range = { from: source.from, to: source.to };

describe('reportOutline', () => {
  const outline = reportOutline(source);

  it('says word for word what the patient page says of the same days', () => {
    const [use, craving, sessions] = outline.sections.map(({ sentences }) => sentences[0]?.text);
    expect(use).toBe(describeUse(timeline, 'ketamine', range).text);
    expect(craving).toBe(describeCraving(timeline, 'ketamine', range).text);
    expect(sessions).toBe(describeSessions(timeline, range).text);
  });

  it('shows the denominator of every section', () => {
    expect(outline.sections.map(({ denominator }) => denominator)).toEqual([
      '39 of 40 days',
      '40 of 40 days',
      '1 of 1 session',
    ]);
  });

  it('counts a day of use among the known days and leaves the day nobody recorded out', () => {
    expect(outline.counts.rows).toContainEqual(['Days of use, ketamine', '1', '39 of 40 days']);
  });

  it('keeps a substance without any entry as not recorded, never as 0', () => {
    expect(outline.counts.rows).toContainEqual(['Days of use, alcohol', 'not recorded', '0 of 40 days']);
  });

  it('defines use as it counts it: prescribed use is not counted, an unknown context is', () => {
    const inContext = (context: number) =>
      reportOutline({
        ...source,
        timeline: {
          ...timeline,
          useDays: { ...timeline.useDays, context: timeline.useDays.context.map(() => context) },
        },
      }).counts.rows.find(([label]) => label === 'Days of use, ketamine')?.[1];
    expect([0, 1, 2, 3].map(inContext)).toEqual(['1', '0', '0', '1']);
    expect(outline.definitions).toContain(USE_RULE);
    expect(USE_RULE).toContain('not prescribed, or of which it is not known');
    expect(outline.definitions.join(' ')).not.toContain('Use means');
  });

  describe('where craving was rated for other substances, too', () => {
    const withRatings = (...ratings: (readonly [substance: string, intensity: number])[]) => {
      const { cravings } = timeline;
      const all = (column: readonly number[], value: number) => [...column, ...ratings.map(() => value)];
      const places = ratings.map(([key]) => SUBSTANCES.codes.findIndex((code) => code.key === key));
      const day = epochDay('2026-11-20');
      return reportOutline({
        ...source,
        timeline: {
          ...timeline,
          cravings: {
            t: all(cravings.t, day * 86_400),
            day: all(cravings.day, day),
            substance: [...cravings.substance, ...places],
            intensity: [...cravings.intensity, ...ratings.map(([, intensity]) => intensity)],
            source: all(cravings.source, 0),
            late: all(cravings.late, 0),
          },
        },
      });
    };

    it('has a section, a figure, a denominator and a count for each', () => {
      const both = withRatings(['alcohol', 9]);
      const alcohol = both.sections.find(({ id }) => id === 'craving-alcohol');
      expect(alcohol).toMatchObject({
        title: 'Craving, alcohol',
        denominator: '1 of 40 days',
        figure: { kind: 'craving', substance: 'alcohol' },
      });
      expect(alcohol?.sentences[0]?.text).toContain('One peak of 9 since 28 October, on Friday 20 November');
      expect(both.counts.rows).toContainEqual(['Craving for ketamine, median of daily medians', '5', '40 of 40 days']);
      expect(both.counts.rows).toContainEqual(['Craving for alcohol, median of daily medians', '9', '1 of 40 days']);
    });

    it('names what there is no room to draw, and counts it', () => {
      const many = withRatings(['alcohol', 1], ['cocaine', 2], ['cannabis', 3]);
      expect(many.sections.filter(({ figure }) => figure.kind === 'craving')).toHaveLength(3);
      expect(many.inWords).toContain('Craving was also rated in the period and counted below: cannabis.');
      expect(many.counts.rows.filter(([what]) => what?.startsWith('Craving'))).toHaveLength(4);
    });
  });

  it('tells a median in its counts as every sentence does, quarters to one decimal', () => {
    const rated = (days: readonly number[], intensities: readonly number[]) => {
      const zeros = days.map(() => 0);
      const cravings = { t: days.map((day) => day * 86_400), day: [...days], intensity: [...intensities] };
      const made = { ...cravings, substance: zeros, source: zeros, late: zeros };
      return reportOutline({ ...source, timeline: { ...timeline, cravings: made } }).counts.rows;
    };
    const [one, two] = [numbers[10]!, numbers[11]!];
    expect(rated([one, one, two, two], [8, 8, 8, 9])).toContainEqual([
      'Craving for ketamine, median of daily medians',
      '8.3',
      '2 of 40 days',
    ]);
  });

  it('leaves out what is not known instead of printing it empty', () => {
    expect(outline.facts.map(({ label }) => label)).toEqual(['Period', 'Admitted', 'Local number', 'NHS number']);
  });

  it('ends its figures the day before it was made, although the period runs on', () => {
    const today = reportOutline({ ...source, to: TODAY });
    expect(today.counts.rows).toContainEqual(['Days of use, ketamine', '1', '39 of 40 days']);
    expect(today.madeFrom).toContain('up to 22 November 2026');
  });

  it('says how amounts told as a range or an estimate are added and drawn', () => {
    expect(outline.definitions).toContain(AMOUNT_RULE);
  });

  it('is the same for the same source', () => expect(reportOutline(source)).toEqual(outline));
});
