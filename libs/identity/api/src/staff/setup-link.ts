import { uuidv7 } from '@cairn/shared-util';
import { hashOfToken, newToken } from '../sessions/session-token';
import { invitationEnd, invitationPath } from './invitation.service';

/** A connection as the owner of the schema; the runtime role may not do this. */
interface OwnerConnection {
  query(sql: string, values: unknown[]): Promise<unknown>;
}

/**
 * The one-time link that makes the first administrator of an empty installation, with a clinic still without a name.
 * Each call withdraws the link before it. Answers an empty text once somebody has an account.
 */
export async function createSetupLink(owner: OwnerConnection, address: string): Promise<string> {
  const secret = newToken();
  const values = [uuidv7(), uuidv7(), hashOfToken(secret), invitationEnd(new Date())];
  const rows = await owner.query('SELECT open_setup($1, $2, $3, $4) AS clinic_id', values);
  const [row] = rows as { clinic_id: string | null }[];
  const clinicId = row?.clinic_id ?? null;
  return clinicId === null ? '' : `${address}${invitationPath(clinicId, secret)}`;
}
