import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { routeParam } from '@cairn/shared-ui';
import { CalendarBoard } from './calendar-board';
import { periodOf, type PeriodKey } from './periods';

const PHONE = '(max-width: 719px)';

/** What a person used, day by day: the record of use. The substance and the period live in the address. */
@Component({
  selector: 'cairn-calendar-page',
  imports: [CalendarBoard],
  template: `
    @for (id of [patientId()]; track id) {
      <cairn-calendar-board [patientId]="id" [of]="of() ?? null" [period]="chosen()" (chosen)="go($event)" />
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CalendarPage {
  /** From the address. */
  readonly of = input<string>();
  readonly period = input<string>();
  protected readonly patientId = routeParam('patientId');
  private readonly router = inject(Router);
  protected readonly chosen = computed<PeriodKey>(() => periodOf(this.period(), usual()));

  protected go(query: { of?: string; period?: PeriodKey }): void {
    void this.router.navigate([], { queryParams: query, queryParamsHandling: 'merge', replaceUrl: true });
  }
}

const usual = (): PeriodKey => (globalThis.matchMedia?.(PHONE).matches ? '28' : '90');
