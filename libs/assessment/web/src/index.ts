export { handOverRoutes, instrumentRoutes, measuresDueRoutes, runnerRoutes } from './assessment.routes';
export { assessmentForms } from './load-kept-forms';
