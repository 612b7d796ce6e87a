import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepEntries } from '../kept-table';

/** What was prescribed and given, and supervised ketamine or esketamine apart from it: neither is ever a day of use. */
export class MedicinesAndSupervisedDosesAreNoted1790000000042 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await keepEntries(db, {
      name: 'medicine',
      day: 'local_day',
      columns: `
        event text NOT NULL CONSTRAINT medicine_event CHECK (event IN ('prescribed', 'given', 'not_taken', 'stopped')),
        at timestamptz NOT NULL,
        name text NOT NULL CONSTRAINT medicine_name_length CHECK (char_length(name) <= 120),
        dose text NOT NULL CONSTRAINT medicine_dose_length CHECK (char_length(dose) <= 120),
        dose_mg numeric(10,3) CONSTRAINT medicine_dose_mg CHECK (dose_mg BETWEEN 0.001 AND 100000),
        route text CONSTRAINT medicine_route CHECK (route IN ('oral', 'sublingual', 'intranasal', 'inhaled', 'im', 'iv', 'subcutaneous', 'transdermal', 'rectal', 'topical', 'bladder', 'other')),
        frequency text NOT NULL CONSTRAINT medicine_frequency_length CHECK (char_length(frequency) <= 120),
        starts_on date,
        stops_on date,
        prescriber text NOT NULL CONSTRAINT medicine_prescriber_length CHECK (char_length(prescriber) <= 120),
        indication text NOT NULL CONSTRAINT medicine_indication_length CHECK (char_length(indication) <= 200),
        supervised boolean,
        given_by text NOT NULL CONSTRAINT medicine_given_by_length CHECK (char_length(given_by) <= 120),
        note text NOT NULL CONSTRAINT medicine_note_length CHECK (char_length(note) <= 2000),
        CONSTRAINT medicine_named CHECK (name <> ''),
        CONSTRAINT medicine_days CHECK ((event = 'prescribed') = (starts_on IS NOT NULL)),
        CONSTRAINT medicine_ends_after_start CHECK (stops_on IS NULL OR stops_on >= starts_on)`,
    });
    await keepEntries(db, {
      name: 'supervised_dose',
      day: 'local_day',
      columns: `
        given_at timestamptz NOT NULL,
        product text NOT NULL CONSTRAINT supervised_dose_product CHECK (product IN ('ketamine', 'esketamine')),
        indication text NOT NULL CONSTRAINT supervised_dose_indication_length CHECK (char_length(indication) <= 200),
        dose_mg numeric(10,3) CONSTRAINT supervised_dose_dose_mg CHECK (dose_mg BETWEEN 0.001 AND 5000),
        dose_mg_per_kg numeric(10,3) CONSTRAINT supervised_dose_dose_mg_per_kg CHECK (dose_mg_per_kg BETWEEN 0.001 AND 50),
        route text NOT NULL CONSTRAINT supervised_dose_route CHECK (route IN ('oral', 'sublingual', 'intranasal', 'inhaled', 'im', 'iv', 'subcutaneous', 'transdermal', 'rectal', 'topical', 'bladder', 'other')),
        supervised boolean,
        observation_minutes smallint CONSTRAINT supervised_dose_observation_minutes CHECK (observation_minutes BETWEEN 0 AND 1440),
        systolic_before smallint CONSTRAINT supervised_dose_systolic_before CHECK (systolic_before BETWEEN 40 AND 300),
        diastolic_before smallint CONSTRAINT supervised_dose_diastolic_before CHECK (diastolic_before BETWEEN 20 AND 200),
        systolic_after smallint CONSTRAINT supervised_dose_systolic_after CHECK (systolic_after BETWEEN 40 AND 300),
        diastolic_after smallint CONSTRAINT supervised_dose_diastolic_after CHECK (diastolic_after BETWEEN 20 AND 200),
        dissociation smallint CONSTRAINT supervised_dose_dissociation CHECK (dissociation BETWEEN 0 AND 100),
        dissociation_scale text NOT NULL CONSTRAINT supervised_dose_dissociation_scale_length CHECK (char_length(dissociation_scale) <= 120),
        take_home_mg numeric(10,3) CONSTRAINT supervised_dose_take_home_mg CHECK (take_home_mg BETWEEN 0 AND 5000),
        prescriber text NOT NULL CONSTRAINT supervised_dose_prescriber_length CHECK (char_length(prescriber) <= 120),
        consented boolean,
        bladder_checked boolean,
        note text NOT NULL CONSTRAINT supervised_dose_note_length CHECK (char_length(note) <= 2000),
        CONSTRAINT supervised_dose_has_dose CHECK (dose_mg IS NOT NULL OR dose_mg_per_kg IS NOT NULL),
        CONSTRAINT supervised_dose_pressure_before CHECK (diastolic_before IS NULL OR systolic_before > diastolic_before),
        CONSTRAINT supervised_dose_pressure_after CHECK (diastolic_after IS NULL OR systolic_after > diastolic_after),
        CONSTRAINT supervised_dose_score_names_scale CHECK (dissociation IS NULL OR dissociation_scale <> '')`,
    });
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE supervised_dose');
    await db.query('DROP TABLE medicine');
  }
}
