import * as z from 'zod';
import { dayText, fact, labelOrNull, Note, recordContract, type Kept, type RecordInput } from '@cairn/patients-domain';
import { keysOf, midSentence, neededLine, textLine } from '@cairn/shared-util';
import { ownList } from '../fields/own-list';

const RELATION_CODES = [
  { key: 'partner', label: 'Partner' },
  { key: 'parent', label: 'Parent or carer' },
  { key: 'sibling', label: 'Brother or sister' },
  { key: 'child', label: 'Son or daughter' },
  { key: 'relative', label: 'Other relative' },
  { key: 'friend', label: 'Friend' },
  { key: 'peer', label: 'Peer or mutual aid' },
  { key: 'work', label: 'From work or education' },
  { key: 'professional', label: 'Professional elsewhere' },
  { key: 'other', label: 'Other' },
] as const;
export const SUPPORT_RELATIONS = ownList(RELATION_CODES);
export const SupportRelation = z.enum(keysOf(RELATION_CODES), 'Choose who this is to the person.');

const CONTACT_CODES = [
  { key: 'yes', label: 'Yes' },
  { key: 'ask_first', label: 'Only after asking the person' },
  { key: 'emergency', label: 'Only in an emergency' },
  { key: 'no', label: 'No' },
] as const;
export const CONTACT_WISHES = ownList(CONTACT_CODES);
export const ContactWish = z.enum(keysOf(CONTACT_CODES), 'Choose whether we may contact them.');

const fields = {
  notedOn: z.iso.date('Enter the day on which this was noted.'),
  name: neededLine('The name', 120, 'Enter who this is.'),
  relation: SupportRelation,
  contact: textLine('How to reach them', 120).describe('Telephone or other; empty = not recorded'),
  mayContact: ContactWish.nullable().describe('Whether the person agrees to our contacting them; null = not asked'),
  helpsWith: textLine('What they help with', 200),
  note: Note,
};
export type SupportInput = z.infer<z.ZodObject<typeof fields>> & RecordInput;

/** Somebody who stands by a person, and whether the clinic may contact them. */
export const SUPPORT = recordContract({
  kind: 'support',
  path: 'supports',
  words: { one: 'a person who supports', many: 'people who support', title: 'Person who supports' },
  fields,
  dated: { field: 'notedOn', as: 'day' },
  headline: ({ name, relation }) => `${name}, ${midSentence(labelOrNull(SUPPORT_RELATIONS, relation) ?? '')}`,
  facts: (support) => [
    fact('notedOn', 'Noted on', dayText(support.notedOn)),
    fact('name', 'Name', support.name),
    fact('relation', 'Relation', labelOrNull(SUPPORT_RELATIONS, support.relation)),
    fact('contact', 'How to reach', support.contact),
    fact('mayContact', 'May we contact them', labelOrNull(CONTACT_WISHES, support.mayContact)),
    fact('helpsWith', 'Helps with', support.helpsWith),
    fact('note', 'Note', support.note),
  ],
});
export type Support = Kept<SupportInput>;
