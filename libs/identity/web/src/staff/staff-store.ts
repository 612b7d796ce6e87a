import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import * as z from 'zod';
import {
  type InvitationInput,
  INVITATION_REVOKE,
  INVITATIONS,
  MEMBER_PASSWORD_LINK,
  OpenInvitation,
  STAFF,
  STAFF_MEMBER,
  type StaffChange,
  StaffMember,
} from '@cairn/identity-domain';
import { Connection } from '@cairn/shared-ui';
import { fillPath } from '@cairn/shared-util';

const Members = z.array(StaffMember);
const Invitations = z.array(OpenInvitation);

/** The people of the clinic and the invitations that are open. Provided by the page. */
@Injectable()
export class StaffStore {
  private readonly http = inject(HttpClient);
  private readonly connection = inject(Connection);
  readonly members = httpResource(() => this.at(STAFF), { parse: Members.parse });
  readonly invitations = httpResource(() => this.at(INVITATIONS), { parse: Invitations.parse, defaultValue: [] });

  async change({ membershipId, version }: StaffMember, input: StaffChange): Promise<void> {
    const headers = { 'if-match': `"${version}"` };
    await firstValueFrom(this.http.patch(`/api/${fillPath(STAFF_MEMBER, { membershipId })}`, input, { headers }));
    this.members.reload();
  }

  /** Answers the link; it is told this once. */
  async invite(input: InvitationInput): Promise<string> {
    const link = await this.makeLink(INVITATIONS, input);
    this.invitations.reload();
    return link;
  }

  /** Answers the link; it is told this once. */
  makePasswordLink({ membershipId }: StaffMember): Promise<string> {
    return this.makeLink(fillPath(MEMBER_PASSWORD_LINK, { membershipId }), {});
  }

  async revoke(invitationId: string): Promise<void> {
    await firstValueFrom(this.http.post(`/api/${fillPath(INVITATION_REVOKE, { invitationId })}`, {}));
    this.invitations.reload();
  }

  private async makeLink(path: string, input: object): Promise<string> {
    const answer = await firstValueFrom(this.http.post(`/api/${path}`, input, { observe: 'response' }));
    return new URL(answer.headers.get('location') ?? '', document.location.origin).href;
  }

  private at(path: string): string {
    this.connection.recoveries();
    return `/api/${path}`;
  }
}
