import * as z from 'zod';
import { dayText, fact, Note, recordContract, Source, SOURCE_LABELS, type RecordInput } from '@cairn/patients-domain';
import { neededLine } from '@cairn/shared-util';

const fields = {
  notedOn: z.iso.date('Enter the day on which this was noted.'),
  words: neededLine('The strength', 200, 'Write what helps or what the person is good at.'),
  source: Source,
  note: Note,
};
export type StrengthInput = z.infer<z.ZodObject<typeof fields>> & RecordInput;

/** What a person can build on: an ability, something that has helped before, something they care about. */
export const STRENGTH = recordContract({
  kind: 'strength',
  path: 'strengths',
  words: { one: 'a strength', many: 'strengths', title: 'Strength' },
  fields,
  dated: { field: 'notedOn', as: 'day' },
  headline: ({ words }) => words,
  facts: (strength) => [
    fact('notedOn', 'Noted on', dayText(strength.notedOn)),
    fact('words', 'Strength', strength.words),
    fact('source', 'Told by', SOURCE_LABELS[strength.source]),
    fact('note', 'Note', strength.note),
  ],
});
