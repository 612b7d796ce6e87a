import type { RecordKindForm } from '@cairn/patients-context';

/** The forms of this domain's kinds of entry, which carry all their contracts: loaded when a record is written or read. */
export async function careForms(): Promise<readonly RecordKindForm[]> {
  return (await import('./kept-forms')).careForms;
}
