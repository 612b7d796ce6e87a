import type { Statement } from '@cairn/shared-api';
import { attendanceKeys } from './seen-keys';

/** How a person is called in lists: "Tamsin (Tam) Orrell". */
export const personName = (details: string): string => `${details}.given_name
  || CASE WHEN ${details}.preferred_name IN ('', ${details}.given_name) THEN '' ELSE ' (' || ${details}.preferred_name || ')' END
  || ' ' || ${details}.family_name`;

/** An instant as ISO 8601 text. */
const instant = (column: string): string => `to_json(${column}) #>> '{}'`;

const leaders = (column: string): string => `ARRAY(
    SELECT member.${column} FROM programme_group_leader led
    JOIN membership member ON member.clinic_id = led.clinic_id AND member.id = led.member_id
    WHERE led.clinic_id = version.clinic_id AND led.version_id = version.id ORDER BY member.display_name, member.id)`;

const VERSION = `version.version, version.name, version.session_type AS "sessionType", version.weekdays,
  version.starts_at AS "startsAt", version.minutes, version.place, version.starts_on::text AS "startsOn",
  version.ends_on::text AS "endsOn", version.capacity, ${leaders('id')} AS "leaderIds",
  ${leaders('display_name')} AS "leaderNames"`;

/** Somebody is in the group on a day: from the first day to the last one, both included. */
const inGroupOn = (member: string, day: string): string =>
  `${member}.standing AND ${member}.joined_on <= ${day} AND (${member}.left_on IS NULL OR ${member}.left_on >= ${day})`;

/** $1 clinic, $2 the clinic's today, $3 one group or null for all. */
export const GROUPS_STATEMENT: Statement = {
  name: 'programme-groups',
  text: `SELECT version.group_id AS id, ${VERSION}, (
      SELECT count(*)::int FROM programme_group_member member
      WHERE member.clinic_id = $1 AND member.group_id = version.group_id AND ${inGroupOn('member', '$2::date')}) AS members
    FROM programme_group_version version
    WHERE version.clinic_id = $1 AND version.standing AND ($3::uuid IS NULL OR version.group_id = $3)
    ORDER BY version.name, version.group_id`,
};

/** $1 clinic, $2 group. The newest first. */
export const GROUP_VERSIONS: Statement = {
  name: 'programme-group-versions',
  text: `SELECT ${VERSION}, version.reason, author.display_name AS "recordedByName", ${instant('version.recorded_at')} AS "recordedAt"
    FROM programme_group_version version
    JOIN membership author ON author.clinic_id = version.clinic_id AND author.id = version.recorded_by
    WHERE version.clinic_id = $1 AND version.group_id = $2 ORDER BY version.version DESC`,
};

/** $1 clinic, $2 group. Who is in it first, then who left, latest first. */
export const GROUP_MEMBERS_STATEMENT: Statement = {
  name: 'programme-group-members',
  text: `SELECT member.id, member.patient_id AS "patientId", ${personName('person')} AS name,
      member.joined_on::text AS "joinedOn", member.left_on::text AS "leftOn", member.comfort_breaks AS "comfortBreaks"
    FROM programme_group_member member
    JOIN patient_details person ON person.clinic_id = member.clinic_id AND person.patient_id = member.patient_id AND person.standing
    WHERE member.clinic_id = $1 AND member.group_id = $2 AND member.standing
    ORDER BY member.left_on IS NOT NULL, member.left_on DESC, person.family_key, person.given_key, member.id`,
};

/** $1 clinic, $2 and $3 days, $4 one group or null. How many people are in each group on each of its days. */
export const PLACES_STATEMENT: Statement = {
  name: 'programme-group-places',
  text: `SELECT member.group_id AS "groupId", member.joined_on::text AS "joinedOn", member.left_on::text AS "leftOn"
    FROM programme_group_member member
    WHERE member.clinic_id = $1 AND member.standing AND member.joined_on <= $3::date
      AND (member.left_on IS NULL OR member.left_on >= $2::date) AND ($4::uuid IS NULL OR member.group_id = $4)`,
};

