/** A piece of a sentence; `strong` marks the certainty, the only thing ever set bold. */
export interface SentencePart {
  readonly text: string;
  readonly strong?: true;
}

/** How much of what could be known is known: "9 of 14 days". */
export interface Denominator {
  readonly known: number;
  readonly of: number;
  readonly unit: string;
}

/**
 * What a chart says. `text` is the label, the alternative text, the copied text and the line in the report: always the
 * same string, and `parts` joined. `title` names the lane and is not part of `text`.
 */
export interface Sentence {
  readonly title: string;
  readonly text: string;
  readonly parts: readonly SentencePart[];
  readonly denominator: Denominator;
}

/** A sentence from its pieces; empty pieces fall out. */
export function sentenceOf(title: string, pieces: readonly SentencePart[], denominator: Denominator): Sentence {
  const parts = pieces.filter(({ text }) => text !== '');
  return { title, text: parts.map(({ text }) => text).join(''), parts, denominator };
}

/** "9 of 14 days", as it stands to the right of a title. */
export function denominatorWords({ known, of, unit }: Denominator): string {
  return `${known} of ${of} ${of === 1 ? unit.replace(/s$/, '') : unit}`;
}
