import { explainConstraint } from '@cairn/shared-api';
import { ANOTHER_IS_OPEN } from './episodes/another-is-open';

/** What a person is told when the database, the last to look, refuses a row. */
export function explainConstraints(): void {
  const taken = (constraint: string, code: string, field: string, message: string): void =>
    explainConstraint(constraint, { status: 409, code, field, message });
  taken('patient_pkey', 'already-registered', 'id', 'This person is already registered here.');
  taken(
    'patient_details_local_number',
    'local-number-in-use',
    'localNumber',
    'Somebody in this clinic already has this local number.',
  );
  taken(
    'patient_details_nhs_number',
    'nhs-number-in-use',
    'nhsNumber',
    'Somebody in this clinic is already registered with this NHS number.',
  );
  taken('episode_pkey', 'already-recorded', 'id', 'This episode is already recorded.');
  taken('phase_pkey', 'already-recorded', 'id', 'This phase is already recorded.');
  explainConstraint('episode_details_one_open', ANOTHER_IS_OPEN);
  taken('phase_never_overlaps', 'overlap', 'startsOn', 'These days overlap another phase of this person.');
}
