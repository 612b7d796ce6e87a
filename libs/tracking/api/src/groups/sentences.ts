import { explainConstraint } from '@cairn/shared-api';

const refused = (field: string, message: string) => ({ status: 422, code: 'not-accepted', field, message });
const conflict = (code: string, field: string, message: string) => ({ status: 409, code, field, message });

const NO_LEADER = refused('leaderIds', 'Choose staff of this clinic.');
const NO_GROUP = refused('groupId', 'This clinic has no such group.');
const TWICE = conflict('already-recorded', 'people', 'A line of this register is already in the record.');
const SIGNED = conflict('already-signed', 'groupId', 'The register of this day has been signed meanwhile.');

/** Words for the constraints that a group or a register can run into although its schema let it through. */
export function explainGroups(): void {
  explainConstraint('programme_group_leader_is', NO_LEADER);
  explainConstraint('group_session_leader_is', NO_LEADER);
  explainConstraint('group_session_of', NO_GROUP);
  explainConstraint('group_session_once', SIGNED);
  explainConstraint('group_session_pkey', conflict('already-recorded', 'id', 'This register is already signed.'));
  explainConstraint('group_session_line_pkey', TWICE);
  explainConstraint('programme_group_pkey', conflict('already-recorded', 'id', 'This group is already there.'));
  explainConstraint(
    'programme_group_version_once',
    conflict('already-replaced', 'version', 'The group has been changed since you opened it.'),
  );
  explainConstraint(
    'programme_group_member_once',
    conflict('already-recorded', 'patientId', 'This person is already in the group.'),
  );
  explainConstraint('group_cancellation_once', conflict('already-recorded', 'day', 'This day is already cancelled.'));
}
