export { handOverRoutes, instrumentRoutes, measuresDueRoutes, runnerRoutes } from './assessment.routes';
export { assessmentForms } from './kept-forms';
