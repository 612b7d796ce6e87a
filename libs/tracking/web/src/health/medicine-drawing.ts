import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { May } from '@cairn/identity-session';
import { EntryPanelState } from '@cairn/patients-context';
import { formatDay, midSentence } from '@cairn/shared-util';
import {
  currentMedicines,
  doseWords,
  MEDICINE_ROUTES,
  type Medicine,
  type MedicineEvent,
} from '@cairn/tracking-domain';
import { labelOrNull } from '@cairn/patients-domain';
import { recordsOf, type HealthEntry, type HealthFrame } from './health-entry';

/** What is prescribed today, each with the way to note a dose or that it was stopped. */
@Component({
  selector: 'cairn-medicine-drawing',
  imports: [May],
  template: `
    @if (entries().length > 0) {
      <p class="t13 b">{{ sentence() }}</p>
    }
    @if (lines().length > 0) {
      <ul>
        @for (line of lines(); track line.medicine.id) {
          <li>
            <div>
              <p class="b">{{ line.name }}</p>
              <p class="t13 s">{{ line.words }}</p>
            </div>
            <div class="acts no-print" *cairnMay="'record.write'">
              <button type="button" class="btn sm" (click)="note(line.medicine, 'given')">
                Note a dose<span class="vh">: {{ line.name }}</span>
              </button>
              <button type="button" class="btn flat sm" (click)="note(line.medicine, 'stopped')">
                Stopped<span class="vh">: {{ line.name }}</span>
              </button>
            </div>
          </li>
        }
      </ul>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
      min-width: 0;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 4px 16px;
      padding: 8px 0;
      border-top: 1px solid var(--cn-line);
      overflow-wrap: anywhere;
    }
    li > :first-child {
      flex: 1 1 240px;
      min-width: 0;
    }
    .acts {
      display: flex;
      gap: 4px;
      align-items: flex-start;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MedicineDrawing {
  readonly entries = input.required<readonly HealthEntry[]>();
  readonly frame = input.required<HealthFrame>();
  private readonly panel = inject(EntryPanelState);
  private readonly current = computed(() =>
    currentMedicines(recordsOf<Medicine>(this.entries(), 'medicine'), this.frame().today),
  );
  protected readonly sentence = computed(() => {
    const { length } = this.current();
    if (length === 0) return 'Nothing that was noted is prescribed today.';
    return length === 1
      ? '1 medicine is noted as prescribed today.'
      : `${length} medicines are noted as prescribed today.`;
  });
  protected readonly lines = computed(() =>
    this.current().map((medicine) => ({ medicine, name: medicine.name, words: wordsOf(medicine) })),
  );

  protected note({ name, dose, doseMg, route, prescriber, indication }: Medicine, event: MedicineEvent): void {
    const of = event === 'given' ? { dose, doseMg, route } : {};
    this.panel.add('medicine', { event, name, ...of, prescriber, indication, startsOn: null });
  }
}

function wordsOf(medicine: Medicine): string {
  const route = labelOrNull(MEDICINE_ROUTES, medicine.route);
  const days = medicine.startsOn === null ? '' : `since ${formatDay(medicine.startsOn)}`;
  const end = medicine.stopsOn === null ? '' : `to ${formatDay(medicine.stopsOn)}`;
  const parts = [doseWords(medicine), route === null ? '' : midSentence(route), medicine.frequency, days, end];
  return parts.filter((part) => part !== '').join(', ');
}
