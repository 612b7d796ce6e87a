import * as z from 'zod';

/** Zod writes faster parsers with `new Function` where it may; our content security policy says it may not, so it need not ask. */
z.config({ jitless: true });
