import { epochDay } from '@cairn/shared-util';
import {
  minutesPerWeek,
  phaseSpans,
  plannedMinutes,
  sessionsOf,
  spanOf,
  type DayRange,
  type Timeline,
} from '@cairn/insight-domain';
import type { MinutesSeries } from './minutes-chart';

/** The weeks and plans of a range, one bar a week unless groups are asked for by setting `byGroup`. */
export function minutesSeries(timeline: Timeline, range: DayRange): MinutesSeries {
  const span = spanOf(range);
  const phases = phaseSpans(timeline.episode, epochDay(timeline.today));
  return {
    weeks: minutesPerWeek(sessionsOf(timeline), span),
    planned: plannedMinutes(phases, span),
    phases,
    byGroup: false,
  };
}
