import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  input,
  linkedSignal,
  model,
  output,
  signal,
  viewChild,
} from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { groupLink, OWN_NAMES } from './field-part';
import { formatDay, formatTime, localDay, zonedInstant } from '@cairn/shared-util';
import { DateInput } from './date-input';
import { TimeInput } from './time-input';

/**
 * An instant by the clinic's clock, as a day and a time. `null` is what `nowWords` say ("now") and needs no typing; a
 * press on "Change" opens day and time.
 */
@Component({
  selector: 'cairn-when',
  imports: [DateInput, TimeInput],
  viewProviders: [OWN_NAMES],
  template: `
    <div class="row" role="group" [attr.aria-label]="label()">
      <span class="t13">{{ words() }}</span>
      <button #change type="button" class="link t13" [attr.aria-expanded]="open()" (click)="toggle()">
        {{ open() ? closeWords() : 'Change' }}<span class="vh">: {{ label() }}</span>
      </button>
    </div>
    @if (open()) {
      <div class="parts">
        <cairn-date-input
          [label]="label() + ', day'"
          [today]="today()"
          [value]="day()"
          (valueChange)="setDay($event)"
        />
        <cairn-time [label]="label() + ', time'" [value]="time()" (valueChange)="setTime($event)" />
      </div>
    }
  `,
  styles: `
    .parts {
      display: flex;
      gap: 8px;
      margin-top: 6px;
    }
    cairn-date-input {
      flex: 1 1 auto;
    }
    cairn-time {
      flex: 0 0 84px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WhenInput implements FormValueControl<string | null> {
  readonly value = model<string | null>(null);
  readonly label = input.required<string>();
  readonly timeZone = input.required<string>();
  /** What no value means: "now". Empty where a time must be given. */
  readonly nowWords = input('');
  readonly touch = output();
  protected readonly link = groupLink();
  private readonly change = viewChild.required<ElementRef<HTMLElement>>('change');

  protected readonly open = signal(false);
  protected readonly today = computed(() => localDay(new Date().toISOString(), this.timeZone()));
  protected readonly day = linkedSignal(() => this.dayOf(this.value()));
  protected readonly time = linkedSignal(() => this.timeOf(this.value()));
  protected readonly closeWords = computed(() => (this.nowWords() ? `Back to "${this.nowWords()}"` : 'Done'));
  protected readonly words = computed(() => {
    const instant = this.value();
    if (instant === null) return this.nowWords();
    return `${formatDay(localDay(instant, this.timeZone()), 'weekday')}, ${formatTime(instant, this.timeZone())}`;
  });

  focus(): void {
    this.open.set(true);
    this.change().nativeElement.focus();
  }

  protected toggle(): void {
    const isOpen = this.open();
    this.open.set(!isOpen);
    if (isOpen && this.nowWords()) this.value.set(null);
    if (isOpen) this.touch.emit();
  }

  protected setDay(day: string | null): void {
    this.day.set(day);
    this.join();
  }

  protected setTime(time: string | null): void {
    this.time.set(time);
    this.join();
  }

  private join(): void {
    const [day, time] = [this.day(), this.time()];
    if (day !== null && time !== null) this.value.set(zonedInstant(day, time, this.timeZone()));
  }

  private dayOf(instant: string | null): string | null {
    return localDay(instant ?? new Date().toISOString(), this.timeZone());
  }

  private timeOf(instant: string | null): string | null {
    return instant === null ? null : formatTime(instant, this.timeZone());
  }
}
