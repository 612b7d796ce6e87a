import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import {
  FLAG_RULES,
  isOpenReferral,
  REFERRAL,
  urologyClock,
  urologyDueBy,
  type Flag,
  type Referral,
} from '@cairn/care-domain';
import { EntryPanelState, PatientContext, RecordChanges } from '@cairn/patients-context';
import { AnyEntries, BOOKING_DAYS, ENTRIES } from '@cairn/patients-domain';
import { addDays, capitalised, counted, fillPath, joinWords, labelOf } from '@cairn/shared-util';
import { FlagCard } from './flag-card';
import { FlagStore } from './flag-store';

const FIRST_DAY = '1900-01-01';
const PHONE = '(max-width: 719px)';

/** The flags of the person on screen, under their name: what asks for something in full, the rest a press away. */
@Component({
  selector: 'cairn-flag-strip',
  imports: [FlagCard],
  providers: [FlagStore],
  templateUrl: './flag-strip.html',
  styleUrl: './flag-strip.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FlagStrip {
  protected readonly store = inject(FlagStore);
  private readonly person = inject(PatientContext);
  private readonly changes = inject(RecordChanges);
  private readonly panel = inject(EntryPanelState);
  protected readonly showsAll = signal(false);
  /** On a phone a line says that there are flags: the page below is what was opened. */
  protected readonly isOpen = signal(globalThis.matchMedia?.(PHONE).matches !== true);
  private readonly referrals = httpResource(
    () => {
      this.changes.version();
      const patientId = this.person.patientId();
      if (patientId === '') return undefined;
      const to = addDays(this.store.today(), BOOKING_DAYS);
      return { url: `/api/${fillPath(ENTRIES, { patientId })}`, params: { from: FIRST_DAY, to, kinds: 'referral' } };
    },
    { parse: (body) => AnyEntries.parse(body).map(({ record }) => REFERRAL.Entry.parse(record) as Referral) },
  );
  private readonly known = computed(() => (this.referrals.hasValue() ? this.referrals.value() : []));
  protected readonly clock = computed(() => urologyClock(this.known(), this.store.today()));
  protected readonly clockWords = computed(() => capitalised(this.clock()?.words ?? ''));
  protected readonly isOver = computed(() => (this.clock()?.daysLeft ?? 0) < 0);
  /** Nobody is referred twice: while a referral to urology is open, none is offered. */
  protected readonly offersUrology = computed(
    () =>
      this.referrals.hasValue() &&
      !this.known().some(
        (referral) => referral.direction === 'onward' && referral.service === 'urology' && isOpenReferral(referral),
      ),
  );
  protected readonly count = computed(() => {
    const asking = this.store.asking().length;
    const resting = this.store.resting().length;
    const words = [counted(asking, 'flag'), ...(resting > 0 ? [`${resting} at rest`] : [])];
    return joinWords(words);
  });
  /** What the worst of them is, for the line of a phone. */
  protected readonly worst = computed(() => {
    const [first] = this.store.asking();
    return first === undefined || this.isOpen() ? '' : labelOf(FLAG_RULES.codes, first.rule);
  });
  protected readonly others = computed(() => [...this.store.resting(), ...this.store.closed()]);
  protected readonly isShown = computed(
    () => this.store.failed() || this.store.asking().length > 0 || this.others().length > 0 || this.clock() !== null,
  );

  protected refer(flag: Flag): void {
    const reason = flag.evidence.map(({ words }) => words);
    this.panel.add('referral', {
      direction: 'onward',
      service: 'urology',
      urgency: 'two_weeks',
      dueBy: urologyDueBy(flag.raisedOn),
      reason: capitalised(joinWords([...new Set(reason)])),
    });
  }

  protected recordAppointment(): void {
    const referral = this.clock()?.referral;
    if (referral !== undefined) this.panel.correct('referral', referral);
  }
}
