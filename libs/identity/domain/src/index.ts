export * from './access/may';
export * from './access/role';
export * from './audit/audit-entry';
export * from './audit/audit-words';
export * from './drafts/draft';
export * from './passwords/password';
export * from './sessions/session';
export * from './staff/staff';
