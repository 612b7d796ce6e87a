import { Injectable } from '@nestjs/common';
import { receiptOf, RecordListeners, type Written } from '@cairn/patients-api';
import { ClinicScope } from '@cairn/shared-api';
import { localDay, uuidv7 } from '@cairn/shared-util';
import type { CheckInInput, CheckInReceipt, ToldDay } from '@cairn/tracking-domain';
import { CravingEntity } from '../cravings/craving.entity';
import { UseDayEntity } from '../use-days/use-day.entity';
import { CheckInDayEntity } from './check-in-day.entity';
import type { OpenCheckInLink } from './check-in-door';
import { CHECK_IN_TABLE, type CheckInEntity } from './check-in.entity';

/** What every row of a check-in carries. The member who made the link stands for it; the rows say who entered them. */
interface Frame {
  readonly clinicId: string;
  readonly patientId: string;
  readonly episodeId: string | null;
  readonly recordedBy: string;
}

/** What somebody told of a day that can stand in the record. */
type Definite = ToldDay & { readonly state: 'yes' | 'no' };
const isDefinite = (told: ToldDay): told is Definite => told.state !== 'not_said';

/**
 * Writes a check-in and the entries that follow from it: the craving now, and each day that was answered with yes or no and
 * has no entry yet. What staff have entered stays as it is. "Worst since last time" and mood are no entries of another kind,
 * and what somebody would rather not say is no day of the record.
 */
@Injectable()
export class CheckInWriter {
  constructor(
    private readonly scope: ClinicScope,
    private readonly listeners: RecordListeners,
  ) {}

  async write(link: OpenCheckInLink, input: CheckInInput, answeredAt: string): Promise<CheckInReceipt> {
    const frame = frameOf(link);
    const day = localDay(answeredAt, link.time_zone);
    const sentAt = await this.checkIn(frame, input, { linkId: link.id, answeredAt, localDay: day });
    await this.craving(frame, input, { substance: link.substances[0], occurredAt: answeredAt, localDay: day });
    await this.days(frame, input);
    const { patientId } = frame;
    this.scope.wrote(patientId);
    const event = { kind: 'check_in', patientId, recordId: input.id, how: 'logged', replaces: null } as const;
    const { token: _token, ...told } = input;
    const entry = { ...told, answeredAt, episodeId: frame.episodeId };
    await this.listeners.announce({ ...event, entry });
    return { sentAt };
  }

  private async checkIn(
    frame: Frame,
    { id, craving, worst, mood, words }: CheckInInput,
    when: Pick<CheckInEntity, 'linkId' | 'answeredAt'> & { localDay: string },
  ): Promise<string> {
    const { raw } = await this.scope
      .of(CHECK_IN_TABLE.entity)
      .createQueryBuilder()
      .insert()
      .values({ ...frame, ...when, id, craving, worst, mood, words })
      .returning(['id', 'recordedAt'])
      .updateEntity(false)
      .execute();
    return receiptOf(raw as Written[]).recordedAt;
  }

  private async craving(
    frame: Frame,
    { id: checkInId, craving }: CheckInInput,
    about: { substance: OpenCheckInLink['substances'][number] | undefined; occurredAt: string; localDay: string },
  ): Promise<void> {
    const { substance, ...when } = about;
    if (craving === null || substance === undefined) return;
    const untold = { worst24h: null, durationMinutes: null, timesSinceLast: null, actedOn: null, copingHelped: null };
    const told = { substance, intensity: craving, triggers: [], coping: [], source: 'patient' as const, note: '' };
    await this.scope.of(CravingEntity).insert({ ...frame, ...when, ...untold, ...told, id: uuidv7(), checkInId });
  }

  private async days(frame: Frame, { id: checkInId, days }: CheckInInput): Promise<void> {
    if (days.length === 0) return;
    const entered = await this.useDays(frame, checkInId, days.filter(isDefinite));
    const { clinicId } = frame;
    const rows = days.map((told) => ({ ...told, clinicId, checkInId, useDayId: entered.get(keyOf(told)) ?? null }));
    await this.scope.of(CheckInDayEntity).insert(rows);
  }

  /** The entries that were made, by day and substance; none where one stood already. */
  private async useDays(frame: Frame, checkInId: string, told: readonly Definite[]): Promise<Map<string, string>> {
    if (told.length === 0) return new Map();
    const rows = told.map((each) => ({ ...frame, ...useDayOf(each), id: uuidv7(), checkInId }));
    const { raw } = await this.scope
      .of(UseDayEntity)
      .createQueryBuilder()
      .insert()
      .values(rows)
      .orIgnore()
      .returning(['id'])
      .updateEntity(false)
      .execute();
    const made = new Set((raw as Written[]).map(({ id }) => id));
    return new Map(rows.filter(({ id }) => made.has(id)).map((row) => [keyOf(row), row.id]));
  }
}

const keyOf = ({ day, substance }: Pick<ToldDay, 'day' | 'substance'>): string => `${day} ${substance}`;

/** What somebody says of how much is an estimate. The page asks for use that was not prescribed. */
function useDayOf({ day, substance, state, amount, unit }: Definite) {
  const precision = amount === null ? null : ('estimate' as const);
  const untold = { amountLow: null, amountHigh: null, route: null, times: null, setting: null, forPain: null };
  const context = { coUse: [], context: 'non_prescribed' as const, source: 'patient' as const, note: '' };
  return { day, substance, substanceText: '', state, amount, unit, precision, ...untold, ...context };
}

function frameOf(link: OpenCheckInLink): Frame {
  const { clinic_id: clinicId, patient_id: patientId, episode_id: episodeId, made_by: recordedBy } = link;
  return { clinicId, patientId, episodeId, recordedBy };
}
