import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, input, linkedSignal } from '@angular/core';
import { type Episode, EPISODE_PHASES, type PhaseRecord, PhaseRecords, phaseWords } from '@cairn/patients-domain';
import { fillPath } from '@cairn/shared-util';
import { clinicMoment } from '../clinic-time';

/** What was recorded about the phases before and is replaced or withdrawn now: one press away, never gone. */
@Component({
  selector: 'cairn-phase-history',
  templateUrl: './phase-history.html',
  styleUrl: './history.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PhaseHistory {
  readonly episode = input.required<Episode>();
  private readonly moment = clinicMoment();
  /** Closes when the episode is read again, so that what is opened next is read too. */
  protected readonly shown = linkedSignal({ source: this.episode, computation: () => false });
  private readonly records = httpResource(
    () => {
      const { id: episodeId, patientId } = this.episode();
      return this.shown() ? `/api/${fillPath(EPISODE_PHASES, { patientId, episodeId })}` : undefined;
    },
    { parse: (body) => PhaseRecords.parse(body) },
  );
  protected readonly isRead = computed(() => this.records.hasValue());
  protected readonly failed = computed(() => this.records.error() !== undefined);
  protected readonly replaced = computed(() => {
    const records = this.records.hasValue() ? this.records.value() : [];
    const next = new Map(records.map((record) => [record.replaces, record]));
    return records.filter(({ standing }) => !standing).map((record) => this.entry(record, next.get(record.id)));
  });

  private entry(record: PhaseRecord, next: PhaseRecord | undefined) {
    const by = ({ recordedAt, recordedByName }: Pick<PhaseRecord, 'recordedAt' | 'recordedByName'>): string =>
      `${this.moment(recordedAt)}, ${recordedByName}`;
    const { retraction } = record;
    const withdrawn = retraction === null ? '' : `Withdrawn ${by(retraction)}. Reason: ${retraction.reason}`;
    const isGiven = next !== undefined && next.changeReason !== '' && next.changeReason !== record.changeReason;
    const reason = isGiven ? ` Reason: ${next.changeReason}` : '';
    return {
      id: record.id,
      was: `${phaseWords(record)}. Recorded ${by(record)}.`,
      became: next === undefined ? withdrawn : `Replaced ${by(next)}: ${phaseWords(next)}.${reason}`,
    };
  }
}
