import { Module } from '@nestjs/common';
import { PatientsModule } from '@cairn/patients-api';
import { keptKinds } from './kept';

@Module({
  imports: [PatientsModule],
  controllers: [...keptKinds.map(({ controller }) => controller)],
  providers: [...keptKinds.map(({ provider }) => provider)],
})
export class CareModule {}