/** $1 clinic, $2 and $3 days, $4 one group or null. */
export const CANCELLATIONS_STATEMENT: Statement = {
  name: 'group-cancellations',
  text: `SELECT off.group_id AS "groupId", off.day::text AS day, off.code, off.note, author.display_name AS "recordedByName"
    FROM group_cancellation off
    JOIN membership author ON author.clinic_id = off.clinic_id AND author.id = off.recorded_by
    WHERE off.clinic_id = $1 AND off.standing AND off.day BETWEEN $2 AND $3 AND ($4::uuid IS NULL OR off.group_id = $4)`,
};

const ledBy = `ARRAY(SELECT member.display_name FROM group_session_leader led
    JOIN membership member ON member.clinic_id = led.clinic_id AND member.id = led.member_id
    WHERE led.clinic_id = held.clinic_id AND led.group_session_id = held.id ORDER BY member.display_name, member.id)`;

/** $1 clinic, $2 and $3 days, $4 one group or null. Registers that were signed. */
export const HELD_STATEMENT: Statement = {
  name: 'group-sessions-held',
  text: `SELECT held.id AS "groupSessionId", held.group_id AS "groupId", held.name, held.session_type AS "sessionType",
      held.local_day::text AS day, ${instant('held.starts_at')} AS "startsAt", held.minutes, held.place, ${ledBy} AS "leaderNames",
      (SELECT count(*)::int FROM group_session_line line
        WHERE line.clinic_id = $1 AND line.group_session_id = held.id) AS people
    FROM group_session held
    WHERE held.clinic_id = $1 AND held.local_day BETWEEN $2 AND $3 AND ($4::uuid IS NULL OR held.group_id = $4)`,
};

/** $1 clinic, $2 the register. */
export const GROUP_SESSION_STATEMENT: Statement = {
  name: 'group-session',
  text: `SELECT held.id, held.group_id AS "groupId", held.name, held.session_type AS "sessionType", ${instant('held.starts_at')} AS "startsAt",
      held.local_day::text AS "localDay", held.minutes, held.mode, held.place, ${ledBy} AS "leaderNames",
      held.signed_by AS "signedBy", signer.display_name AS "signedByName", ${instant('held.signed_at')} AS "signedAt"
    FROM group_session held
    JOIN membership signer ON signer.clinic_id = held.clinic_id AND signer.id = held.signed_by
    WHERE held.clinic_id = $1 AND held.id = $2`,
};

/** $1 clinic, $2 group, $3 day: the register of that day, where one is signed. */
export const SIGNED_ON: Statement = {
  name: 'group-session-signed-on',
  text: 'SELECT id FROM group_session WHERE clinic_id = $1 AND group_id = $2 AND local_day = $3',
};

/** $1 clinic, $2 the register. Oldest first. */
export const GROUP_NOTES: Statement = {
  name: 'group-session-notes',
  text: `SELECT words.id, words.note, words.methods, words.break_note AS "breakNote", words.version,
      words.correction_reason AS "correctionReason", author.display_name AS "recordedByName", ${instant('words.recorded_at')} AS "recordedAt"
    FROM group_session_note words
    JOIN membership author ON author.clinic_id = words.clinic_id AND author.id = words.recorded_by
    WHERE words.clinic_id = $1 AND words.group_session_id = $2 ORDER BY words.version`,
};

/** What a craving came to after its corrections: the entry that stands in its line, null where it was withdrawn. */
const craving = (column: string): string => `(WITH RECURSIVE line AS (
      SELECT id, intensity, standing FROM craving WHERE clinic_id = $1 AND id = line_of.${column}
      UNION ALL SELECT newer.id, newer.intensity, newer.standing FROM craving newer
        JOIN line ON newer.clinic_id = $1 AND newer.replaces = line.id)
    SELECT intensity FROM line WHERE standing)`;

