import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { PROFILE_LABEL, PROFILE_RULE, profileChange, type OutcomeProfile } from '@cairn/care-domain';
import { EntryPanelState } from '@cairn/patients-context';
import { PlanStore } from './plan-store';

/** Start, reviews and exit side by side, in raw days and points. */
@Component({
  selector: 'cairn-profile-table',
  template: `
    @if (profiles().length > 0) {
      <div class="scroll-x" tabindex="0" role="region" aria-label="Outcome profiles side by side">
        <table class="table">
          <thead>
            <tr>
              <th scope="col">In 28 days</th>
              @for (profile of ordered(); track profile.id; let place = $index) {
                <th scope="col" class="end">
                  <button type="button" class="link" (click)="read(profile)">{{ change().stages[place] }}</button>
                </th>
              }
              @if (profiles().length > 1) {
                <th scope="col" class="end">Change, first to last</th>
              }
            </tr>
          </thead>
          <tbody>
            @for (row of told(); track row.label) {
              <tr>
                <th scope="row">{{ row.label }}</th>
                @for (value of row.values; track $index) {
                  <td class="end num">{{ value ?? 'not disclosed' }}</td>
                }
                @if (profiles().length > 1) {
                  <td class="end num">{{ row.change ?? 'not known' }}</td>
                }
              </tr>
            }
          </tbody>
        </table>
      </div>
      <p class="t12 q">{{ label }}. {{ rule }}</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
      min-width: 0;
    }
    .q {
      max-width: 88ch;
    }
    tbody th {
      font-weight: 400;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProfileTable {
  private readonly store = inject(PlanStore);
  private readonly panel = inject(EntryPanelState);
  protected readonly label = PROFILE_LABEL;
  protected readonly rule = PROFILE_RULE;
  protected readonly profiles = computed(() => this.store.of('outcome_profile'));
  protected readonly change = computed(() => profileChange(this.profiles()));
  protected readonly ordered = computed(() => this.change().profiles);
  /** Rows of which at least one profile says something. */
  protected readonly told = computed(() =>
    this.change().rows.filter(({ values }) => values.some((value) => value !== null)),
  );

  protected read(profile: OutcomeProfile): void {
    this.panel.read('outcome_profile', profile);
  }
}
