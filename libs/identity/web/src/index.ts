export { auditRoutes } from './audit/audit.routes';
export { IdleWarning } from './lock/idle-warning';
export { LockOverlay } from './lock/lock-overlay';
export { passwordRoutes } from './password/password.routes';
export { signInRoutes } from './sign-in/sign-in.routes';
export { staffRoutes } from './staff/staff.routes';
