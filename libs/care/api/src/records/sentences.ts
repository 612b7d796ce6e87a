import { explainConstraint } from '@cairn/shared-api';

/** Words for the constraints that an entry can run into although its schema let it through. */
export function explainCare(): void {
  explainConstraint('task_of_owner', {
    status: 422,
    code: 'not-accepted',
    field: 'ownerId',
    message: 'Choose a colleague of this clinic.',
  });
}
