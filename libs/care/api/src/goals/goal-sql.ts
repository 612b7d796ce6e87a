import type { Statement } from '@cairn/shared-api';

/**
 * Sessions in which the person was seen and a goal was named, under any of the words it ever had: a goal of a session and
 * a goal of the plan are the same where their words are, in whatever case. $1 clinic, $2 patient.
 */
export const GOAL_SESSIONS: Statement = {
  name: 'goal-sessions',
  text: `SELECT DISTINCT named.goal, session.id, session.local_day AS day
    FROM (SELECT DISTINCT goal, lower(words) AS words FROM goal WHERE clinic_id = $1 AND patient_id = $2) AS named
    JOIN therapy_session AS session ON session.clinic_id = $1 AND session.patient_id = $2 AND session.standing
      AND session.attendance IN ('5', '6')
      AND EXISTS (SELECT FROM unnest(session.goals) AS told WHERE lower(btrim(told)) = named.words)
    ORDER BY day`,
};
