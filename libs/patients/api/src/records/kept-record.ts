import { Column, Index, PrimaryColumn } from 'typeorm';
import { freeText, isoTimestamp } from '@cairn/shared-api';
import { PatientRecord } from './patient-record';

/** The columns of the frame that every kept table has, beside its keys. */
const FRAME: Readonly<Record<string, PropertyDecorator>> = {
  patientId: Column('uuid'),
  episodeId: Column('uuid', { nullable: true }),
  replaces: Column('uuid', { nullable: true }),
  correctionReason: Column({ ...freeText, nullable: true }),
  recordedBy: Column('uuid'),
  recordedAt: Column({ ...isoTimestamp, default: () => 'now()' }),
  standing: Column('boolean', { default: true }),
};

/**
 * An entity of the record book: its class names the columns of its contract alone, this adds the frame, the keys and the
 * index by person and day. `day` is the property of the contract that says when, or `localDay`, which is then a column
 * of its own.
 */
export function KeptRecord(table: string, { day }: { day: string }): ClassDecorator {
  const key = PrimaryColumn('uuid', { primaryKeyConstraintName: `${table}_pkey` });
  return (target) => {
    const { prototype } = target as unknown as { prototype: object };
    for (const name of ['clinicId', 'id']) key(prototype, name);
    for (const [name, column] of Object.entries(FRAME)) column(prototype, name);
    if (day === 'localDay') Column('date')(prototype, 'localDay');
    Index(`${table}_by_patient`, ['clinicId', 'patientId', day], { where: 'standing' })(target);
    PatientRecord(table)(target);
  };
}
