import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { formatDay, labelOf } from '@cairn/shared-util';
import { SUBSTANCES } from '@cairn/patients-domain';
import { comparisonOf, recordedWords, toldWords, type Comparison, type KeptToldDay } from '@cairn/tracking-domain';

const STANDS: Readonly<Record<Comparison, string>> = {
  entered: 'Entered from this check-in',
  agrees: 'As staff had entered',
  differs: 'Differs from the record',
  missing: 'No entry now',
  not_said: 'Not entered',
};

/** What a person told about days, each beside how it stands to the record. */
@Component({
  selector: 'cairn-told-days',
  template: `
    <div class="scroll-x" tabindex="0" role="region" aria-label="Use as told">
      <table class="table">
        <caption class="vh">
          Use as told
        </caption>
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">Substance</th>
            <th scope="col">Told</th>
            <th scope="col">In the record</th>
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track row.key) {
            <tr>
              <th scope="row" class="nw">{{ row.day }}</th>
              <td>{{ row.substance }}</td>
              <td>{{ row.told }}</td>
              <td>
                @if (row.differs) {
                  <span class="chip att">{{ row.stands }}</span> which says {{ row.recorded }}
                } @else {
                  {{ row.stands }}
                }
              </td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styles: `
    .scroll-x {
      position: relative;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ToldDays {
  readonly days = input.required<readonly KeptToldDay[]>();
  protected readonly rows = computed(() =>
    this.days().map((told) => {
      const comparison = comparisonOf(told);
      return {
        key: `${told.day} ${told.substance}`,
        day: formatDay(told.day, 'weekday-short'),
        substance: labelOf(SUBSTANCES.codes, told.substance),
        told: toldWords(told),
        stands: STANDS[comparison],
        differs: comparison === 'differs',
        recorded: told.recorded === null ? '' : recordedWords(told.recorded),
      };
    }),
  );
}
