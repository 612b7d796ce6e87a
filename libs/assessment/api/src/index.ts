export { AssessmentModule } from './assessment.module';

export const assessmentEntities = [];
