import { sessionWords, type Reading, type SessionReading } from '@cairn/insight-domain';
import { type SessionState, inSpan, type Span } from '@cairn/tracking-domain';

/** How a session is drawn: filled, half, cross, open, dash, dotted. */
export type SessionGlyph = 'filled' | 'half' | 'cross' | 'open' | 'dash' | 'dotted';

export const SESSION_GLYPHS: Readonly<Record<SessionState, SessionGlyph>> = {
  attended: 'filled',
  late: 'half',
  missed: 'cross',
  cancelled: 'open',
  service_cancelled: 'dash',
  booked: 'dotted',
};

/** One session. Several on a day share its width: the mark runs from `from` to `to`, days since 1970-01-01. */
export interface SessionMark extends Reading {
  readonly glyph: SessionGlyph;
  readonly state: SessionState;
  readonly from: number;
  readonly to: number;
}

export interface SessionStrip {
  readonly span: Span;
  readonly marks: readonly SessionMark[];
}

/** The strip of sessions, oldest first; those of one day stand side by side in it. `today` is a day number. */
export function sessionStrip(sessions: readonly SessionReading[], span: Span, today: number): SessionStrip {
  const shown = sessions.filter(({ day }) => inSpan(day, span));
  const days = Map.groupBy(shown, ({ day }) => day);
  const marks = shown.map((session) => {
    const sameDay = days.get(session.day) ?? [session];
    const width = 1 / sameDay.length;
    const from = session.day + sameDay.indexOf(session) * width;
    return {
      day: session.day,
      glyph: SESSION_GLYPHS[session.state],
      state: session.state,
      from,
      to: from + width,
      text: sessionWords(session, today),
    };
  });
  return { span, marks };
}
