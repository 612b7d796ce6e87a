import { FlagEntity } from './flags/flag.entity';
import { keptEntities } from './kept';
import { CareReviewFiguresEntity } from './reviews/care-review-figures.entity';
import { ClinicContactsEntity } from './safety/clinic-contacts.entity';

export { CareModule } from './care.module';

export const careEntities = [...keptEntities, CareReviewFiguresEntity, ClinicContactsEntity, FlagEntity];
