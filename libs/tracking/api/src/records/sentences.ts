import { explainConstraint } from '@cairn/shared-api';

const NO_STAFF = {
  status: 422,
  code: 'not-accepted',
  field: 'staffIds',
  message: 'Choose staff of this clinic.',
};
const NO_AMOUNT = {
  status: 422,
  code: 'not-accepted',
  field: 'amount',
  message: 'An amount goes with "used". Clear the amount or choose "used".',
};

/** Words for the constraints of single kinds that an entry can run into although its schema let it through. */
export function explainTracking(): void {
  explainConstraint('therapy_session_staff_is', NO_STAFF);
  explainConstraint('use_day_amount_means_used', NO_AMOUNT);
}
