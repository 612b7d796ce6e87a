import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { map } from 'rxjs';
import { RecordChanges } from '@cairn/patients-context';
import { type Choice, Connection, Empty, ErrorState, FailureNote, Icon, Segmented, Skeleton } from '@cairn/shared-ui';
import { formatDay } from '@cairn/shared-util';
import { Appointments, APPOINTMENTS } from '@cairn/tracking-domain';
import { ClinicFacts } from '../groups/clinic-facts';
import { arrange, DAYS_BACK, spanAround } from './appointment-days';
import { AppointmentRow } from './appointment-row';
import { BookingForm } from './booking-form';

type Whose = 'mine' | 'clinic';

/** Sessions of one person at a time: today's with one press for what became of each, what was left open, what comes. */
@Component({
  selector: 'cairn-appointments-page',
  imports: [AppointmentRow, BookingForm, Empty, ErrorState, FailureNote, Icon, Segmented, Skeleton],
  providers: [ClinicFacts],
  templateUrl: './appointments-page.html',
  styleUrl: './appointments-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AppointmentsPage {
  private readonly facts = inject(ClinicFacts);
  private readonly changes = inject(RecordChanges);
  private readonly connection = inject(Connection);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  protected readonly whose = toSignal(
    this.route.queryParamMap.pipe(map((params): Whose => (params.get('whose') === 'clinic' ? 'clinic' : 'mine'))),
    { requireSync: true },
  );
  private readonly resource = httpResource(
    () => {
      this.changes.version();
      this.connection.recoveries();
      return { url: `/api/${APPOINTMENTS}`, params: { ...spanAround(this.facts.today()), whose: this.whose() } };
    },
    { parse: (body) => Appointments.parse(body) },
  );
  /** While it is read again the old list stays, so that nothing jumps under the pointer. */
  protected readonly read = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  protected readonly failed = computed(() => this.resource.status() === 'error');
  protected readonly all = computed(() => this.read()?.appointments ?? []);
  protected readonly days = computed(() => arrange(this.all(), this.read()?.today ?? ''));
  protected readonly failure = signal<readonly string[]>([]);
  protected readonly books = signal(false);
  protected readonly daysBack = DAYS_BACK;
  protected readonly whoseChoices: readonly Choice<Whose>[] = [
    { value: 'mine', label: 'Mine' },
    { value: 'clinic', label: 'Whole clinic' },
  ];
  protected readonly dayWords = computed(() => formatDay(this.facts.today(), 'weekday-long'));
  protected readonly day = formatDay;

  protected reload(): void {
    this.resource.reload();
  }

  protected choose(whose: Whose | null): void {
    const queryParams = { whose: whose === 'clinic' ? whose : null };
    void this.router.navigate([], { relativeTo: this.route, queryParams, replaceUrl: true });
  }
}
