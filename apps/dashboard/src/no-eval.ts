import { config } from 'zod';

/** Zod writes faster parsers with `new Function` where it may; our content security policy says it may not, so it need not ask. */
config({ jitless: true });
