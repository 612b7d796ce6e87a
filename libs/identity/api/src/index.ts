export { assertRoutesDeclare, declaredRoutes } from './access/assert-routes-declare';
export { Allow, Audited, Public, WhileLocked } from './access/declare';
export { ClinicEntity } from './clinics/clinic.entity';
export { Clock } from './clock';
export { identityEntities, IdentityModule } from './identity.module';
export { DEMO_ACCOUNTS, DEMO_ANCHOR_DAY } from './installation/demo.controller';
export { hashPassword } from './passwords/password-hasher';
export { MembershipEntity } from './staff/membership.entity';
export { createSetupLink } from './staff/setup-link';
