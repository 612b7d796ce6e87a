import type { Span } from '@cairn/tracking-domain';
import { epochDay, formatDay, formatDayRange } from '@cairn/shared-util';
import type { Reading, Timeline } from '@cairn/insight-domain';
import { MIDDAY } from '../axis/time-scale';
import { rowsFor } from '../axis/place-labels';

type TimelineEvent = Timeline['events'][number];

/** A flag for a day, a bracket for a span; `from` and `to` are the visible part, days since 1970-01-01. */
export interface EventGlyph extends Reading {
  readonly glyph: 'flag' | 'bracket';
  readonly kind: TimelineEvent['kind'];
  readonly from: number;
  readonly to: number;
  readonly label: string;
  /** Row of the label, 0 nearest to the ruler. */
  readonly row: number;
}

export interface EventMarks {
  readonly span: Span;
  readonly marks: readonly EventGlyph[];
  /** How many rows of labels are needed; 0 without events. */
  readonly rows: number;
}

function glyphOf({ startsOn, endsOn, kind, label }: TimelineEvent, span: Span): Omit<EventGlyph, 'row'>[] {
  const [first, last] = [epochDay(startsOn), epochDay(endsOn ?? startsOn)];
  if (last < span.first || first > span.last) return [];
  if (last === first) {
    const at = first + MIDDAY;
    return [{ day: first, glyph: 'flag', kind, from: at, to: at, label, text: `${label}, ${formatDay(startsOn)}` }];
  }
  const [from, to] = [Math.max(first, span.first), Math.min(last, span.last) + 1];
  const text = `${label}, ${formatDayRange(startsOn, endsOn ?? startsOn)}`;
  return [{ day: from, glyph: 'bracket', kind, from, to, label, text }];
}

/** Events above the ruler in order of time, their words in as many rows as keep them apart. */
export function eventMarks(events: readonly TimelineEvent[], span: Span, pixelsPerDay = 6): EventMarks {
  const glyphs = events.flatMap((event) => glyphOf(event, span)).sort((one, other) => one.from - other.from);
  const rows = rowsFor(
    glyphs.map(({ from, label }) => ({ at: from, text: label })),
    pixelsPerDay,
  );
  const marks = glyphs.map((glyph, index) => ({ ...glyph, row: rows[index] ?? 0 }));
  return { span, marks, rows: Math.max(0, ...rows.map((row) => row + 1)) };
}
