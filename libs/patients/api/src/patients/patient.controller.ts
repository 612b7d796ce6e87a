import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow, Audited } from '@cairn/identity-api';
import {
  Patient,
  PATIENT,
  PATIENT_HISTORY,
  PatientChange,
  PatientMatch,
  PatientQuery,
  PatientRegistration,
  PATIENTS,
  PatientVersion,
} from '@cairn/patients-domain';
import { Answers, AnswersList, ClinicScope, IfMatch, sendVersion } from '@cairn/shared-api';
import { Receipt } from '@cairn/shared-util';
import { PatientSearch } from './patient-search';
import { PatientService } from './patient.service';

@Controller()
export class PatientController {
  constructor(
    private readonly scope: ClinicScope,
    private readonly patients: PatientService,
    private readonly search: PatientSearch,
  ) {}

  @Post(PATIENTS)
  @Allow('people.register')
  @Audited('patient.register')
  @Answers(Receipt)
  register(@Body({ schema: PatientRegistration }) input: PatientRegistration): Promise<Receipt> {
    return this.patients.register(input);
  }

  @Get(PATIENTS)
  @Allow('people.find')
  @Audited('patient.find')
  @AnswersList(PatientMatch)
  find(@Query({ schema: PatientQuery }) { find }: PatientQuery): Promise<PatientMatch[]> {
    return find ? this.search.find(find) : this.search.openedLast();
  }

  @Get(PATIENT)
  @Allow('record.read')
  @Audited('patient.read')
  @Answers(Patient)
  async read(
    @Param('patientId', ParseUUIDPipe) patientId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Patient> {
    await this.scope.openPatient(patientId);
    const patient = await this.patients.read(patientId);
    sendVersion(reply, patient.version);
    return patient;
  }

  @Patch(PATIENT)
  @Allow('people.register')
  @Audited('patient.change')
  @Answers(Receipt)
  async change(
    @Param('patientId', ParseUUIDPipe) patientId: string,
    @IfMatch() version: number,
    @Body({ schema: PatientChange }) input: PatientChange,
  ): Promise<Receipt> {
    await this.scope.openPatient(patientId);
    return this.patients.change(patientId, version, input);
  }

  @Get(PATIENT_HISTORY)
  @Allow('record.read')
  @Audited('patient.history')
  @AnswersList(PatientVersion)
  async history(@Param('patientId', ParseUUIDPipe) patientId: string): Promise<PatientVersion[]> {
    await this.scope.openPatient(patientId);
    return this.patients.history(patientId);
  }
}
