import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepEntries } from '../kept-table';

/** Overdoses, collapses, injuries and the like, with what was used before and who helped. */
export class AdverseEventsAreNoted1790000000046 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await keepEntries(db, {
      name: 'adverse_event',
      day: 'local_day',
      columns: `
        occurred_at timestamptz NOT NULL,
        event_type text NOT NULL CONSTRAINT adverse_event_event_type CHECK (event_type IN ('overdose', 'collapse', 'injury', 'aspiration', 'drowning', 'fall', 'road', 'self_harm', 'suicide_attempt', 'psychosis', 'seizure', 'sexual_assault', 'allergic', 'emergency_attendance', 'death', 'other')),
        substances_known text NOT NULL CONSTRAINT adverse_event_substances_known CHECK (substances_known IN ('named', 'none', 'not_known')),
        substances text[] NOT NULL CONSTRAINT adverse_event_substances CHECK (substances <@ ARRAY['ketamine', 'esketamine', 'pcp', 'other_dissociative', 'nitrous_oxide', 'lsd', 'dmt', 'psilocybin', 'other_hallucinogen', 'mdma', 'cocaine', 'crack', 'amphetamine', 'methamphetamine', 'cathinones', 'ghb', 'alcohol', 'benzodiazepine', 'gabapentinoid', 'opioid_heroin', 'opioid_prescribed', 'opioid_other', 'cannabis', 'synthetic_cannabinoid', 'nicotine', 'solvents', 'image_drugs', 'other', 'unknown']),
        alone boolean,
        consciousness text CONSTRAINT adverse_event_consciousness CHECK (consciousness IN ('awake', 'drowsy', 'lost', 'not_known')),
        breathing text CONSTRAINT adverse_event_breathing CHECK (breathing IN ('usual', 'slow', 'stopped', 'not_known')),
        over48_hours boolean,
        naloxone boolean,
        airway_help boolean,
        ambulance boolean,
        emergency_department boolean,
        admitted boolean,
        intent text CONSTRAINT adverse_event_intent CHECK (intent IN ('accidental', 'self_harm', 'suicidal', 'by_others', 'not_known')),
        outcome text CONSTRAINT adverse_event_outcome CHECK (outcome IN ('recovered', 'recovering', 'lasting_harm', 'died', 'not_known')),
        reported_to text NOT NULL CONSTRAINT adverse_event_reported_to_length CHECK (char_length(reported_to) <= 120),
        follow_up_on date,
        follow_up_by text NOT NULL CONSTRAINT adverse_event_follow_up_by_length CHECK (char_length(follow_up_by) <= 80),
        source text NOT NULL CONSTRAINT adverse_event_source CHECK (source IN ('patient', 'staff', 'test', 'collateral', 'device')),
        note text NOT NULL CONSTRAINT adverse_event_note_length CHECK (char_length(note) <= 2000),
        CONSTRAINT adverse_event_follow_up_has_somebody CHECK ((follow_up_on IS NULL) = (follow_up_by = ''))`,
    });
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE adverse_event');
  }
}
