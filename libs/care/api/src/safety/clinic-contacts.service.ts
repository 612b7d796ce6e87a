import { Injectable } from '@nestjs/common';
import type { ClinicContacts, ClinicContactsInput } from '@cairn/care-domain';
import { ClinicScope, stale, type Statement } from '@cairn/shared-api';
import { ClinicContactsEntity } from './clinic-contacts.entity';

const LATEST: Statement = {
  name: 'clinic-contacts',
  text: `SELECT listed.version, listed.contacts, listed.changed_at::text AS "changedAt", member.display_name AS name
    FROM clinic_contacts AS listed
    JOIN membership AS member ON member.clinic_id = $1 AND member.id = listed.changed_by
    WHERE listed.clinic_id = $1 ORDER BY listed.version DESC LIMIT 1`,
};

interface Listed {
  readonly version: number;
  readonly contacts: ClinicContacts['contacts'];
  readonly changedAt: string;
  readonly name: string;
}

/** The clinic's own numbers. A change is a new version of the whole list; earlier ones stay. */
@Injectable()
export class ClinicContactsService {
  constructor(private readonly scope: ClinicScope) {}

  async read(): Promise<ClinicContacts> {
    const [listed] = await this.scope.query<Listed>(LATEST, [this.scope.caller.clinicId]);
    if (listed === undefined) return { version: 0, contacts: [], changedOn: null, changedByName: '' };
    const { version, contacts, changedAt, name } = listed;
    return { version, contacts, changedOn: new Date(changedAt).toISOString(), changedByName: name };
  }

  async change(basedOn: number, { contacts }: ClinicContactsInput): Promise<ClinicContacts> {
    const { clinicId, actorId } = this.scope.caller;
    const current = await this.read();
    if (current.version !== basedOn) throw stale(current);
    await this.scope
      .of(ClinicContactsEntity)
      .insert({ clinicId, version: current.version + 1, contacts, changedBy: actorId });
    return this.read();
  }
}
