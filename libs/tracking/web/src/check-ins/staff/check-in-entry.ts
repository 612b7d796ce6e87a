import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { CHECK_IN, type CheckIn } from '@cairn/tracking-domain';
import { ToldDays } from './told-days';

/** One check-in as staff read it: everything that was told, and how it stands to the record. */
@Component({
  selector: 'cairn-check-in-entry',
  imports: [ToldDays],
  template: `
    <h3 class="t14">{{ when() }}</h3>
    <dl class="facts">
      @for (fact of facts(); track fact.key) {
        <dt>{{ fact.label }}</dt>
        <dd>{{ fact.text ?? 'not answered' }}</dd>
      }
    </dl>
    @if (checkIn().words; as words) {
      <blockquote>{{ words }}</blockquote>
    }
    @if (checkIn().days.length > 0) {
      <cairn-told-days [days]="checkIn().days" />
    }
    <p class="t12 q">{{ by() }}</p>
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
      padding: 16px 0;
      border-top: 1px solid var(--cn-line);
    }
    blockquote {
      margin: 0;
      padding-left: 12px;
      border-left: 3px solid var(--cn-line);
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CheckInEntry {
  readonly checkIn = input.required<CheckIn>();
  readonly timeZone = input.required<string>();
  private readonly all = computed(() => CHECK_IN.facts(this.checkIn(), this.timeZone()));
  protected readonly when = computed(() => this.textOf('answeredAt'));
  protected readonly facts = computed(() =>
    this.all().filter(({ key }) => key === 'craving' || key === 'worst' || key === 'mood'),
  );
  protected readonly by = computed(() => `Entered by ${this.textOf('recordedByName')}`);

  private textOf(key: string): string {
    return this.all().find((fact) => fact.key === key)?.text ?? '';
  }
}
