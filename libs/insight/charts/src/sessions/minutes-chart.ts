import { hoursWords } from '@cairn/shared-util';
import type { ChartConfiguration, ChartDataset, Point } from 'chart.js';
import { SESSION_GROUP_LABELS, type PhaseSpan, type PlannedMinutes, type WeekMinutes } from '@cairn/insight-domain';
import { SESSION_GROUPS, type Span } from '@cairn/tracking-domain';
import { LANE_FRAME, sharedOptions, timeScale, valueScale, type ChartFrame } from '../axis/time-scale';
import { wordWidth } from '../axis/place-labels';
import { phaseBands, type Annotations } from '../bands/phase-bands';
import { faded, type ChartTheme } from '../theme/chart-theme';

export interface MinutesSeries {
  readonly weeks: readonly WeekMinutes[];
  readonly planned: readonly PlannedMinutes[];
  readonly phases: readonly PhaseSpan[];
  /** Stack the groups of session types; otherwise one bar a week. */
  readonly byGroup: boolean;
}

export type MinutesChart = ChartConfiguration<'bar' | 'line', Point[]>;
type Drawn = ChartDataset<'bar' | 'line', Point[]>;

const MID_WEEK = 3.5;
/** Pixels between the plot and the words at its right. */
const AWAY = 7;
const hours = (minutes: number): number => minutes / 60;

/** A week without any session has no bar and no 0: its place on the axis stays. */
function heights(weeks: readonly WeekMinutes[], minutesOf: (week: WeekMinutes) => number): Point[] {
  return weeks.map((week) => ({
    x: week.monday + MID_WEEK,
    y: week.sessions === 0 ? Number.NaN : hours(minutesOf(week)),
  }));
}

function bar(label: string, data: Point[], colour: string, edge: string): Drawn {
  return {
    type: 'bar',
    label,
    data,
    backgroundColor: colour,
    borderColor: edge,
    borderWidth: { top: 1 },
    barPercentage: 0.93,
    categoryPercentage: 1,
    grouped: false,
    stack: 'attended',
    order: 1,
  };
}

/** One hue, lighter from group to group, so that the stack survives a grey printer. */
function bars({ weeks, byGroup }: MinutesSeries, theme: ChartTheme): Drawn[] {
  const [, , , , , hue] = theme.data;
  const all = heights(weeks, ({ total }) => total);
  if (!byGroup) return [bar('Hours attended', all, hue, theme.surface)];
  const present = SESSION_GROUPS.filter((group) => weeks.some(({ minutes }) => minutes[group] > 0));
  return present.map((group, index) => {
    const data = heights(weeks, ({ minutes }) => minutes[group]);
    return bar(`Hours, ${SESSION_GROUP_LABELS[group]}`, data, faded(hue, 1 - index * 0.14), theme.surface);
  });
}

function plan({ planned }: MinutesSeries, theme: ChartTheme): Drawn {
  return {
    type: 'line',
    label: 'Planned',
    data: planned.flatMap(({ first, last, minutesPerWeek }) => [
      { x: first, y: hours(minutesPerWeek) },
      { x: last + 1, y: hours(minutesPerWeek) },
      { x: last + 1, y: Number.NaN },
    ]),
    borderColor: theme.ink,
    borderWidth: 1,
    borderDash: [4, 2],
    pointRadius: 0,
    spanGaps: false,
    stack: 'planned',
    order: 0,
  };
}

/** Top of the axis in whole hours: the most that was attended or planned, at least 1. */
export function mostHours({ weeks, planned }: Pick<MinutesSeries, 'weeks' | 'planned'>): number {
  const most = Math.max(60, ...weeks.map(({ total }) => total), ...planned.map(({ minutesPerWeek }) => minutesPerWeek));
  return Math.ceil(hours(most));
}

function planWords({ planned }: MinutesSeries, span: Span, theme: ChartTheme, { right }: ChartFrame): Annotations {
  const last = planned.at(-1);
  if (last === undefined) return {};
  const plan = `plan ${hoursWords(last.minutesPerWeek)}`;
  const whole = `${plan} a week`;
  return {
    'word-plan': {
      type: 'label',
      xValue: span.last + 1,
      yValue: hours(last.minutesPerWeek),
      xAdjust: AWAY,
      content: wordWidth(whole) + AWAY <= right ? whole : plan,
      position: { x: 'start', y: 'center' },
      color: theme.ink3,
      font: { family: theme.fontFamily, size: theme.fontSize, weight: 400 },
      padding: 0,
    },
  };
}

/**
 * Hours attended per ISO week as bars seven days wide on the time axis, and the plan of each phase as a dashed step. The
 * first and the last week are partial where the span cuts them. Needs the annotation plugin.
 */
export function minutesChart(
  series: MinutesSeries,
  span: Span,
  theme: ChartTheme,
  frame: ChartFrame = LANE_FRAME,
): MinutesChart {
  const most = mostHours(series);
  const annotations = {
    ...phaseBands(series.phases, span, theme),
    ...(frame.right > 0 ? planWords(series, span, theme, frame) : {}),
  };
  return {
    type: 'bar',
    data: { datasets: [...bars(series, theme), plan(series, theme)] },
    options: {
      ...sharedOptions(frame),
      scales: {
        x: { ...timeScale(span, theme, frame), stacked: true, offset: false },
        y: {
          ...valueScale(
            { max: most, ticks: [0, most], words: (value) => (value === 0 ? '0' : `${value} h`) },
            theme,
            frame,
          ),
          stacked: true,
        },
      },
      plugins: { legend: { display: false }, tooltip: { enabled: false }, annotation: { clip: false, annotations } },
    },
  };
}
