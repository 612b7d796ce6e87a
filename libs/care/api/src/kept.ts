import { recordKind, type KeptTable } from '@cairn/patients-api';
import { GOAL_TABLE } from './goals/goal.entity';
import { LEAVING_PLAN_TABLE } from './leaving/leaving-plan.entity';
import { STRENGTH_TABLE } from './people/strength.entity';
import { SUPPORT_TABLE } from './people/support.entity';
import { OUTCOME_PROFILE_TABLE } from './profiles/outcome-profile.entity';
import { REFERRAL_TABLE } from './referrals/referral.entity';
import { CARE_REVIEW_TABLE } from './reviews/care-review.entity';
import { SAFETY_PLAN_TABLE } from './safety/safety-plan.entity';
import { TASK_TABLE } from './tasks/task.entity';

/** Every kind of entry of this domain that is kept by contract. */
const TABLES: readonly KeptTable[] = [
  REFERRAL_TABLE,
  GOAL_TABLE,
  TASK_TABLE,
  STRENGTH_TABLE,
  SUPPORT_TABLE,
  SAFETY_PLAN_TABLE,
  OUTCOME_PROFILE_TABLE,
  CARE_REVIEW_TABLE,
  LEAVING_PLAN_TABLE,
];

export const keptKinds = TABLES.map((table) => recordKind(table));
export const keptEntities = TABLES.map(({ entity }) => entity);
