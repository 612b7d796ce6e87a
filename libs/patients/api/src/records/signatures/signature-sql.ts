import type { Statement } from '@cairn/shared-api';
import type { EntrySignature } from '@cairn/patients-domain';

/** A signature with the hash of what was signed. */
export interface KeptSignature extends EntrySignature {
  readonly leaf: string;
}

const SIGNATURE = `signed.id, signed.record_id AS "recordId", signed.role, signed.signed_by AS "signedBy",
  signer.display_name AS "signedByName", signed.signed_at AS "signedAt"`;
const SIGNER = 'JOIN membership signer ON signer.clinic_id = signed.clinic_id AND signer.id = signed.signed_by';

/** $2 ids of versions. */
export const SIGNATURES_UNDER: Statement = {
  name: 'signatures-under',
  text: `SELECT row_to_json(entry) AS entry FROM (
    SELECT ${SIGNATURE}, signed.leaf FROM signature signed ${SIGNER}
    WHERE signed.clinic_id = $1 AND signed.record_id = ANY($2::uuid[]) ORDER BY signed.signed_at, signed.id) entry`,
};

/** $2 the patient. */
export const SIGNATURES_OF_PATIENT: Statement = {
  name: 'signatures-of-patient',
  text: `SELECT row_to_json(entry) AS entry FROM (
    SELECT ${SIGNATURE} FROM signature signed ${SIGNER}
    WHERE signed.clinic_id = $1 AND signed.patient_id = $2 ORDER BY signed.signed_at, signed.id) entry`,
};

/** $2 the colleague who was asked and has not signed. Whether the version still stands is seen when it is read. */
export const REQUESTS_TO: Statement = {
  name: 'signature-requests-to',
  text: `SELECT row_to_json(entry) AS entry FROM (
    SELECT asked.id, asked.patient_id AS "patientId", person.given_name AS "givenName", person.family_name AS "familyName",
      asked.record_kind AS kind, asked.record_id AS "recordId", asker.display_name AS "askedByName",
      asked.asked_at AS "askedAt"
    FROM signature_request asked
    JOIN membership asker ON asker.clinic_id = asked.clinic_id AND asker.id = asked.asked_by
    JOIN patient_details person ON person.clinic_id = asked.clinic_id AND person.patient_id = asked.patient_id
      AND person.standing
    WHERE asked.clinic_id = $1 AND asked.asked_of = $2 AND NOT EXISTS (
      SELECT 1 FROM signature signed WHERE signed.clinic_id = asked.clinic_id AND signed.record_id = asked.record_id
        AND signed.signed_by = asked.asked_of)
    ORDER BY asked.asked_at, asked.id) entry`,
};
