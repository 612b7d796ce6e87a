import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { REVIEW_FIGURES, ReviewFigures } from '@cairn/care-domain';
import { Allow, Audited } from '@cairn/identity-api';
import { Answers } from '@cairn/shared-api';
import { ReviewFiguresService } from './review-figures.service';

@Controller(REVIEW_FIGURES)
export class ReviewFiguresController {
  constructor(private readonly figures: ReviewFiguresService) {}

  @Get()
  @Allow('record.read')
  @Audited('review-figures.read')
  @Answers(ReviewFigures)
  read(@Param('patientId', ParseUUIDPipe) patientId: string): Promise<ReviewFigures> {
    return this.figures.ofPatient(patientId);
  }
}
