export * from './access/may';
export * from './access/role';
export * from './audit/audit-entry';
export * from './drafts/draft';
export * from './sessions/session';
export * from './staff/staff';
