import { Problem } from '@cairn/shared-util';
import type { Answer } from './client';

/** The fields that a refusal names. */
export const fieldsOf = ({ body }: Answer): string[] => (Problem.parse(body).fields ?? []).map(({ field }) => field);

/** A refusal without the number of its request, which differs each time. */
export const unnumbered = ({ status, body }: Answer) => ({ status, ...body, requestId: '' });
