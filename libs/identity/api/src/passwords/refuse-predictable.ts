import { unfit } from '@cairn/shared-api';
import { isPredictable } from './password-rule';

/** 422 at the field for a password that would be tried early. */
export function refusePredictable(field: string, password: string, about: readonly string[]): void {
  if (!isPredictable(password, about)) return;
  throw unfit(field, 'This password is easy to guess. Use a few words that have nothing to do with you or the clinic.');
}
