import type { PhaseKind } from '@cairn/patients-domain';
import type { OwnAsked, PersonChange } from '@cairn/assessment-domain';
import type { Statement } from '@cairn/shared-api';

/** One person as due days are computed of them. */
export interface DuePerson {
  readonly patientId: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly preferredName: string;
  readonly localNumber: string;
  readonly admittedOn: string | null;
  readonly dischargedOn: string | null;
  readonly phases: readonly { readonly kind: PhaseKind; readonly startsOn: string; readonly endsOn: string | null }[];
}

/**
 * People of the clinic in an open episode, with the phases that stand, by name. $1 clinic.
 */
export const DUE_PEOPLE: Statement = {
  name: 'due-people',
  text: `SELECT open.patient_id AS "patientId", person.given_name AS "givenName", person.family_name AS "familyName",
      person.preferred_name AS "preferredName", person.local_number AS "localNumber",
      open.admitted_on AS "admittedOn", open.discharged_on AS "dischargedOn", phases.list AS phases
    FROM episode_details AS open
    JOIN patient_details AS person ON person.clinic_id = $1 AND person.patient_id = open.patient_id AND person.standing
    CROSS JOIN LATERAL (
      SELECT coalesce(json_agg(json_build_object('kind', kind, 'startsOn', starts_on, 'endsOn', ends_on)), '[]') AS list
      FROM phase WHERE clinic_id = $1 AND episode_id = open.episode_id AND standing
    ) AS phases
    WHERE open.clinic_id = $1 AND open.standing AND open.discharged_on IS NULL
    ORDER BY person.family_key, person.given_key, open.patient_id`,
};

/** The last day with a score, by person and instrument. A sheet that came to no score leaves its measure due. */
export const LAST_RESULTS: Statement = {
  name: 'due-last-results',
  text: `SELECT patient_id AS "patientId", instrument, max(local_day)::text AS day FROM assessment
    WHERE clinic_id = $1 AND patient_id = ANY ($2::uuid[]) AND standing
      AND EXISTS (SELECT FROM jsonb_each(scores) AS score WHERE score.value <> 'null'::jsonb)
    GROUP BY patient_id, instrument`,
};
export interface LastResult {
  readonly patientId: string;
  readonly instrument: string;
  readonly day: string;
}

/** How the plan differs for people, oldest decision first, so that of one day the last one written counts. */
export const PLAN_CHANGES: Statement = {
  name: 'due-plan-changes',
  text: `SELECT patient_id AS "patientId", instrument, change, every_days AS "everyDays",
      decided_on::text AS "decidedOn", reason FROM schedule_change
    WHERE clinic_id = $1 AND patient_id = ANY ($2::uuid[]) AND standing ORDER BY decided_on, recorded_at`,
};
export type PlanChange = PersonChange & { readonly patientId: string };

/** Questions of people's own that are in use on $3, with the last day on which each was rated. */
export const OWN_ASKED: Statement = {
  name: 'due-own-items',
  text: `SELECT item.patient_id AS "patientId", item.question, item.text, item.every_days AS "everyDays",
      item.agreed_on::text AS "agreedOn", rated.day AS "lastOn"
    FROM own_item AS item
    LEFT JOIN LATERAL (
      SELECT max(local_day)::text AS day FROM own_rating
      WHERE clinic_id = $1 AND patient_id = item.patient_id AND question = item.question AND standing
    ) AS rated ON true
    WHERE item.clinic_id = $1 AND item.patient_id = ANY ($2::uuid[]) AND item.standing
      AND (item.retired_on IS NULL OR item.retired_on > $3::date)`,
};
export type OwnQuestion = OwnAsked & { readonly patientId: string };
