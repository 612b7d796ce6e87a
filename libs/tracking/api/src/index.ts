import { CheckInDayEntity } from './check-ins/check-in-day.entity';
import { CheckInLinkEntity } from './check-ins/check-in-link.entity';
import { CheckInEntity } from './check-ins/check-in.entity';
import { CravingEntity } from './cravings/craving.entity';
import { groupEntities } from './groups/group-parts';
import { keptEntities } from './kept';
import { EventMarkEntity } from './events/event-mark.entity';
import { TherapySessionStaffEntity } from './therapy-sessions/therapy-session-staff.entity';
import { TherapySessionEntity } from './therapy-sessions/therapy-session.entity';
import { UseDayEntity } from './use-days/use-day.entity';

export { CheckInHelp } from './check-ins/check-in-help';
export { TrackingModule } from './tracking.module';
export { CravingEntity, EventMarkEntity, TherapySessionEntity, TherapySessionStaffEntity, UseDayEntity };

export const trackingEntities = [
  CravingEntity,
  UseDayEntity,
  TherapySessionEntity,
  TherapySessionStaffEntity,
  EventMarkEntity,
  ...groupEntities,
  CheckInLinkEntity,
  CheckInEntity,
  CheckInDayEntity,
  ...keptEntities,
];
