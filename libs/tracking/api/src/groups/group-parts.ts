import { AppointmentService } from './appointment.service';
import { GroupController } from './group.controller';
import { GroupCancellationEntity, GroupMemberEntity } from './group-member.entity';
import {
  GroupSessionEntity,
  GroupSessionLeaderEntity,
  GroupSessionLineEntity,
  GroupSessionNoteEntity,
} from './group-session.entity';
import { GroupService } from './group.service';
import {
  ProgrammeGroupEntity,
  ProgrammeGroupLeaderEntity,
  ProgrammeGroupVersionEntity,
} from './programme-group.entity';
import { RegisterController } from './register.controller';
import { RegisterRows } from './register-rows';
import { RegisterService } from './register.service';
import { TimetableService } from './timetable.service';

/** What the module of the scope is made of, as far as groups go. */
export const groupControllers = [GroupController, RegisterController];
export const groupProviders = [TimetableService, GroupService, RegisterRows, RegisterService, AppointmentService];
export const groupEntities = [
  ProgrammeGroupEntity,
  ProgrammeGroupVersionEntity,
  ProgrammeGroupLeaderEntity,
  GroupMemberEntity,
  GroupCancellationEntity,
  GroupSessionEntity,
  GroupSessionLeaderEntity,
  GroupSessionNoteEntity,
  GroupSessionLineEntity,
];
