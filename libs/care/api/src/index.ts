export { CareModule } from './care.module';

export const careEntities = [];
