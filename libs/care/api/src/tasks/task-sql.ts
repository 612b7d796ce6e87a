import type { TaskRow } from '@cairn/care-domain';
import type { Statement } from '@cairn/shared-api';

/** Tasks of the clinic that are to do, the earliest due first. $1 clinic, $2 the member who asks, $3 whether only theirs are meant. */
export const TASKS_TO_DO: Statement = {
  name: 'tasks-to-do',
  text: `SELECT task.id, task.patient_id AS "patientId", person.given_name AS "givenName",
      person.family_name AS "familyName", person.preferred_name AS "preferredName",
      person.local_number AS "localNumber", task.episode_id AS "episodeId", task.set_on AS "setOn", task.what,
      task.owner_id AS "ownerId", owner.display_name AS "ownerName", task.due_on AS "dueOn", task.about,
      task.about_id AS "aboutId", task.about_words AS "aboutWords"
    FROM task
    JOIN patient_details AS person ON person.clinic_id = $1 AND person.patient_id = task.patient_id AND person.standing
    JOIN membership AS owner ON owner.clinic_id = $1 AND owner.id = task.owner_id
    WHERE task.clinic_id = $1 AND task.standing AND task.status = 'open' AND (NOT $3::boolean OR task.owner_id = $2)
    ORDER BY task.due_on, person.family_key, person.given_key, task.id LIMIT 500`,
};

export interface TaskFound extends Omit<TaskRow, 'patientName'> {
  readonly givenName: string;
  readonly familyName: string;
  readonly preferredName: string;
}
