import { inSpan, median, NOT_RECORDED, spanLength, useCounts } from '@cairn/tracking-domain';
import {
  attendanceOf,
  countedSpan,
  cravedSubstances,
  cravingsOf,
  dailyMedians,
  levelWords,
  sessionsOf,
  substanceLanes,
  substanceName,
  useDaysOf,
  type DayRange,
  type SubstanceLane,
  type TableTwin,
  type Timeline,
} from '@cairn/insight-domain';

type Row = readonly [what: string, value: string, known: string];

function useRow(timeline: Timeline, range: DayRange, { substance, text, name }: SubstanceLane): Row {
  const counts = useCounts(useDaysOf(timeline, substance, text), countedSpan(range, timeline.today));
  const value = counts.known === 0 ? NOT_RECORDED : `${counts.used}`;
  return [`Days of use, ${name}`, value, `${counts.known} of ${counts.of} days`];
}

function cravingRow(timeline: Timeline, range: DayRange, substance: string): Row {
  const span = countedSpan(range, timeline.today);
  const days = dailyMedians(cravingsOf(timeline, substance)).filter(({ day }) => inSpan(day, span));
  const level = median(days.map((day) => day.median));
  return [
    `Craving for ${substanceName(substance)}, median of daily medians`,
    level === null ? NOT_RECORDED : levelWords(level),
    `${days.length} of ${spanLength(span)} days`,
  ];
}

function sessionRow(timeline: Timeline, range: DayRange): Row {
  const { attended, booked } = attendanceOf(sessionsOf(timeline), countedSpan(range, timeline.today));
  return ['Sessions attended', `${attended}`, `${booked} booked`];
}

/** The report's figures in one table, each beside what was known. */
export function countsTable(timeline: Timeline, range: DayRange): TableTwin {
  const lanes = substanceLanes(timeline, range);
  return {
    caption: 'Counts of the period',
    columns: ['What', 'Value', 'Known'],
    rows: [
      ...lanes.map((lane) => useRow(timeline, range, lane)),
      ...cravedSubstances(timeline, range).map((substance) => cravingRow(timeline, range, substance)),
      sessionRow(timeline, range),
    ],
  };
}
