import { Check, Column } from 'typeorm';
import { KeptRecord, type KeptTable } from '@cairn/patients-api';
import { Source, type RecordInput } from '@cairn/patients-domain';
import { amountColumn, freeText, isoTimestamp, oneOf } from '@cairn/shared-api';
import { OBSERVATION, OBSERVED, type ObservationInput, type Observed } from '@cairn/tracking-domain';

const possible = (column: string, key: Observed): string =>
  `${column} BETWEEN ${OBSERVED[key].possible.from} AND ${OBSERVED[key].possible.to}`;

@KeptRecord('observation', { day: 'localDay' })
@Check('observation_pulse', possible('pulse', 'pulse'))
@Check('observation_systolic', possible('systolic', 'systolic'))
@Check('observation_diastolic', possible('diastolic', 'diastolic'))
@Check('observation_temperature', possible('temperature', 'temperature'))
@Check('observation_weight_kg', possible('weight_kg', 'weightKg'))
@Check('observation_sleep_hours', possible('sleep_hours', 'sleepHours'))
@Check('observation_respiration', possible('respiration', 'respiration'))
@Check('observation_oxygen', possible('oxygen', 'oxygen'))
@Check('observation_pressure', 'diastolic IS NULL OR systolic > diastolic')
@Check('observation_source', oneOf('source', Source.options))
@Check('observation_note_length', 'char_length(note) <= 2000')
export class ObservationEntity implements Omit<ObservationInput, keyof RecordInput> {
  @Column(isoTimestamp) takenAt!: string;
  @Column('smallint', { nullable: true }) pulse!: number | null;
  @Column('smallint', { nullable: true }) systolic!: number | null;
  @Column('smallint', { nullable: true }) diastolic!: number | null;
  @Column(amountColumn) temperature!: number | null;
  @Column(amountColumn) weightKg!: number | null;
  @Column(amountColumn) sleepHours!: number | null;
  @Column('smallint', { nullable: true }) respiration!: number | null;
  @Column('smallint', { nullable: true }) oxygen!: number | null;
  @Column('text') source!: ObservationInput['source'];
  @Column(freeText) note!: string;
}

export const OBSERVATION_TABLE: KeptTable<ObservationInput> = { contract: OBSERVATION, entity: ObservationEntity };
