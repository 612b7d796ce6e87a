/**
 * Zod writes faster parsers with `new Function` where it may. Our content security policy says it may not, and asking is
 * reported as a violation. This stands before everything else, since schemas are made while modules load; Zod's own
 * `config` would come too late in a bundle, so the place where it keeps its settings is set.
 */
const settings = globalThis as { __zod_globalConfig?: { jitless?: boolean } };
settings.__zod_globalConfig = { ...settings.__zod_globalConfig, jitless: true };
