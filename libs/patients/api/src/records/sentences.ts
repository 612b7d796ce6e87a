import { ALREADY_REPLACED, explainConstraint } from '@cairn/shared-api';
import { RECORD_KINDS } from '@cairn/patients-domain';

const ALREADY = { status: 409, code: 'already-recorded', field: 'id', message: 'This entry is already in the record.' };
const REPLACED = {
  status: 409,
  code: 'already-replaced',
  field: 'id',
  message: ALREADY_REPLACED,
};
const OTHER_EPISODE = {
  status: 422,
  code: 'not-accepted',
  field: 'episodeId',
  message: 'This episode is not one of this person.',
};

/** Words for the constraints that an entry can run into although its schema let it through. Once, when the module starts. */
export function explainRecords(): void {
  for (const kind of RECORD_KINDS) {
    explainConstraint(`${kind}_pkey`, ALREADY);
    explainConstraint(`${kind}_replaced_once`, REPLACED);
    explainConstraint(`${kind}_of_episode`, OTHER_EPISODE);
  }
  explainConstraint('retraction_pkey', ALREADY);
  explainConstraint('retraction_once', REPLACED);
}
