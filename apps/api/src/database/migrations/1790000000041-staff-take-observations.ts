import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepEntries } from '../kept-table';

/** Pulse, blood pressure, temperature, weight, sleep, breathing and oxygen; each may be missing, and none is made up. */
export class StaffTakeObservations1790000000041 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await keepEntries(db, {
      name: 'observation',
      day: 'local_day',
      columns: `
        taken_at timestamptz NOT NULL,
        pulse smallint CONSTRAINT observation_pulse CHECK (pulse BETWEEN 20 AND 300),
        systolic smallint CONSTRAINT observation_systolic CHECK (systolic BETWEEN 40 AND 300),
        diastolic smallint CONSTRAINT observation_diastolic CHECK (diastolic BETWEEN 20 AND 200),
        temperature numeric(10,3) CONSTRAINT observation_temperature CHECK (temperature BETWEEN 25 AND 45),
        weight_kg numeric(10,3) CONSTRAINT observation_weight_kg CHECK (weight_kg BETWEEN 20 AND 400),
        sleep_hours numeric(10,3) CONSTRAINT observation_sleep_hours CHECK (sleep_hours BETWEEN 0 AND 24),
        respiration smallint CONSTRAINT observation_respiration CHECK (respiration BETWEEN 2 AND 80),
        oxygen smallint CONSTRAINT observation_oxygen CHECK (oxygen BETWEEN 40 AND 100),
        source text NOT NULL CONSTRAINT observation_source CHECK (source IN ('patient', 'staff', 'test', 'collateral', 'device')),
        note text NOT NULL CONSTRAINT observation_note_length CHECK (char_length(note) <= 2000),
        CONSTRAINT observation_pressure CHECK (diastolic IS NULL OR systolic > diastolic)`,
    });
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE observation');
  }
}
