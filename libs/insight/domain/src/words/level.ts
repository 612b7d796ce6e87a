import { plainNumber } from '@cairn/shared-util';

/**
 * A level on a 0–10 scale as it is told everywhere, in sentences, tables, the caseload and the report: with at most one
 * decimal, so that one median cannot be read as two. 8.25 is "8.3", 0 is "0".
 */
export function levelWords(level: number): string {
  return plainNumber(level, 1);
}
