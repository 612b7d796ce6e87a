import { Injectable } from '@nestjs/common';
import {
  birthProblem,
  detailsOf,
  Patient,
  type PatientChange,
  type PatientInput,
  type PatientRegistration,
  type PatientVersion,
  localKey,
  searchKey,
} from '@cairn/patients-domain';
import { ClinicScope, notFound, stale, unfit } from '@cairn/shared-api';
import { formatDay, type Receipt, uuidv7 } from '@cairn/shared-util';
import { StaffNames } from '../staff/staff-names';
import { EarliestDays } from './earliest-days';
import { PatientDetailsEntity } from './patient-details.entity';
import { PatientEntity } from './patient.entity';

/** Who a person is, in versions. A change is a new version; the one before it stays readable. */
@Injectable()
export class PatientService {
  constructor(
    private readonly scope: ClinicScope,
    private readonly names: StaffNames,
    private readonly earliest: EarliestDays,
  ) {}

  async register({ id, ...input }: PatientRegistration): Promise<Receipt> {
    this.checkBirth(input);
    const { clinicId, actorId } = this.scope.caller;
    const patientId = id ?? uuidv7();
    const recordedAt = new Date().toISOString();
    await this.scope
      .of(PatientEntity)
      .insert({ clinicId, id: patientId, registeredBy: actorId, registeredAt: recordedAt });
    await this.keep({ patientId, version: 1, recordedAt, reason: null }, input);
    this.scope.wrote(patientId);
    return { id: patientId, recordedAt, version: 1 };
  }

  async read(patientId: string): Promise<Patient> {
    const { clinicId } = this.scope.caller;
    const details = await this.scope.of(PatientDetailsEntity).findOneBy({ clinicId, patientId, standing: true });
    if (details === null) throw notFound();
    return { ...details, id: patientId, registeredAt: await this.registeredAt(patientId) };
  }

  /** Keeps a new version on top of the one that was read; 412 with what stands when somebody was faster. */
  async change(patientId: string, version: number, { reason, ...input }: PatientChange): Promise<Receipt> {
    this.checkBirth(input);
    const { clinicId } = this.scope.caller;
    const before = await this.read(patientId);
    const cleared = await this.scope
      .of(PatientDetailsEntity)
      .update({ clinicId, patientId, version, standing: true }, { standing: false });
    if (cleared.affected !== 1) throw stale(Patient.parse(await this.read(patientId)));
    if (input.birthDate > before.birthDate) await this.checkRecord(patientId, input.birthDate);
    const recordedAt = new Date().toISOString();
    await this.keep({ patientId, version: version + 1, recordedAt, reason }, input);
    this.scope.wrote(patientId);
    return { id: patientId, recordedAt, version: version + 1 };
  }

  /** All versions, newest first, each with who recorded it, when and why. */
  async history(patientId: string): Promise<PatientVersion[]> {
    const { clinicId } = this.scope.caller;
    const versions = await this.scope
      .of(PatientDetailsEntity)
      .find({ where: { clinicId, patientId }, order: { version: 'DESC' } });
    const registeredAt = await this.registeredAt(patientId);
    const names = await this.names.of(versions.map(({ recordedBy }) => recordedBy));
    return versions.map((version) => ({
      ...version,
      id: patientId,
      registeredAt,
      recordedByName: names.get(version.recordedBy) ?? '',
    }));
  }

  /** What the days of a person's care are measured against: the day of birth and the clinic's date. */
  async clock(patientId: string): Promise<{ birthDate: string; today: string }> {
    const { birthDate } = await this.read(patientId);
    return { birthDate, today: this.scope.today };
  }

  private checkBirth(input: PatientInput): void {
    const problem = birthProblem(input, this.scope.today);
    if (problem !== null) throw unfit('birthDate', problem);
  }

  /** Nobody has an entry before they were born; only a birth date that moves on can come to lie after one. */
  private async checkRecord(patientId: string, birthDate: string): Promise<void> {
    const first = await this.earliest.of(patientId);
    if (first === null || first.day >= birthDate) return;
    throw unfit('birthDate', `The record has ${first.what} on ${formatDay(first.day)}, before this date of birth.`);
  }

  private async registeredAt(id: string): Promise<string> {
    const { clinicId } = this.scope.caller;
    const patient = await this.scope.of(PatientEntity).findOneBy({ clinicId, id });
    if (patient === null) throw notFound();
    return patient.registeredAt;
  }

  private async keep(
    head: Pick<PatientDetailsEntity, 'patientId' | 'version' | 'recordedAt' | 'reason'>,
    input: PatientInput,
  ): Promise<void> {
    const { clinicId, actorId } = this.scope.caller;
    await this.scope.of(PatientDetailsEntity).insert({
      ...detailsOf(input),
      ...head,
      clinicId,
      id: uuidv7(),
      givenKey: searchKey(input.givenName),
      familyKey: searchKey(input.familyName),
      preferredKey: searchKey(input.preferredName),
      localKey: localKey(input.localNumber),
      recordedBy: actorId,
      standing: true,
    });
  }
}
