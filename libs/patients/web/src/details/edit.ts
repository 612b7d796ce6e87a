import {
  type DetailKey,
  detailsOf,
  mergeDetails,
  type Patient,
  type PatientInput,
  withDetail,
} from '@cairn/patients-domain';

/** An edit of details as it is typed and kept: what is meant, why, and what it started from. */
export interface Edit {
  readonly details: PatientInput;
  readonly reason: string;
  /** The version that was read, and what it said. */
  readonly version: number;
  readonly original: PatientInput;
  /** Fields that a colleague changed to something else meanwhile, and what they say. Empty and null when nobody did. */
  readonly conflicts: readonly DetailKey[];
  readonly theirs: PatientInput | null;
}

/** The beginning of an edit. The page has the person, or there is nothing to edit. */
export function editOf(patient: Patient | null): Edit {
  if (patient === null) throw new Error('No person is read');
  const details = detailsOf(patient);
  return { details, reason: '', version: patient.version, original: details, conflicts: [], theirs: null };
}

/**
 * An edit that met a newer version: what only one side changed is joined. Where both changed a field, mine stays in the
 * form and the field is named. `joined` are the fields that only they had changed.
 */
export function meet(edit: Edit, newer: Patient): { edit: Edit; joined: readonly DetailKey[] } {
  const theirs = detailsOf(newer);
  const { merged, conflicts, theirs: joined } = mergeDetails(edit.original, edit.details, theirs);
  const next = { ...edit, version: newer.version, conflicts };
  return conflicts.length === 0
    ? { edit: { ...next, original: theirs, details: merged, theirs: null }, joined }
    : {
        edit: { ...next, details: conflicts.reduce((all, key) => withDetail(key, edit.details, all), merged), theirs },
        joined,
      };
}
