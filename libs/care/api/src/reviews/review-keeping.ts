import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { CareReviewInput, TaskInput } from '@cairn/care-domain';
import { RecordListeners, StaffNames, type RecordEvent } from '@cairn/patients-api';
import { ClinicScope, type Statement } from '@cairn/shared-api';
import { CareReviewFiguresEntity } from './care-review-figures.entity';
import { ReviewFiguresService } from './review-figures.service';

/** A corrected review keeps the figures of the one it replaces: they are what the decision was taken on. */
const COPY_FIGURES: Statement = {
  name: 'review-copy-figures',
  text: `INSERT INTO care_review_figures (clinic_id, review_id, patient_id, figures)
    SELECT clinic_id, $3, patient_id, figures FROM care_review_figures WHERE clinic_id = $1 AND review_id = $2`,
};

/** Keeps the figures with a review in the transaction that writes it, and holds that colleagues who are named can care. */
@Injectable()
export class ReviewKeeping implements OnModuleInit {
  constructor(
    private readonly scope: ClinicScope,
    private readonly listeners: RecordListeners,
    private readonly staff: StaffNames,
    private readonly figures: ReviewFiguresService,
  ) {}

  onModuleInit(): void {
    this.listeners.on('care_review', (event) => this.keep(event));
    this.listeners.on('task', async ({ entry }) => {
      const task = entry as TaskInput | null;
      if (task?.status === 'open') await this.staff.mustCare('ownerId', [task.ownerId]);
    });
  }

  private async keep({ how, entry, patientId, recordId, replaces }: RecordEvent): Promise<void> {
    if (entry === null) return;
    await this.staff.mustCare('presentIds', (entry as unknown as CareReviewInput).presentIds);
    const { clinicId } = this.scope.caller;
    if (how === 'corrected') {
      await this.scope.query(COPY_FIGURES, [clinicId, replaces, recordId]);
      return;
    }
    const figures = await this.figures.ofPatient(patientId, recordId);
    await this.scope.of(CareReviewFiguresEntity).insert({ clinicId, reviewId: recordId, patientId, figures });
  }
}
