import type { Statement } from '@cairn/shared-api';

/** Parameters: $1 clinic, $2 the member who asks, $3 the clinic's today, $4 whether only their own people are meant. */
export const CASELOAD_STATEMENT: Statement = {
  name: 'caseload',
  text: `SELECT * FROM (
    SELECT open.patient_id AS "patientId", person.given_name AS "givenName", person.family_name AS "familyName",
      person.preferred_name AS "preferredName", person.local_number AS "localNumber", person.birth_date AS "birthDate",
      open.episode_id AS "episodeId", open.primary_substance AS "primarySubstance", open.admitted_on AS "admittedOn",
      running.kind AS phase, running.starts_on AS "phaseStartsOn", worker.display_name AS "keyWorkerName",
      coalesce(open.key_worker_id = $2, false) OR EXISTS (
        SELECT 1 FROM care_team_member AS member
        WHERE member.clinic_id = $1 AND member.episode_id = open.episode_id AND member.member_id = $2 AND member.standing
      ) AS mine,
      status.as_of AS "asOf", status.craving_day AS "cravingDay", status.craving_intensity AS "cravingIntensity",
      status.use_days AS use, status.attended, status.booked, status.last_data_day AS "lastDataDay"
    FROM episode_details AS open
    JOIN patient_details AS person ON person.clinic_id = $1 AND person.patient_id = open.patient_id AND person.standing
    JOIN patient_status AS status ON status.clinic_id = $1 AND status.patient_id = open.patient_id
    LEFT JOIN membership AS worker ON worker.clinic_id = $1 AND worker.id = open.key_worker_id
    LEFT JOIN LATERAL (
      SELECT kind, starts_on FROM phase
      WHERE clinic_id = $1 AND episode_id = open.episode_id AND standing
        AND starts_on <= $3::date AND (ends_on IS NULL OR ends_on >= $3::date)
      ORDER BY starts_on DESC LIMIT 1
    ) AS running ON true
    WHERE open.clinic_id = $1 AND open.standing AND open.discharged_on IS NULL
    ORDER BY person.family_key, person.given_key, open.patient_id
  ) AS everyone
  WHERE mine OR NOT $4::boolean`,
};
