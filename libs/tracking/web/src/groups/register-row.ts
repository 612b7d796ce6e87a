import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, output } from '@angular/core';
import { PHASES, phaseDayWords } from '@cairn/patients-domain';
import { Icon, PhaseGlyph, ScoreCell, Segmented } from '@cairn/shared-ui';
import { isAbsence, isComplete, USE_SINCE_LABELS, UseSince, wasSeen, AbsenceCode } from '@cairn/tracking-domain';
import { ABSENCE_CHOICES } from '../fields/choices';
import { codesOf, presenceOf, PRESENCES, type Presence } from './presence';
import type { LineDraft, RegisterRow } from './register-draft';

const LONGEST_LINE = 500;

/** One person of a register. All controls carry the person's name, so that each can be told from the others by ear. */
@Component({
  selector: 'tr[cairnRegisterRow]',
  imports: [Icon, PhaseGlyph, ScoreCell, Segmented],
  templateUrl: './register-row.html',
  styleUrl: './register-row.css',
  host: {
    '[class.now]': 'isNow()',
    '[class.off]': 'isAway()',
    '(keydown.enter)': 'toNext($event)',
  },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RegisterLineRow {
  readonly row = input.required<RegisterRow>();
  /** The focus is in this row. */
  readonly isNow = input(false);
  readonly answered = output<Partial<LineDraft>>();
  readonly removed = output();
  readonly next = output();
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly presences = PRESENCES;
  protected readonly absences = ABSENCE_CHOICES;
  protected readonly uses = UseSince.options.map((value) => ({ value, label: USE_SINCE_LABELS[value] }));
  protected readonly longest = LONGEST_LINE;

  protected readonly name = computed(() => this.row().person.name);
  protected readonly presence = computed(() => presenceOf(this.row().line));
  protected readonly isSeen = computed(() => this.row().line.attendance === null || wasSeen(this.row().line));
  protected readonly isAway = computed(() => {
    const { attendance } = this.row().line;
    return attendance !== null && isAbsence(attendance);
  });
  protected readonly isDone = computed(() => isComplete(this.row().line));
  protected readonly stones = computed(() => {
    const { phase } = this.row().person;
    return phase === null ? 0 : PHASES[phase].stone;
  });
  protected readonly phase = computed(() => {
    const { phase, phaseDay, episodeId } = this.row().person;
    if (phase !== null && phaseDay !== null) return phaseDayWords(phase, phaseDay);
    return episodeId === null ? 'No open episode' : 'In no phase';
  });

  /** Puts the focus on what is asked first and not answered yet. */
  focus(): void {
    const { attendance } = this.row().line;
    const wanted = attendance === null || !this.isSeen() ? '[role=radio][tabindex="0"]' : '[role=spinbutton]';
    this.host.nativeElement.querySelector<HTMLElement>(wanted)?.focus();
  }

  protected setPresence(presence: Presence | null): void {
    if (presence !== null) this.answered.emit(codesOf(presence));
  }

  protected setUse(typed: string): void {
    this.answered.emit({ useSince: UseSince.safeParse(typed).data ?? null });
  }

  protected setAbsence(typed: string): void {
    this.answered.emit({ absenceCode: AbsenceCode.safeParse(typed).data ?? null });
  }

  /** Enter leads to the next person. With a button under it, or with Ctrl held, it means something else. */
  protected toNext(event: Event): void {
    const { ctrlKey, metaKey, altKey } = event as KeyboardEvent;
    const isButton = (event.target as HTMLElement).closest('[data-acts]') !== null;
    if (ctrlKey || metaKey || altKey || isButton) return;
    event.preventDefault();
    this.next.emit();
  }
}
