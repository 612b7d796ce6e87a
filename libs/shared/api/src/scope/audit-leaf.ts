import { createHash } from 'node:crypto';

/** One audit event as it is kept, with the people it was about. */
export interface AuditLeaf {
  readonly clinicId: string;
  /** ISO 8601 instant in UTC, milliseconds. */
  readonly at: string;
  readonly id: string;
  readonly actorId: string | null;
  readonly session: string;
  readonly action: string;
  readonly outcome: 'done' | 'refused' | 'not_found';
  readonly requestId: string;
  readonly patientIds: readonly string[];
}

/**
 * SHA-256 over a 0 byte and every column of the event, each preceded by its length in four bytes, with the patients
 * in order of their ids. Lengths make two different rows never hash the same text (RFC 6962 leaf prefix). Absent is
 * length 0xffffffff, so that it differs from an empty text.
 */
export function auditLeaf(event: AuditLeaf): Buffer {
  const hash = createHash('sha256').update(Buffer.of(0));
  const columns = [
    event.clinicId,
    event.at,
    event.id,
    event.actorId,
    event.session,
    event.action,
    event.outcome,
    event.requestId,
    ...[...event.patientIds].sort(),
  ];
  for (const column of columns) {
    const bytes = Buffer.from(column ?? '', 'utf8');
    const length = Buffer.alloc(4);
    length.writeUInt32BE(column === null ? 0xffffffff : bytes.length);
    hash.update(length).update(bytes);
  }
  return hash.digest();
}
