export { careForms } from './load-kept-forms';
export { FlagStrip } from './flags/flag-strip';
export { UROLOGY_FACT } from './flags/urology-chip';
export { flagsRoutes } from './flags.routes';
export { contactsRoutes, planRoutes, reviewRoutes, tasksRoutes } from './plan.routes';
