import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { futureInstant } from '@cairn/patients-domain';
import { patientPage } from '@cairn/patients-context';
import { DateInput, TimeInput, Toaster } from '@cairn/shared-ui';
import { formatDay, formatTime, labelOf, localDay, zonedInstant } from '@cairn/shared-util';
import {
  AbsenceCode,
  absenceWords,
  type Appointment,
  ATTENDANCE,
  type Attendance,
  clashesOf,
  SESSION_MODE_LABELS,
  SESSION_TYPES,
} from '@cairn/tracking-domain';
import { ABSENCE_CHOICES } from '../fields/choices';
import { ClinicFacts } from '../groups/clinic-facts';
import { asksWhy } from './appointment-days';
import { AppointmentWriting, type AppointmentChange, outcome } from './appointment-writing';
import { clashWords } from './clash-words';

/** One appointment: what became of it in one press, moving it, and cancelling it by whoever cancelled. */
@Component({
  selector: 'cairn-appointment-row',
  imports: [DateInput, RouterLink, TimeInput],
  templateUrl: './appointment-row.html',
  styleUrl: './appointment-row.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AppointmentRow {
  readonly appointment = input.required<Appointment>();
  /** The other bookings that are known, to warn of two at once. */
  readonly others = input.required<readonly Appointment[]>();
  /** Shown with its day, where the list is not of one day. */
  readonly withDay = input(false);
  readonly failed = output<string>();
  private readonly writing = inject(AppointmentWriting);
  private readonly toaster = inject(Toaster);
  protected readonly facts = inject(ClinicFacts);
  protected readonly absences = ABSENCE_CHOICES;
  protected readonly page = patientPage;
  protected readonly busy = signal(false);
  protected readonly moves = signal(false);
  protected readonly cancels = signal(false);
  protected readonly toDay = signal<string | null>(null);
  protected readonly toTime = signal<string | null>(null);

  protected readonly time = computed(() => formatTime(this.appointment().startsAt, this.facts.timeZone()));
  protected readonly dayWords = computed(() => formatDay(this.appointment().localDay, 'weekday-short'));
  protected readonly isBooked = computed(() => this.appointment().attendance === '0');
  protected readonly hasBegun = computed(
    () => futureInstant(this.appointment().startsAt, new Date().toISOString()) === null,
  );
  protected readonly about = computed(() => {
    const { sessionType, mode, plannedMinutes, minutes } = this.appointment();
    const length = minutes ?? plannedMinutes;
    const parts = [
      labelOf(SESSION_TYPES.codes, sessionType),
      mode === null ? '' : SESSION_MODE_LABELS[mode].toLowerCase(),
      length === null ? '' : `${length} min`,
    ];
    return parts.filter((part) => part !== '').join(', ');
  });
  protected readonly state = computed(() => {
    const { attendance, absenceCode, absenceReason } = this.appointment();
    const why = absenceWords(absenceCode, absenceReason);
    return `${labelOf(ATTENDANCE.codes, attendance)}${why === '' ? '' : `: ${why.toLowerCase()}`}`;
  });
  protected readonly asksWhy = computed(() => asksWhy(this.appointment()));
  protected readonly clashes = computed(() => clashWords(clashesOf(this.appointment(), this.others()), this.facts));
  private readonly movedTo = computed(() => {
    const [day, time] = [this.toDay(), this.toTime()];
    return day === null || time === null ? null : zonedInstant(day, time, this.facts.timeZone());
  });
  protected readonly moveClashes = computed(() => {
    const startsAt = this.movedTo();
    if (startsAt === null) return '';
    return clashWords(clashesOf({ ...this.appointment(), startsAt }, this.others()), this.facts);
  });

  protected record(attendance: Attendance): Promise<void> {
    const { name } = this.appointment();
    const words = `${name}: ${labelOf(ATTENDANCE.codes, attendance).toLowerCase()}`;
    this.cancels.set(false);
    return this.change(outcome(this.appointment(), attendance), words, true);
  }

  protected async why(typed: string): Promise<void> {
    const absenceCode = AbsenceCode.safeParse(typed).data ?? null;
    if (absenceCode === null) return;
    await this.change({ absenceCode, correctionReason: 'Reason recorded' }, 'Reason recorded', false);
  }

  protected openMove(): void {
    const { startsAt, localDay: day } = this.appointment();
    this.toDay.set(day);
    this.toTime.set(formatTime(startsAt, this.facts.timeZone()));
    this.moves.update((moves) => !moves);
  }

  protected async move(event: Event): Promise<void> {
    event.preventDefault();
    const startsAt = this.movedTo();
    if (startsAt === null) {
      this.failed.emit('Enter the day and the time to which it is moved.');
      return;
    }
    const at = `${formatDay(localDay(startsAt, this.facts.timeZone()), 'weekday')}, ${this.toTime() ?? ''}`;
    await this.change({ startsAt, correctionReason: 'Moved' }, `Moved to ${at}`, false);
  }

  private async change(change: AppointmentChange, words: string, canUndo: boolean): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    const before = this.appointment();
    const { sent, id } = await this.writing.change(before, change).finally(() => this.busy.set(false));
    if (!sent.ok) {
      this.failed.emit(
        `${before.name}: ${sent.problem?.detail ?? 'the record cannot be reached. Nothing was changed.'}`,
      );
      return;
    }
    this.moves.set(false);
    this.toaster.show(canUndo ? { words, undo: this.writing.undoOf(before, id) } : { words });
  }
}
