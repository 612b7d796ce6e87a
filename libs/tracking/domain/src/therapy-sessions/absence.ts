import * as z from 'zod';
import { keysOf, labelOf, type CodeList } from '@cairn/shared-util';

const ABSENCE_CODES = [
  { key: 'forgot', label: 'Forgot' },
  { key: 'unwell', label: 'Unwell' },
  { key: 'work_or_study', label: 'Work or study' },
  { key: 'childcare', label: 'Childcare' },
  { key: 'travel', label: 'Travel' },
  { key: 'did_not_want_to', label: 'Did not want to' },
  { key: 'in_hospital', label: 'In hospital' },
  { key: 'in_custody', label: 'In custody' },
  { key: 'not_known', label: 'Not known' },
  { key: 'other', label: 'Another reason' },
] as const;

/** Why a person did not come or cancelled. Our own list: no authority has one. */
export const ABSENCES: CodeList = { version: '1', source: 'Cairn', confirmed: true, codes: ABSENCE_CODES };
export const AbsenceCode = z.enum(keysOf(ABSENCE_CODES), 'Choose the reason from the list.');
export type AbsenceCode = z.infer<typeof AbsenceCode>;

/** The reason in words: the one of the list, what was typed beside it, or both; empty when neither is recorded. */
export function absenceWords(code: AbsenceCode | null, typed: string): string {
  const listed = code === null ? '' : labelOf(ABSENCE_CODES, code);
  return [listed, typed.trim()].filter((part) => part !== '').join(': ');
}
