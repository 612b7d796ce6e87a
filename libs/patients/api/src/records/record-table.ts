import type { Statement } from '@cairn/shared-api';

/** How the entries of one kind are read. */
export interface RecordTable {
  /** The table's name. */
  readonly kind: string;
  /** What was entered, as SQL that names each column as the contract does; the table is called `record`. */
  readonly columns: string;
  /** The condition for lying between the days $3 and $4, both included. */
  readonly between: string;
  readonly order: string;
}

/** The statements of one kind. $1 is the clinic, $2 the patient. */
export interface RecordStatements {
  readonly kind: string;
  /** $3 first and $4 last day: the entries that stand, oldest first. */
  readonly list: Statement;
  /** $3 any version: all versions of that entry, oldest first. */
  readonly versions: Statement;
  /** All versions of all entries of the patient, standing or not, oldest first. */
  readonly everything: Statement;
  /** $3 ids: these versions, standing or not. */
  readonly byIds: Statement;
  /** $3 first and $4 last day: the entries that were withdrawn, each as it was last, oldest first. */
  readonly withdrawn: Statement;
  /** $3 the version that is to stand no longer; no row where it already does not. */
  readonly standDown: Statement;
}

const ALL_KINDS = new Map<string, RecordStatements>();

/** How entries of a kind are read, for what reads across kinds; undefined where no domain keeps the kind. */
export function statementsFor(kind: string): RecordStatements | undefined {
  return ALL_KINDS.get(kind);
}

const FRAME = `record.id, record.patient_id AS "patientId", record.episode_id AS "episodeId",
  record.recorded_by AS "recordedBy", author.display_name AS "recordedByName", record.recorded_at AS "recordedAt",
  record.replaces, record.correction_reason AS "correctionReason", record.standing`;
const AUTHOR = `JOIN membership author ON author.clinic_id = record.clinic_id AND author.id = record.recorded_by`;

/**
 * Reads entries of a table as JSON made by SQL: times as ISO 8601, days as text, amounts as numbers, without a detour
 * through Date. `rest` is what follows the joined tables.
 */
export function entriesSql({ kind, columns }: RecordTable, rest: string): string {
  return `SELECT row_to_json(entry) AS entry FROM (SELECT ${FRAME}, ${columns} FROM ${kind} record ${AUTHOR} ${rest}) entry`;
}

/** An entry replaces at most one other and is replaced at most once, so its versions are a line: back to the first, then on. */
function lineSql(kind: string): string {
  return `WITH RECURSIVE back AS (
      SELECT id, replaces FROM ${kind} WHERE clinic_id = $1 AND patient_id = $2 AND id = $3
      UNION ALL SELECT older.id, older.replaces FROM ${kind} older
        JOIN back ON older.clinic_id = $1 AND older.id = back.replaces
    ), line AS (
      SELECT id, 0 AS place FROM back WHERE replaces IS NULL
      UNION ALL SELECT newer.id, place + 1 FROM ${kind} newer
        JOIN line ON newer.clinic_id = $1 AND newer.replaces = line.id
    )`;
}

/**
 * From what stands and what was withdrawn back to the first versions: what was set aside lies in no index of its own, and
 * a read over both would go through the whole clinic.
 */
function everyVersionSql(kind: string): string {
  return `WITH RECURSIVE every AS (
      (SELECT id, replaces FROM ${kind} WHERE clinic_id = $1 AND patient_id = $2 AND standing
      UNION ALL SELECT withdrawn.id, withdrawn.replaces FROM retraction gone
        JOIN ${kind} withdrawn ON withdrawn.clinic_id = gone.clinic_id AND withdrawn.id = gone.record_id
        WHERE gone.clinic_id = $1 AND gone.patient_id = $2)
      UNION ALL SELECT older.id, older.replaces FROM ${kind} older
        JOIN every ON older.clinic_id = $1 AND older.id = every.replaces
    )`;
}

export function statementsOf(table: RecordTable): RecordStatements {
  const { kind, between, order } = table;
  const ofPatient = 'WHERE record.clinic_id = $1 AND record.patient_id = $2';
  const standing = `${ofPatient} AND record.standing AND ${between}`;
  const gone = `JOIN retraction gone ON gone.clinic_id = record.clinic_id AND gone.record_id = record.id
    ${ofPatient} AND NOT record.standing AND ${between}`;
  const every = `JOIN every ON every.id = record.id WHERE record.clinic_id = $1 ORDER BY ${order}, record.recorded_at`;
  const versions = 'JOIN line ON line.id = record.id WHERE record.clinic_id = $1 ORDER BY line.place';
  const statements: RecordStatements = {
    kind,
    list: { name: `${kind}-list`, text: entriesSql(table, `${standing} ORDER BY ${order}, record.id`) },
    versions: { name: `${kind}-versions`, text: `${lineSql(kind)} ${entriesSql(table, versions)}` },
    everything: { name: `${kind}-everything`, text: `${everyVersionSql(kind)} ${entriesSql(table, every)}` },
    byIds: { name: `${kind}-by-ids`, text: entriesSql(table, `${ofPatient} AND record.id = ANY($3::uuid[])`) },
    withdrawn: { name: `${kind}-withdrawn`, text: entriesSql(table, `${gone} ORDER BY ${order}, record.id`) },
    standDown: {
      name: `${kind}-stand-down`,
      text: `UPDATE ${kind} SET standing = false
        WHERE clinic_id = $1 AND patient_id = $2 AND id = $3 AND standing RETURNING id`,
    },
  };
  ALL_KINDS.set(kind, statements);
  return statements;
}
