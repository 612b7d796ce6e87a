import * as z from 'zod';
import { keysOf } from '@cairn/shared-util';
import { ownList } from '../fields/own-list';

const STATUS_CODES = [
  { key: 'open', label: 'To do' },
  { key: 'done', label: 'Done' },
  { key: 'not_needed', label: 'Not needed any more' },
] as const;
export const TASK_STATUSES = ownList(STATUS_CODES);
export const TaskStatus = z.enum(keysOf(STATUS_CODES), 'Choose how the task stands.');

const ABOUT_CODES = [
  { key: 'nothing', label: 'Nothing else' },
  { key: 'goal', label: 'A goal' },
  { key: 'flag', label: 'A flag' },
  { key: 'assessment', label: 'A measure' },
  { key: 'session', label: 'A session' },
  { key: 'referral', label: 'A referral' },
  { key: 'review', label: 'A review' },
] as const;
/** What a task came of. */
export const TASK_SUBJECTS = ownList(ABOUT_CODES);
export const TaskSubject = z.enum(keysOf(ABOUT_CODES), 'Choose what the task is about.');
