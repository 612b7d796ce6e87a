import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Episode } from '@cairn/patients-domain';
import { ClinicScope } from '@cairn/shared-api';
import { uuidv7 } from '@cairn/shared-util';
import { StaffNames } from '../staff/staff-names';
import { CareTeamMemberEntity } from './care-team-member.entity';

type TeamMember = Episode['team'][number] & { readonly episodeId: string };

/** Who cares for a person in an episode, beside the key worker. */
@Injectable()
export class CareTeamService {
  constructor(
    private readonly scope: ClinicScope,
    private readonly names: StaffNames,
  ) {}

  /** Members of the teams of all episodes of a person, in order of their names. */
  async ofPatient(patientId: string): Promise<TeamMember[]> {
    const { clinicId } = this.scope.caller;
    const members = await this.scope.of(CareTeamMemberEntity).findBy({ clinicId, patientId, standing: true });
    const names = await this.names.of(members.map(({ memberId }) => memberId));
    return members
      .map(({ episodeId, memberId }) => ({
        episodeId,
        membershipId: memberId,
        displayName: names.get(memberId) ?? '',
      }))
      .sort((one, other) => one.displayName.localeCompare(other.displayName, 'en-GB'));
  }

  /** Makes the team exactly these people. Whoever stays keeps the row that says since when. */
  async set(episode: Pick<Episode, 'id' | 'patientId' | 'team'>, memberIds: readonly string[]): Promise<void> {
    const wanted = new Set(memberIds);
    const present = new Set(episode.team.map(({ membershipId }) => membershipId));
    const joining = [...wanted].filter((id) => !present.has(id));
    const leaving = [...present].filter((id) => !wanted.has(id));
    await this.names.mustCare('memberIds', joining);
    const { clinicId, actorId } = this.scope.caller;
    const team = this.scope.of(CareTeamMemberEntity);
    const at = { clinicId, episodeId: episode.id, patientId: episode.patientId };
    if (leaving.length > 0) await team.update({ ...at, memberId: In(leaving), standing: true }, { standing: false });
    const recorded = { recordedBy: actorId, recordedAt: new Date().toISOString(), standing: true };
    if (joining.length > 0) {
      await team.insert(joining.map((memberId) => ({ ...at, ...recorded, id: uuidv7(), memberId })));
    }
  }
}
