import { explainConstraint } from '@cairn/shared-api';
import { FlagBook } from './flag-book';
import { FlagRaiser } from './flag-raiser';
import { FlagReading } from './flag-reading';
import { FlagController } from './flag.controller';
import { FlagService } from './flag.service';

/** What the module lists to serve flags. */
export const flagControllers = [FlagController];
export const flagProviders = [FlagBook, FlagReading, FlagRaiser, FlagService];

/** Words for the constraint that a decision can run into. Once, when the module starts. */
export function explainFlags(): void {
  explainConstraint('flag_active', {
    status: 409,
    code: 'flag-active',
    field: 'status',
    message: 'Another flag of this rule is open for this person. Decide about that one.',
  });
}
