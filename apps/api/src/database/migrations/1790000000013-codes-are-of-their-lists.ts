import type { MigrationInterface, QueryRunner } from 'typeorm';

const SUBSTANCES = `
  'ketamine', 'esketamine', 'pcp', 'other_dissociative', 'nitrous_oxide', 'lsd', 'dmt', 'psilocybin',
  'other_hallucinogen', 'mdma', 'cocaine', 'crack', 'amphetamine', 'methamphetamine', 'cathinones', 'ghb',
  'alcohol', 'benzodiazepine', 'gabapentinoid', 'opioid_heroin', 'opioid_prescribed', 'opioid_other',
  'cannabis', 'synthetic_cannabinoid', 'nicotine', 'solvents', 'image_drugs', 'other', 'unknown'`;
const TRIGGERS = `
  'place', 'people', 'money', 'boredom', 'stress', 'conflict', 'low_mood', 'anxiety', 'pain', 'sleep_loss',
  'celebration', 'music_party', 'contact', 'seeing_the_drug', 'other_substance', 'withdrawal', 'anniversary',
  'none_known'`;
const COPING = `
  'urge_surfing', 'delay_distract', 'call_someone', 'leave_place', 'breathing', 'exercise', 'mutual_aid',
  'medication', 'remove_access', 'prayer_meditation', 'nothing'`;
const SESSION_TYPES = `
  'assessment', 'key_work', 'cbt', 'motivational_interviewing', 'contingency_management',
  'relapse_prevention_group', 'psychoeducation_group', 'mindfulness_group', 'family', 'peer_support',
  'mutual_aid', 'trauma_therapy', 'medical_review', 'urology_clinic', 'health_check', 'urine_test_only',
  'crisis', 'outreach', 'digital_module', 'ketamine_assisted', 'mdt', 'case_management'`;

const RULES: readonly (readonly [table: string, name: string, check: string])[] = [
  ['craving', 'craving_substance', `substance IN (${SUBSTANCES})`],
  ['craving', 'craving_triggers', `triggers <@ ARRAY[${TRIGGERS}]`],
  ['craving', 'craving_coping', `coping <@ ARRAY[${COPING}]`],
  ['use_day', 'use_day_substance', `substance IN (${SUBSTANCES})`],
  ['use_day', 'use_day_co_use', `co_use <@ ARRAY[${SUBSTANCES}]`],
  ['therapy_session', 'therapy_session_type', `session_type IN (${SESSION_TYPES})`],
  ['episode_details', 'episode_details_main_substance', `primary_substance IN (${SUBSTANCES})`],
  ['episode_details', 'episode_details_other_substances', `other_substances <@ ARRAY[${SUBSTANCES}]`],
];

/** Lists as the domains ship them: a new code comes with a migration. */
export class CodesAreOfTheirLists1790000000013 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const [table, name, check] of RULES) {
      await db.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} CHECK (${check})`);
    }
  }

  async down(db: QueryRunner): Promise<void> {
    for (const [table, name] of RULES) await db.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  }
}
