import { daysOfSpan, inSpan, spanLength } from '@cairn/tracking-domain';
import { epochDay, formatDay, fromEpochDay, capitalised, counted } from '@cairn/shared-util';
import type { Timeline } from '../timeline';
import { type DayRange, countedSpan } from '../days/range';
import { phaseName } from '../words/names';
import { sentenceOf, type Sentence } from '../words/sentence';
import { phaseOn, phaseSpans, type PhaseSpan } from './phase-on';

function planWords({ plannedDays }: PhaseSpan): string {
  return plannedDays === null ? 'no end planned' : `planned ${plannedDays}`;
}

function pastWords(phase: PhaseSpan): string {
  const planned = phase.plannedDays === null ? '' : ` (planned ${phase.plannedDays})`;
  return `${phaseName(phase.kind)} took ${counted(phase.days, 'day')}${planned}`;
}

/** Days that end before the admission, as those of a report made on the first day do; empty after it. */
function beforeAdmission({ episode, today }: Pick<Timeline, 'episode' | 'today'>, day: number): string {
  const admitted = episode?.admittedOn ?? null;
  if (admitted === null || day >= epochDay(admitted)) return '';
  return admitted <= today
    ? `Admitted on ${formatDay(admitted)}, after these days`
    : `Admission planned for ${formatDay(admitted)}`;
}

function nowWords(timeline: Pick<Timeline, 'episode' | 'today'>, day: number): string {
  const here = phaseOn(timeline.episode, day);
  if (here !== null) return `Day ${here.day} of ${phaseName(here.phase.kind)} (${planWords(here.phase)})`;
  const discharged = timeline.episode?.dischargedOn ?? null;
  if (discharged !== null && day > epochDay(discharged)) return `Discharged on ${formatDay(discharged)}`;
  const before = beforeAdmission(timeline, day);
  return before !== '' ? before : `In no phase on ${formatDay(fromEpochDay(day))}`;
}

/**
 * Where the person is in treatment on the last day of the range, and how long earlier phases took against their plan:
 * "Day 23 of rehab (planned 84); detox took 9 days (planned 10)." The denominator counts the days of the range, today
 * left out, that lie in a phase.
 */
export function describePhase(timeline: Timeline, range: DayRange): Sentence {
  const day = Math.min(epochDay(range.to), epochDay(timeline.today));
  const span = countedSpan(range, timeline.today);
  const phases = phaseSpans(timeline.episode, day);
  const inPhase = daysOfSpan(span).filter((each) => phases.some((phase) => inSpan(each, phase))).length;
  const denominator = { known: inPhase, of: spanLength(span), unit: 'days' };
  if (timeline.episode === null) return sentenceOf('Phase', [{ text: 'No episode of care.' }], denominator);
  const earlier = phases.filter((phase) => !inSpan(day, phase)).map(pastWords);
  const text = [nowWords(timeline, day), ...earlier].join('; ');
  return sentenceOf('Phase', [{ text: `${capitalised(text)}.` }], denominator);
}
