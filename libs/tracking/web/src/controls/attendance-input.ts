import {
  ChangeDetectionStrategy,
  Component,
  computed,
  input,
  linkedSignal,
  model,
  output,
  viewChild,
} from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { Segmented, type Choice, groupLink, OWN_NAMES } from '@cairn/shared-ui';
import { ATTENDANCE, type Attendance } from '@cairn/tracking-domain';
import { labelOf } from '@cairn/shared-util';

type Group = 'attended' | 'late' | 'cancelled' | 'absent' | 'booked';

const GROUPS: readonly Choice<Group>[] = [
  { value: 'attended', label: 'Attended' },
  { value: 'late', label: 'Late' },
  { value: 'cancelled', label: 'Cancelled' },
  { value: 'absent', label: 'Did not' },
];
const BOOKED: Choice<Group> = { value: 'booked', label: 'Booked' };
const LATE: readonly Choice<Attendance>[] = [
  { value: '6', label: 'Late, seen' },
  { value: '7', label: 'Could not be seen' },
];
const CANCELLED: readonly Choice<Attendance>[] = [
  { value: '2', label: 'By the person' },
  { value: '4', label: 'By the service' },
];
const AHEAD: ReadonlySet<Group> = new Set<Group>(['booked', 'cancelled']);
const BY_NOW: ReadonlySet<Group> = new Set(GROUPS.map(({ value }) => value));
const GROUP_OF: Readonly<Record<Attendance, Group | null>> = {
  '5': 'attended',
  '6': 'late',
  '7': 'late',
  '2': 'cancelled',
  '4': 'cancelled',
  '3': 'absent',
  '0': 'booked',
};
/** What a group stands for until its second line is answered. */
const FIRST_OF: Readonly<Record<Group, Attendance>> = {
  attended: '5',
  late: '6',
  cancelled: '2',
  absent: '3',
  booked: '0',
};

/** Attendance in four, and in two more where a code needs to know: late but seen or not, cancelled by whom. */
@Component({
  selector: 'cairn-attendance',
  imports: [Segmented],
  viewProviders: [OWN_NAMES],
  template: `
    <cairn-segmented
      #groups
      fill
      [label]="label()"
      [choices]="groupChoices()"
      [value]="group()"
      (valueChange)="choose($event)"
      (touch)="touch.emit()"
    />
    @if (details(); as choices) {
      <cairn-segmented
        class="more"
        fill
        [label]="label() + ', more exactly'"
        [choices]="choices"
        [value]="value()"
        (valueChange)="value.set($event)"
      />
    }
    <p class="hint">{{ words() }}</p>
  `,
  styles: `
    .more {
      margin-top: 6px;
    }
    .hint {
      min-height: 16px;
      margin-top: 4px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AttendanceInput implements FormValueControl<Attendance | null> {
  readonly value = model<Attendance | null>(null);
  readonly label = input.required<string>();
  /** The session lies ahead: it can be booked or cancelled, and nothing else yet. */
  readonly ahead = input(false);
  readonly touch = output();
  protected readonly link = groupLink();
  /** What is chosen already is shown, also where it does not fit any more. */
  protected readonly groupChoices = computed<readonly Choice<Group>[]>(() => {
    const chosen = this.group();
    const [offered, fitting] = this.ahead() ? [[BOOKED, ...GROUPS], AHEAD] : [[...GROUPS, BOOKED], BY_NOW];
    return offered.filter(({ value }) => fitting.has(value) || value === chosen);
  });
  private readonly groups = viewChild.required<Segmented<Group>>('groups');
  protected readonly group = linkedSignal(() => {
    const code = this.value();
    return code === null ? null : GROUP_OF[code];
  });
  protected readonly details = computed(() => {
    if (this.group() === 'late') return LATE;
    return this.group() === 'cancelled' ? CANCELLED : null;
  });
  protected readonly words = computed(() => {
    const code = this.value();
    return code === null ? '' : `Code ${code}, ${labelOf(ATTENDANCE.codes, code).toLowerCase()}`;
  });

  focus(): void {
    this.groups().focus();
  }

  protected choose(group: Group | null): void {
    this.group.set(group);
    this.value.set(group === null ? null : FIRST_OF[group]);
  }
}
