import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { May } from '@cairn/identity-session';
import { EntryPanelState, PatientContext, PatientSignatures } from '@cairn/patients-context';
import { Empty, ErrorState, Icon, Panel, Segmented, Skeleton, type Choice } from '@cairn/shared-ui';
import { signatureWords } from '@cairn/patients-domain';
import { formatDay } from '@cairn/shared-util';
import { EntryReader } from './any-entry';
import { AskToSign } from './ask-to-sign';
import { CorrectForm } from './correct-form';
import { KIND_LABELS, type LoggedEntry, type LoggedKind, type RecordEntry } from './entry';
import { EntryLine } from './entry-line';
import { EventMarkForm } from '../events/event-mark-form';
import { PERIODS, RecordStore, type KindFilter, type PeriodKey } from './record-store';
import { SignDay } from './sign-day';
import { WithdrawDialog } from './withdraw-dialog';

type KindChoice = KindFilter | 'every';

const KINDS: readonly Choice<KindChoice>[] = [
  { value: 'every', label: 'Everything' },
  ...(Object.keys(KIND_LABELS) as LoggedKind[]).map((value) => ({ value, label: KIND_LABELS[value] })),
  { value: 'kept', label: 'Health and plan' },
];

/** Everything logged for a person, by day, the newest first. Filters live in the address. */
@Component({
  selector: 'cairn-record-page',
  imports: [
    AskToSign,
    CorrectForm,
    Empty,
    EntryLine,
    ErrorState,
    EventMarkForm,
    Icon,
    May,
    Panel,
    Segmented,
    SignDay,
    Skeleton,
    WithdrawDialog,
  ],
  providers: [EntryReader, PatientSignatures, RecordStore],
  templateUrl: './record-page.html',
  styleUrl: './record-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RecordPage {
  /** From the address: which kind, and how far back. */
  readonly kind = input<string>();
  readonly period = input<string>();
  /** From the address: set where what was withdrawn is shown too. */
  readonly withdrawn = input<string>();

  protected readonly store = inject(RecordStore);
  protected readonly signatures = inject(PatientSignatures);
  protected readonly context = inject(PatientContext);
  private readonly router = inject(Router);
  private readonly panel = inject(EntryPanelState);

  protected readonly kinds = KINDS;
  protected readonly periods = PERIODS;
  protected readonly opened = signal<string | null>(null);
  /** The entry that is corrected, in a list of at most one: another entry gets a form of its own. */
  protected readonly correcting = signal<readonly LoggedEntry[]>([]);
  protected readonly withdrawing = signal<RecordEntry | null>(null);
  /** The entry that a colleague is asked to co-sign. */
  protected readonly asking = signal<RecordEntry | null>(null);
  protected readonly addingEvent = signal(false);
  protected readonly chosenKind = computed<KindChoice>(
    () => KINDS.find(({ value }) => value === this.kind())?.value ?? 'every',
  );
  protected readonly chosenPeriod = computed<PeriodKey>(
    () => PERIODS.find(({ value }) => value === this.period())?.value ?? '4w',
  );
  protected readonly days = computed(() =>
    this.store.days().map(({ day, entries }) => ({ day, entries, words: this.dayWords(day) })),
  );
  protected readonly countWords = computed(() => {
    const count = this.store.count();
    if (count === 0) return 'No entries.';
    return count === 1 ? '1 entry.' : `${count} entries, the newest first.`;
  });
  protected readonly staff = computed<readonly Choice<string>[]>(() =>
    this.context
      .staff()
      .filter(({ role }) => role === 'clinician' || role === 'team_lead')
      .map(({ membershipId, displayName }) => ({ value: membershipId, label: displayName })),
  );
  protected readonly openEpisodeId = computed(
    () => this.context.episodes().find(({ dischargedOn }) => dischargedOn === null)?.id ?? null,
  );

  constructor() {
    effect(() => {
      const kind = this.chosenKind();
      this.store.kind.set(kind === 'every' ? null : kind);
      this.store.period.set(this.chosenPeriod());
      this.store.withWithdrawn.set(this.withdrawn() !== undefined);
    });
  }

  protected filter(query: { kind?: KindChoice | null; period?: PeriodKey | null; withdrawn?: string | null }): void {
    void this.router.navigate([], { queryParams: query, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected toggle(entry: RecordEntry): void {
    this.opened.update((id) => (id === entry.record.id ? null : entry.record.id));
  }

  protected correct(entry: RecordEntry): void {
    this.addingEvent.set(false);
    this.correcting.set([]);
    if (entry.kind === 'kept') return this.panel.correct(entry.contract.kind, entry.record);
    this.panel.close();
    this.correcting.set([entry]);
  }

  protected addEvent(): void {
    this.correcting.set([]);
    this.addingEvent.set(true);
  }

  /** Who signed the version that is shown, in words. */
  protected signedWords({ record }: RecordEntry): readonly string[] {
    const own = this.signatures.all().filter(({ recordId }) => recordId === record.id);
    return own.map((signature) => signatureWords(signature, this.store.timeZone()));
  }

  private dayWords(day: string): string {
    const words = formatDay(day, 'weekday-long');
    return day === this.store.today() ? `${words}, today` : words;
  }
}
