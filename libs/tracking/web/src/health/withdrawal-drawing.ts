import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { SessionStore } from '@cairn/identity-session';
import { EntryPanelState } from '@cairn/patients-context';
import { may } from '@cairn/identity-domain';
import { formatDay } from '@cairn/shared-util';
import {
  dayName,
  describeWithdrawal,
  SYMPTOM_SEVERITIES,
  withdrawalDay,
  withdrawalDays,
  withdrawalGrid,
  type GridCell,
  type WithdrawalCheck,
} from '@cairn/tracking-domain';
import { recordsOf, type HealthEntry, type HealthFrame } from './health-entry';

/**
 * Symptoms by days. 0 is drawn as 0, what nobody asked as a hatched cell. A day that was checked opens its check, one that
 * was not opens the form for it.
 */
@Component({
  selector: 'cairn-withdrawal-drawing',
  templateUrl: './withdrawal-drawing.html',
  styleUrl: './withdrawal-drawing.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WithdrawalDrawing {
  readonly entries = input.required<readonly HealthEntry[]>();
  readonly frame = input.required<HealthFrame>();
  private readonly panel = inject(EntryPanelState);
  private readonly session = inject(SessionStore);
  private readonly checks = computed(() => recordsOf<WithdrawalCheck>(this.entries(), 'withdrawal_check'));

  protected readonly drawn = computed(() => {
    const { phases, today } = this.frame();
    const range = withdrawalDays(this.checks(), phases, today);
    if (range === null) return null;
    const grid = withdrawalGrid(this.checks(), range.from, range.to);
    return {
      sentence: describeWithdrawal(this.checks(), phases, range),
      days: grid.days.map((day) => this.head(day)),
      rows: grid.rows.map(({ key, label, cells }) => ({ key, label, cells: cells.map(cellOf) })),
      thoughts: grid.suicidalThoughts,
    };
  });
  /** Those who only read cannot fill in a day. */
  protected readonly mayWrite = computed(() => {
    const role = this.session.signedIn()?.role;
    return role !== undefined && may(role, 'record.write');
  });

  protected open(day: string): void {
    const entry = this.checks().find((check) => check.day === day);
    if (entry === undefined) this.panel.add('withdrawal_check', { day });
    else this.panel.read('withdrawal_check', entry);
  }

  private head(day: string) {
    const { phases } = this.frame();
    const number = withdrawalDay(day, phases);
    const isChecked = this.checks().some((check) => check.day === day);
    return {
      day,
      isChecked,
      number: number === null ? formatDay(day, 'weekday-short') : `Day ${number}`,
      date: formatDay(day, 'short'),
      does: isChecked ? `Open the check of ${dayName(day, phases)}` : `Add a check of ${dayName(day, phases)}`,
    };
  }
}

const cellOf = (severity: GridCell) => ({
  severity,
  words: severity === null ? 'not asked' : (SYMPTOM_SEVERITIES.codes[severity]?.label.toLowerCase() ?? ''),
});
