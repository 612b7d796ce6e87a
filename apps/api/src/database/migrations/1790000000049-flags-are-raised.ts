import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepEntries } from '../kept-table';

const RULES = `('R01', 'R02', 'R09', 'R10', 'R11', 'R12', 'R18', 'R19')`;

/** Flags that rules raise of entries. Each change of one is a new version; one of a rule is active for a person at most. */
export class FlagsAreRaised1790000000049 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await keepEntries(db, {
      name: 'flag',
      day: 'raised_on',
      columns: `
        rule          text NOT NULL CONSTRAINT flag_rule CHECK (rule IN ${RULES}),
        rule_version  smallint NOT NULL,
        severity      text NOT NULL CONSTRAINT flag_severity CHECK (severity IN ('urgent', 'high', 'routine', 'info')),
        evidence      jsonb NOT NULL,
        raised_at     timestamptz NOT NULL,
        raised_on     date NOT NULL,
        status        text NOT NULL CONSTRAINT flag_status CHECK (status IN ('open', 'acknowledged', 'actioned', 'dismissed')),
        snoozed_until date,
        CONSTRAINT flag_snoozed_while_active CHECK (snoozed_until IS NULL OR status IN ('open', 'acknowledged'))`,
    });
    await db.query(
      `CREATE UNIQUE INDEX flag_active ON flag (clinic_id, patient_id, rule)
         WHERE standing AND status IN ('open', 'acknowledged')`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE flag');
  }
}
