import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { MembershipEntity } from '@cairn/identity-api';
import { may } from '@cairn/identity-domain';
import { ClinicScope, unfit } from '@cairn/shared-api';

/** Names of colleagues beside what they recorded, and whether somebody can be given a part in a person's care. */
@Injectable()
export class StaffNames {
  constructor(private readonly scope: ClinicScope) {}

  /** Display names by membership id, of former colleagues too. */
  async of(membershipIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const { clinicId } = this.scope.caller;
    const ids = [...new Set(membershipIds)];
    if (ids.length === 0) return new Map();
    const members = await this.scope
      .of(MembershipEntity)
      .find({ select: { id: true, displayName: true }, where: { clinicId, id: In(ids) } });
    return new Map(members.map(({ id, displayName }) => [id, displayName]));
  }

  /** 422 on the field unless all are colleagues of this clinic who are active and work with patients. */
  async mustCare(field: string, membershipIds: readonly string[]): Promise<void> {
    const { clinicId } = this.scope.caller;
    const ids = [...new Set(membershipIds)];
    if (ids.length === 0) return;
    const members = await this.scope
      .of(MembershipEntity)
      .find({ select: { id: true, role: true }, where: { clinicId, id: In(ids), active: true } });
    const able = members.filter(({ role }) => may(role, 'record.write'));
    if (able.length < ids.length) throw unfit(field, 'Choose people who work with patients in this clinic.');
  }
}
