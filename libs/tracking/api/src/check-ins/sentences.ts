import { explainConstraint } from '@cairn/shared-api';

const ALREADY_MADE = { status: 409, code: 'already-recorded', field: 'id', message: 'This link was made already.' };
const OTHER_EPISODE = {
  status: 422,
  code: 'not-accepted',
  field: 'episodeId',
  message: 'This episode is not one of this person.',
};

/** Words for the constraints that a new link can run into although its schema let it through. */
export function explainCheckIns(): void {
  explainConstraint('check_in_link_pkey', ALREADY_MADE);
  explainConstraint('check_in_link_of_episode', OTHER_EPISODE);
}
