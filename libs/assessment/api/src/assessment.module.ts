import { Module } from '@nestjs/common';
import { PatientsModule } from '@cairn/patients-api';

@Module({ imports: [PatientsModule], controllers: [], providers: [] })
export class AssessmentModule {}
