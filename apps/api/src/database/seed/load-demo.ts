import { randomBytes } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { DEMO_ACCOUNTS, DEMO_ANCHOR_DAY, hashPassword } from '@cairn/identity-api';
import { auditLeaf } from '@cairn/shared-api';
import { formatDay, localDay } from '@cairn/shared-util';
import { demo, type ClinicData, type DemoData } from './demo';
import { insertRows } from './insert-rows';
import type { AccountSeed, AuditEventSeed } from './rows';
import { CLINICS, demoAccounts } from './staff';

const VACUUM = 'VACUUM (ANALYZE)';

/** The clinics' date now. */
export function demoDay(): string {
  return localDay(new Date().toISOString(), CLINICS[0].timeZone);
}

/** A colleague whose password is not known gets the hash of random bytes that are kept nowhere. */
async function accountRow({ id, email, password, clinicId, createdAt }: AccountSeed) {
  return {
    id,
    email,
    password_hash: await hashPassword(password ?? randomBytes(24).toString('base64')),
    draft_secret: `\\x${randomBytes(32).toString('hex')}`,
    created_at: createdAt,
    clinics: [clinicId],
  };
}

function withLeaf({ patient_ids, ...event }: AuditEventSeed) {
  const leaf = auditLeaf({
    clinicId: event.clinic_id,
    at: event.at,
    id: event.id,
    actorId: event.actor_id,
    session: event.session,
    action: event.action,
    outcome: event.outcome,
    requestId: event.request_id,
    patientIds: patient_ids,
  });
  return { ...event, leaf: `\\x${leaf.toString('hex')}` };
}

/** Row-level security holds for the owner too, so each clinic is loaded as itself. */
async function loadClinic(db: EntityManager, { tables, audit }: ClinicData): Promise<void> {
  const clinicId = tables.clinic[0]?.clinic_id;
  await db.query(`SELECT set_config('app.clinic_id', $1, true)`, [clinicId]);
  for (const [table, rows] of Object.entries(tables)) await insertRows(db, table, rows);
  await insertRows(db, 'audit_event', audit.map(withLeaf));
  const subjects = audit.flatMap(({ clinic_id, at, id, patient_ids }) =>
    patient_ids.map((patient_id) => ({ clinic_id, at, event_id: id, patient_id })),
  );
  await insertRows(db, 'audit_subject', subjects);
}

async function load(db: EntityManager, data: DemoData): Promise<void> {
  await insertRows(db, 'account', await Promise.all(data.accounts.map(accountRow)));
  for (const clinic of data.clinics) await loadClinic(db, clinic);
  await insertRows(db, 'installation', [
    { key: DEMO_ANCHOR_DAY, value: data.anchorDay },
    { key: DEMO_ACCOUNTS, value: JSON.stringify(demoAccounts) },
  ]);
}

/** Everything but the list of migrations. The owner truncates; row-level security does not stand in the way of that. */
async function empty(db: EntityManager): Promise<void> {
  const [found] = await db.query<{ tables: string | null }[]>(
    `SELECT string_agg(format('%I', tablename), ', ') AS tables FROM pg_tables
     WHERE schemaname = 'public' AND tableowner = current_user AND tablename <> 'migrations'`,
  );
  if (found?.tables) await db.query(`TRUNCATE `.concat(found.tables));
}

async function loadAndTidy(
  db: DataSource,
  work: (manager: EntityManager, data: DemoData) => Promise<void>,
  day: string,
) {
  const data = demo(day);
  await db.transaction((manager) => work(manager, data));
  await db.query(VACUUM);
  const people = data.clinics.reduce((sum, { tables }) => sum + tables.patient.length, 0);
  return `The demo is loaded: ${people} invented people in ${data.clinics.length} clinics, up to ${formatDay(day)}.`;
}

/**
 * Fills an empty database with the demo, all or nothing. Where anybody has an account it does nothing and says so.
 * Needs the connection of the owner of the tables.
 */
export async function seedDemo(db: DataSource, anchorDay = demoDay()): Promise<string> {
  const [found] = await db.query<{ accounts: number }[]>('SELECT count(*)::int AS accounts FROM account');
  if (found?.accounts !== 0) return 'The database is in use; nothing was loaded.';
  return loadAndTidy(db, load, anchorDay);
}

/** Empties the whole database, sign-ins included, and loads the demo anew. */
export async function resetDemo(db: DataSource, anchorDay = demoDay()): Promise<string> {
  const renew = async (manager: EntityManager, data: DemoData): Promise<void> => {
    await empty(manager);
    await load(manager, data);
  };
  return loadAndTidy(db, renew, anchorDay);
}

export { demoAccounts };
