import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { EXPORT_CSV, REPORT_PDF } from '@cairn/exchange-domain';
import { plotScale } from '@cairn/insight-view';
import { spanOf } from '@cairn/insight-domain';
import { PatientContext } from '@cairn/patients-context';
import { SessionStore } from '@cairn/identity-session';
import { fillPath } from '@cairn/shared-util';
import { type Choice, DateInput, ErrorState, Field, Icon, Segmented, Skeleton } from '@cairn/shared-ui';
import { PERIOD_KEYS, PERIOD_LABELS, periodOf, type PeriodKey } from './periods';
import { ReportFigureView } from './report-figure';
import { ReportStore, type Period } from './report-store';

/** The progress report of a period: the page first, and the same as PDF; and everything logged as CSV. */
@Component({
  selector: 'cairn-report-page',
  imports: [DateInput, ErrorState, Field, Icon, ReportFigureView, Segmented, Skeleton],
  templateUrl: './report-page.html',
  styleUrl: './report-page.css',
  providers: [ReportStore],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReportPage {
  protected readonly store = inject(ReportStore);
  private readonly context = inject(PatientContext);
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly query = toSignal(this.route.queryParamMap, { requireSync: true });
  private readonly sheet = viewChild<ElementRef<HTMLElement>>('sheet');
  private readonly width = signal(820);

  protected readonly choices: readonly Choice<PeriodKey>[] = PERIOD_KEYS.map((value) => ({
    value,
    label: PERIOD_LABELS[value],
  }));
  protected readonly today = computed(() => this.session.signedIn()?.today ?? '');
  protected readonly chosen = computed<PeriodKey | null>(() => {
    const key = this.query().get('period');
    if (this.query().has('from')) return null;
    return PERIOD_KEYS.find((known) => known === key) ?? '8w';
  });
  protected readonly period = computed<Period | null>(() => {
    const [from, to, key, today] = [this.query().get('from'), this.query().get('to'), this.chosen(), this.today()];
    if (from !== null && to !== null) return { from, to };
    return key === null || today === '' ? null : periodOf(key, today, this.context.episode());
  });
  protected readonly scale = computed(() => {
    const source = this.store.source();
    return source === null ? null : plotScale(spanOf(source), this.width());
  });
  protected readonly pdfAddress = computed(() => {
    const [period, patientId] = [this.period(), this.store.patientId()];
    if (period === null || !patientId) return null;
    return `/api/${fillPath(REPORT_PDF, { patientId })}?from=${period.from}&to=${period.to}`;
  });
  protected readonly csvAddress = computed(() => `/api/${fillPath(EXPORT_CSV, { patientId: this.store.patientId() })}`);

  constructor() {
    effect(() => this.store.period.set(this.period()));
    effect((onCleanup) => {
      const sheet = this.sheet()?.nativeElement;
      if (sheet === undefined) return;
      const observer = new ResizeObserver(() => this.width.set(Math.max(280, sheet.clientWidth)));
      observer.observe(sheet);
      onCleanup(() => observer.disconnect());
    });
  }

  protected choose(period: PeriodKey | null): void {
    if (period !== null) void this.show({ period, from: null, to: null });
  }

  /** Another first or last day; the other one stays, and so do both while what is typed is no day yet. */
  protected change(end: keyof Period, day: string | null): void {
    const period = this.period();
    if (period === null || day === null || day === period[end]) return;
    void this.show({ period: null, ...period, [end]: day });
  }

  protected print(): void {
    globalThis.print();
  }

  private show(queryParams: Record<string, string | null>): Promise<boolean> {
    return this.router.navigate([], { relativeTo: this.route, queryParams, queryParamsHandling: 'merge' });
  }
}
