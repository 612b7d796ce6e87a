export { allowed, homePath, signedIn } from './access/guards';
export { May } from './access/may.directive';
export { DraftStore, type DraftOf } from './drafts/draft-store';
export { KeptDraft, type DraftState } from './drafts/kept-draft';
export { BACKGROUND } from './http/background';
export { identityInterceptor } from './http/identity-interceptor';
export { IdleClock } from './idle/idle-clock';
export { SessionStore } from './session/session-store';
