import { Injectable } from '@nestjs/common';
import {
  afterPrefix,
  FIND_LIMIT,
  findTerms,
  type FindTerms,
  type NamePrefixes,
  type PatientMatch,
} from '@cairn/patients-domain';
import { ClinicScope, type Statement } from '@cairn/shared-api';

const MATCH = `patient_id AS id, given_name AS "givenName", family_name AS "familyName", preferred_name AS "preferredName",
  birth_date AS "birthDate", birth_precision AS "birthPrecision", local_number AS "localNumber", nhs_number AS "nhsNumber"`;

/** The branches walk the indexes of family names, of first names and of the names people like to be called by. */
const BY_NAME: Statement = {
  name: 'find-by-name',
  text: `SELECT ${MATCH} FROM (
      SELECT d.* FROM unnest($2::text[], $3::text[], $4::text[], $5::text[]) AS want (family, family_end, given, given_end)
        JOIN patient_details d ON d.clinic_id = $1 AND d.standing
          AND d.family_key >= want.family COLLATE "C" AND d.family_key < want.family_end COLLATE "C"
          AND (d.given_key >= want.given COLLATE "C" AND d.given_key < want.given_end COLLATE "C"
            OR d.preferred_key >= want.given COLLATE "C" AND d.preferred_key < want.given_end COLLATE "C")
      UNION
      SELECT d.* FROM patient_details d
        WHERE d.clinic_id = $1 AND d.standing AND d.given_key >= $6 COLLATE "C" AND d.given_key < $7 COLLATE "C"
      UNION
      SELECT d.* FROM patient_details d
        WHERE d.clinic_id = $1 AND d.standing AND d.preferred_key >= $6 COLLATE "C" AND d.preferred_key < $7 COLLATE "C"
    ) AS found
    ORDER BY family_key, given_key, patient_id LIMIT ${FIND_LIMIT}`,
};

/** A date of birth known to the month or year only is found by any day in it. */
const BY_NUMBER_OR_BIRTH: Statement = {
  name: 'find-by-number-or-birth',
  text: `SELECT ${MATCH} FROM patient_details
    WHERE clinic_id = $1 AND standing AND (
      local_key = $2 COLLATE "C" OR nhs_number = $3 OR birth_date BETWEEN $4 AND $5
      OR (birth_date = $6 AND birth_precision = 'month') OR (birth_date = $7 AND birth_precision = 'year'))
    ORDER BY family_key, given_key, patient_id LIMIT ${FIND_LIMIT}`,
};

const OPENED_LAST: Statement = {
  name: 'opened-last',
  text: `SELECT ${MATCH} FROM (
      SELECT s.patient_id AS opened_id, max(s.at) AS opened_at
      FROM audit_event e JOIN audit_subject s ON s.clinic_id = e.clinic_id AND s.at = e.at AND s.event_id = e.id
      WHERE e.clinic_id = $1 AND e.actor_id = $2 AND e.at > now() - interval '14 days'
        AND e.action = 'patient.read' AND e.outcome = 'done'
      GROUP BY s.patient_id ORDER BY opened_at DESC LIMIT 10
    ) AS opened
    JOIN patient_details d ON d.clinic_id = $1 AND d.patient_id = opened.opened_id AND d.standing
    ORDER BY opened_at DESC`,
};

/** Finds people of the caller's clinic. Everybody in the answer is named in the audit trail. */
@Injectable()
export class PatientSearch {
  constructor(private readonly scope: ClinicScope) {}

  /** People who fit any reading of the text, numbers and dates of birth first; nobody for an empty reading. */
  async find(text: string): Promise<PatientMatch[]> {
    const terms = findTerms(text);
    const found = [...(await this.byNumberOrBirth(terms)), ...(await this.byName(terms.names))];
    const matches = [...new Map(found.map((match) => [match.id, match])).values()].slice(0, FIND_LIMIT);
    this.scope.touch(matches.map(({ id }) => id));
    return matches;
  }

  /** The last ten people whom the caller opened in the last fourteen days, latest first. */
  async openedLast(): Promise<PatientMatch[]> {
    const { clinicId, actorId } = this.scope.caller;
    const matches = await this.scope.query<PatientMatch>(OPENED_LAST, [clinicId, actorId]);
    this.scope.touch(matches.map(({ id }) => id));
    return matches;
  }

  private byNumberOrBirth({ localNumber, nhsNumber, born }: FindTerms): Promise<PatientMatch[]> {
    const month = born === null ? null : `${born.first.slice(0, 7)}-01`;
    const year = born === null ? null : `${born.first.slice(0, 4)}-01-01`;
    const days = [born?.first ?? null, born?.last ?? null, month, year];
    return this.scope.query(BY_NUMBER_OR_BIRTH, [this.scope.caller.clinicId, localNumber, nhsNumber, ...days]);
  }

  private async byName(names: readonly NamePrefixes[]): Promise<PatientMatch[]> {
    if (names.length === 0) return [];
    const byFamily = names.filter(({ family }) => family !== '');
    const given = names.find(({ family }) => family === '')?.given ?? '';
    return this.scope.query(BY_NAME, [
      this.scope.caller.clinicId,
      byFamily.map(({ family }) => family),
      byFamily.map(({ family }) => afterPrefix(family)),
      byFamily.map((prefixes) => prefixes.given),
      byFamily.map((prefixes) => afterPrefix(prefixes.given)),
      given,
      afterPrefix(given),
    ]);
  }
}
