import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { AnyEntries, ENTRIES } from '@cairn/patients-domain';
import { routeParam } from '@cairn/shared-ui';
import { fillPath, localDay } from '@cairn/shared-util';

const FIRST_DAY = '1900-01-01';

/** The person’s open goals to choose from, so that a session names a goal of the plan in the plan’s own words. */
@Component({
  selector: 'cairn-plan-goals',
  template: `
    @if (goals(); as goals) {
      <p class="t12 s" role="status">
        {{ goals.length === 0 ? 'No open goal stands in the care plan.' : 'Open goals of the care plan:' }}
      </p>
      @for (words of goals; track words) {
        @if (!chosen().includes(words)) {
          <button type="button" class="btn flat sm" (click)="choose.emit(words)">Add: {{ words }}</button>
        }
      }
    } @else {
      <button type="button" class="btn flat sm" (click)="load()">Choose from the care plan</button>
      @if (failed()) {
        <p class="t12 s" role="status">The goals could not be read. They can be typed.</p>
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 4px;
      justify-items: start;
    }
    .btn {
      height: auto;
      white-space: normal;
      text-align: left;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PlanGoals {
  /** Goals that the session names already. */
  readonly chosen = input.required<readonly string[]>();
  readonly timeZone = input.required<string>();
  readonly choose = output<string>();
  private readonly http = inject(HttpClient);
  private readonly patientId = routeParam('patientId');
  protected readonly goals = signal<readonly string[] | null>(null);
  protected readonly failed = signal(false);

  protected async load(): Promise<void> {
    const to = localDay(new Date().toISOString(), this.timeZone());
    const params = { from: FIRST_DAY, to, kinds: 'goal' };
    try {
      const path = fillPath(ENTRIES, { patientId: this.patientId() });
      const entries = AnyEntries.parse(await firstValueFrom(this.http.get(`/api/${path}`, { params })));
      const open = entries.filter(({ record }) => record['status'] === 'open');
      this.goals.set(open.map(({ record }) => String(record['words'])));
      this.failed.set(false);
    } catch {
      this.failed.set(true);
    }
  }
}
