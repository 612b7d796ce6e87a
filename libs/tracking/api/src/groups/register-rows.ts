import { Injectable } from '@nestjs/common';
import { beforeBirth } from '@cairn/patients-domain';
import { ClinicScope, unfit } from '@cairn/shared-api';
import { localDay, type Receipt, uuidv7 } from '@cairn/shared-util';
import { endOf, type GroupSessionInput, type RegisterLine } from '@cairn/tracking-domain';
import { CravingEntity } from '../cravings/craving.entity';
import { TherapySessionStaffEntity } from '../therapy-sessions/therapy-session-staff.entity';
import { TherapySessionEntity } from '../therapy-sessions/therapy-session.entity';
import {
  GroupSessionEntity,
  GroupSessionLeaderEntity,
  GroupSessionLineEntity,
  GroupSessionNoteEntity,
} from './group-session.entity';
import { KNOWN_PEOPLE } from './group-sql';

interface When {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly day: string;
  readonly signedAt: string;
}

/** The rows that a signed register is made of, table by table. */
@Injectable()
export class RegisterRows {
  constructor(private readonly scope: ClinicScope) {}

  /** The clinic-local day of an instant. */
  dayOf(instant: string): string {
    return localDay(instant, this.scope.caller.timeZone);
  }

  async keep(input: GroupSessionInput): Promise<Receipt> {
    const signedAt = new Date().toISOString();
    const end = endOf(input.startsAt, input.minutes);
    const endsAt = end < signedAt ? end : signedAt;
    const startsAt = new Date(input.startsAt).toISOString();
    const when: When = { startsAt, endsAt, day: this.dayOf(input.startsAt), signedAt };
    await this.checkPeople(input.people, when.day);
    await this.keepSession(input, when);
    await this.keepPeople(input, when);
    for (const { patientId } of input.people) this.scope.wrote(patientId);
    return { id: input.id, recordedAt: signedAt, version: 1 };
  }

  /** 422 naming the line of whoever is not of this clinic or was not born yet. */
  private async checkPeople(people: readonly RegisterLine[], day: string): Promise<void> {
    const ids = people.map(({ patientId }) => patientId);
    const known = await this.scope.query<{ patientId: string; birthDate: string }>(KNOWN_PEOPLE, [
      this.scope.caller.clinicId,
      ids,
    ]);
    const births = new Map(known.map(({ patientId, birthDate }) => [patientId, birthDate]));
    for (const [place, { patientId }] of people.entries()) {
      const birth = births.get(patientId);
      const field = `people.${place}.patientId`;
      if (birth === undefined) throw unfit(field, 'This person is not in this clinic.');
      const problem = beforeBirth(day, birth);
      if (problem !== null) throw unfit(field, problem);
    }
  }

  private async keepSession(input: GroupSessionInput, when: When): Promise<void> {
    const { clinicId, actorId } = this.scope.caller;
    const { id, groupId, name, sessionType, minutes, mode, place, note, methods, breakNote } = input;
    const about = { groupId, name, sessionType, minutes, mode, place };
    const time = { startsAt: when.startsAt, localDay: when.day, signedBy: actorId, signedAt: when.signedAt };
    await this.scope.of(GroupSessionEntity).insert({ clinicId, id, ...about, ...time });
    const led = [...new Set(input.leaderIds)].map((memberId) => ({ clinicId, groupSessionId: id, memberId }));
    if (led.length > 0) await this.scope.of(GroupSessionLeaderEntity).insert(led);
    const words = { note, methods, breakNote, version: 1, correctionReason: null };
    const kept = { recordedBy: actorId, recordedAt: when.signedAt, standing: true };
    await this.scope
      .of(GroupSessionNoteEntity)
      .insert({ clinicId, id: uuidv7(), groupSessionId: id, ...words, ...kept });
  }

  private async keepPeople(input: GroupSessionInput, when: When): Promise<void> {
    const { clinicId } = this.scope.caller;
    const { people } = input;
    await this.scope.of(TherapySessionEntity).insert(people.map((line) => this.sessionOf(line, input, when)));
    const leaders = [...new Set(input.leaderIds)];
    const staff = people.flatMap(({ sessionId }) =>
      leaders.map((memberId) => ({ clinicId, therapySessionId: sessionId, memberId })),
    );
    if (staff.length > 0) await this.scope.of(TherapySessionStaffEntity).insert(staff);
    const cravings = people.flatMap((line) => this.cravingsOf(line, when));
    if (cravings.length > 0) await this.scope.of(CravingEntity).insert(cravings);
    await this.scope.of(GroupSessionLineEntity).insert(
      people.map(({ patientId, sessionId, leftEarly, useSince, cravingBefore, cravingAfter }) => ({
        ...{ clinicId, groupSessionId: input.id, patientId, therapySessionId: sessionId, leftEarly, useSince },
        ...{ cravingBeforeId: cravingBefore?.id ?? null, cravingAfterId: cravingAfter?.id ?? null },
      })),
    );
  }

  private frameOf({ patientId, episodeId }: RegisterLine, { signedAt, day }: When) {
    const { clinicId, actorId } = this.scope.caller;
    const first = { replaces: null, correctionReason: null, standing: true };
    return { clinicId, patientId, episodeId, localDay: day, recordedBy: actorId, recordedAt: signedAt, ...first };
  }

  private sessionOf(line: RegisterLine, { sessionType, mode, id }: GroupSessionInput, when: When) {
    const { sessionId, attendance, minutes, absenceCode, note } = line;
    const said = { attendance, minutes, plannedMinutes: null, absenceCode, absenceReason: '', note, goals: [] };
    const held = { sessionType, mode, groupSessionId: id, startsAt: when.startsAt };
    return { ...this.frameOf(line, when), id: sessionId, ...held, ...said };
  }

  private cravingsOf(line: RegisterLine, when: When) {
    const unasked = { worst24h: null, durationMinutes: null, timesSinceLast: null, actedOn: null, copingHelped: null };
    const asked = { substance: line.substance, triggers: [], coping: [], source: 'patient' as const, note: '' };
    const felt = [
      [line.cravingBefore, when.startsAt],
      [line.cravingAfter, when.endsAt],
    ] as const;
    return felt.flatMap(([rating, occurredAt]) =>
      rating === null
        ? []
        : [
            {
              ...this.frameOf(line, when),
              ...unasked,
              ...asked,
              id: rating.id,
              intensity: rating.intensity,
              occurredAt,
              localDay: this.dayOf(occurredAt),
            },
          ],
    );
  }
}
