import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import { type Episode, EPISODE_PHASES, type PhaseRecord, PhaseRecords, phaseWords } from '@cairn/patients-domain';
import { fillPath } from '@cairn/shared-util';
import { clinicMoment } from '../clinic-time';

/** What was recorded about the phases before and is replaced now: one press away, never gone. */
@Component({
  selector: 'cairn-phase-history',
  templateUrl: './phase-history.html',
  styles: `
    :host {
      display: block;
      margin-top: 8px;
    }
    .earlier {
      margin-left: -9px;
    }
    li {
      padding: 6px 0;
      border-top: 1px solid var(--cn-line);
      font-size: 13px;
      line-height: 18px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PhaseHistory {
  readonly episode = input.required<Episode>();
  private readonly moment = clinicMoment();
  protected readonly shown = signal(false);
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
    const by = (one: PhaseRecord): string => `${this.moment(one.recordedAt)}, ${one.recordedByName}`;
    return {
      id: record.id,
      was: `${phaseWords(record)}. Recorded ${by(record)}.`,
      became: next === undefined ? '' : `Replaced ${by(next)}: ${phaseWords(next)}.`,
    };
  }
}
