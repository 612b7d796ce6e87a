import { keptEntities } from './kept';

export { CareModule } from './care.module';

export const careEntities = [...keptEntities];
