import type { Choice } from '@cairn/shared-ui';
import { localDay } from '@cairn/shared-util';
import { correctionBody, type CorrectionDraft } from './correction';
import type { LoggedEntry } from './entry';

/** My correction as if it were kept already, so that it can be read beside what is. */
export function asEntry(
  entry: LoggedEntry,
  draft: CorrectionDraft,
  { staff, timeZone }: { staff: readonly Choice<string>[]; timeZone: string },
): LoggedEntry {
  const body = correctionBody(entry.kind, draft);
  switch (entry.kind) {
    case 'craving': {
      const record = { ...entry.record, ...body };
      return { ...entry, record: { ...record, localDay: localDay(record.occurredAt, timeZone) } };
    }
    case 'therapy_session': {
      const record = { ...entry.record, ...body };
      const staffNames = staff.filter(({ value }) => record.staffIds.includes(value)).map(({ label }) => label);
      return { ...entry, record: { ...record, staffNames, localDay: localDay(record.startsAt, timeZone) } };
    }
    case 'use_day':
      return { ...entry, record: { ...entry.record, ...body } };
    case 'event_mark':
      return { ...entry, record: { ...entry.record, ...body } };
  }
}
