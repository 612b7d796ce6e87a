import { Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AccessGuard } from './access/access.guard';
import { AuditEventEntity } from './audit/audit-event.entity';
import { AuditSubjectEntity } from './audit/audit-subject.entity';
import { AuditController } from './audit/audit.controller';
import { AuditService } from './audit/audit.service';
import { IdempotencyEntity } from './audit/idempotency.entity';
import { AuthStore } from './auth-store';
import { ClinicEntity } from './clinics/clinic.entity';
import { Clock } from './clock';
import { DraftController } from './drafts/draft.controller';
import { DraftEntity } from './drafts/draft.entity';
import { DraftService } from './drafts/draft.service';
import { DemoController } from './installation/demo.controller';
import { InstallationEntity } from './installation/installation.entity';
import { OwnPasswordService } from './passwords/own-password.service';
import { PasswordCheck } from './passwords/password-check';
import { PasswordHasher } from './passwords/password-hasher';
import { PasswordLinkEntity } from './passwords/password-link.entity';
import { PasswordLinkService } from './passwords/password-link.service';
import { PasswordResetService } from './passwords/password-reset.service';
import { PasswordController } from './passwords/password.controller';
import { AccountEntity } from './sessions/account.entity';
import { AuthSessionEntity } from './sessions/auth-session.entity';
import { Credentials } from './sessions/credentials';
import { FailedSignIns } from './sessions/failed-sign-ins';
import { SessionController } from './sessions/session.controller';
import { SessionService } from './sessions/session.service';
import { SignInService } from './sessions/sign-in.service';
import { Throttle } from './sessions/throttle';
import { ThrottleEntity } from './sessions/throttle.entity';
import { UnlockService } from './sessions/unlock.service';
import { AcceptService } from './staff/accept.service';
import { InvitationController } from './staff/invitation.controller';
import { InvitationEntity } from './staff/invitation.entity';
import { InvitationService } from './staff/invitation.service';
import { MembershipEntity } from './staff/membership.entity';
import { StaffController } from './staff/staff.controller';
import { StaffService } from './staff/staff.service';

export const identityEntities = [
  AccountEntity,
  AuditEventEntity,
  AuditSubjectEntity,
  AuthSessionEntity,
  ClinicEntity,
  DraftEntity,
  IdempotencyEntity,
  InstallationEntity,
  InvitationEntity,
  MembershipEntity,
  PasswordLinkEntity,
  ThrottleEntity,
];

/** Who is asking: sign-in, staff, drafts and the audit trail; and the guard that stands before every route. */
@Module({
  imports: [DiscoveryModule],
  controllers: [
    SessionController,
    DemoController,
    StaffController,
    InvitationController,
    PasswordController,
    AuditController,
    DraftController,
  ],
  providers: [
    AuthStore,
    Clock,
    PasswordHasher,
    PasswordCheck,
    Throttle,
    SessionService,
    Credentials,
    FailedSignIns,
    SignInService,
    UnlockService,
    OwnPasswordService,
    PasswordLinkService,
    PasswordResetService,
    StaffService,
    InvitationService,
    AcceptService,
    AuditService,
    DraftService,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  // One-time links of other domains are slowed down by the same throttle and end by the same clock.
  exports: [Clock, Throttle],
})
export class IdentityModule {}