/** $1 clinic, $2 the register. Each person with the session that stands for them, whatever was corrected since. */
export const GROUP_LINES: Statement = {
  name: 'group-session-lines',
  text: `SELECT line_of.patient_id AS "patientId", ${personName('person')} AS name, own.id AS "sessionId", own.attendance,
      line_of.left_early AS "leftEarly", own.absence_code AS "absenceCode", own.minutes, line_of.use_since AS "useSince",
      coalesce(own.note, '') AS note, ${craving('craving_before_id')} AS "cravingBefore",
      ${craving('craving_after_id')} AS "cravingAfter"
    FROM group_session_line line_of
    JOIN patient_details person ON person.clinic_id = $1 AND person.patient_id = line_of.patient_id AND person.standing
    LEFT JOIN therapy_session own ON own.clinic_id = $1 AND own.group_session_id = line_of.group_session_id
      AND own.patient_id = line_of.patient_id AND own.standing
    WHERE line_of.clinic_id = $1 AND line_of.group_session_id = $2
    ORDER BY person.family_key, person.given_key, line_of.patient_id`,
};

const SEEN = attendanceKeys('attended');

/** People as a register needs them: $1 clinic, $2 the day; `who` chooses them, `comfort` says who asks for breaks. */
const people = (name: string, who: string, comfort: string): Statement => ({
  name,
  text: `SELECT person.patient_id AS "patientId", ${personName('person')} AS name,
      array_remove(ARRAY[person.given_name, person.family_name, person.preferred_name], '') AS names,
      open.episode_id AS "episodeId", running.kind AS phase, ($2::date - running.starts_on + 1) AS "phaseDay",
      coalesce(open.primary_substance, 'ketamine') AS substance, ${comfort} AS "comfortBreaks",
      (SELECT max(seen.local_day)::text FROM therapy_session seen WHERE seen.clinic_id = $1
        AND seen.patient_id = person.patient_id AND seen.standing AND seen.attendance = ANY(${SEEN})
        AND seen.local_day < $2::date) AS "lastSeenOn"
    FROM patient_details person
    LEFT JOIN LATERAL (
      SELECT episode_id, primary_substance FROM episode_details
      WHERE clinic_id = $1 AND patient_id = person.patient_id AND standing AND discharged_on IS NULL
      ORDER BY referred_on DESC, episode_id DESC LIMIT 1
    ) AS open ON true
    LEFT JOIN LATERAL (
      SELECT kind, starts_on FROM phase
      WHERE clinic_id = $1 AND episode_id = open.episode_id AND standing
        AND starts_on <= $2::date AND (ends_on IS NULL OR ends_on >= $2::date)
      ORDER BY starts_on DESC LIMIT 1
    ) AS running ON true
    WHERE person.clinic_id = $1 AND person.standing AND ${who}
    ORDER BY person.family_key, person.given_key, person.patient_id`,
});

const MEMBERSHIP = `SELECT 1 FROM programme_group_member member
  WHERE member.clinic_id = $1 AND member.patient_id = person.patient_id AND ${inGroupOn('member', '$2::date')}`;
/** The last bladder check that asked about it. */
const BLADDER = `(SELECT bladder.comfort_breaks FROM bladder_check bladder
  WHERE bladder.clinic_id = $1 AND bladder.patient_id = person.patient_id AND bladder.standing
    AND bladder.comfort_breaks IS NOT NULL AND bladder.checked_on <= $2::date
  ORDER BY bladder.checked_on DESC, bladder.recorded_at DESC LIMIT 1)`;
/** Said once, known in every group: a person does not have to ask again in the next room. */
const ASKS = `(EXISTS (${MEMBERSHIP} AND member.comfort_breaks) OR coalesce(${BLADDER}, false))`;

/** $1 clinic, $2 day, $3 group: who is in the group on that day. */
export const SHEET_PEOPLE = people('register-people', `EXISTS (${MEMBERSHIP} AND member.group_id = $3)`, ASKS);

/** $1 clinic, $2 day, $3 one person. */
export const SHEET_PERSON = people('register-person', 'person.patient_id = $3', ASKS);

/** $1 clinic, $2 patients: which of them are of this clinic, and when they were born. */
export const KNOWN_PEOPLE: Statement = {
  name: 'register-known-people',
  text: `SELECT patient_id AS "patientId", birth_date::text AS "birthDate" FROM patient_details
    WHERE clinic_id = $1 AND patient_id = ANY($2::uuid[]) AND standing`,
};
