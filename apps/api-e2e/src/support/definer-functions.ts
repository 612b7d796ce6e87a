/**
 * What the runtime role may ask about accounts, sign-ins, throttles and links, each by one function that runs with its
 * owner's rights.
 */
export const DEFINER_FUNCTIONS = [
  'account_for_sign_in',
  'change_password',
  'end_session',
  'end_sessions_of',
  'extend_session',
  'find_check_in_link',
  'join_clinic',
  'lock_session',
  'make_password_link',
  'memberships_of',
  'open_invitation',
  'open_password_link',
  'open_session',
  'password_of_session',
  'secrets_of_session',
  'signed_in',
  'throttle_clear',
  'throttle_take',
  'throttle_tell',
  'use_password_link',
] as const;
