import { keptEntities } from './kept';

export { AssessmentModule } from './assessment.module';
export { AssessmentEntity } from './assessments/assessment.entity';

export const assessmentEntities = keptEntities;
