import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  model,
  signal,
} from '@angular/core';
import { SUBSTANCES, type SubstanceKey } from '@cairn/patients-domain';
import {
  Announcer,
  ChipGroup,
  Dialog,
  Field,
  Pick,
  refusalWords,
  Segmented,
  TextControl,
  type Choice,
} from '@cairn/shared-ui';
import { labelOf, uuidv7 } from '@cairn/shared-util';
import { CHECK_IN_VALIDITY_LABELS, CheckInLinkInput, CheckInValidity } from '@cairn/tracking-domain';
import { SUBSTANCE_CHOICES } from '../../fields/choices';
import { CheckInLinksStore } from './check-in-links-store';
import { QrCode } from './qr-code';

/** What people are asked about most, beside what their episode names. */
const OFTEN: readonly SubstanceKey[] = [
  'ketamine',
  'alcohol',
  'cannabis',
  'cocaine',
  'nitrous_oxide',
  'benzodiazepine',
];
const DAYS: readonly Choice<number>[] = [
  { value: 1, label: 'Today' },
  { value: 3, label: '3 days' },
  { value: 7, label: '7 days' },
  { value: 14, label: '14 days' },
];
const USUAL_DAYS = 7;

const choiceOf = (value: SubstanceKey): Choice<SubstanceKey> => ({ value, label: labelOf(SUBSTANCES.codes, value) });

/** Makes a link for a check-in and shows it, once, as a code for the person's phone and as text. */
@Component({
  selector: 'cairn-make-link-dialog',
  imports: [ChipGroup, Dialog, Field, Pick, QrCode, Segmented, TextControl],
  templateUrl: './make-link-dialog.html',
  styleUrl: './make-link-dialog.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MakeLinkDialog {
  readonly open = model(false);
  readonly episodeId = input.required<string | null>();
  /** Of the episode, the main one first. */
  readonly episodeSubstances = input.required<readonly SubstanceKey[]>();
  private readonly store = inject(CheckInLinksStore);
  private readonly announcer = inject(Announcer);

  protected readonly validities = CheckInValidity.options.map((value) => ({
    value,
    label: CHECK_IN_VALIDITY_LABELS[value],
  }));
  protected readonly dayChoices = DAYS;
  protected readonly validity = signal<CheckInValidity | null>('minutes_30');
  protected readonly days = signal<number | null>(USUAL_DAYS);
  private readonly added = signal<readonly SubstanceKey[]>([]);
  protected readonly substances = linkedSignal<readonly SubstanceKey[]>(() => [
    this.episodeSubstances()[0] ?? 'ketamine',
  ]);
  protected readonly offered = computed(() => {
    const keys = new Set([...this.episodeSubstances(), ...OFTEN, ...this.added()]);
    return [...keys].filter((key) => key !== 'other' && key !== 'unknown').map(choiceOf);
  });
  protected readonly others = computed(() => {
    const offered = new Set(this.offered().map(({ value }) => value));
    return SUBSTANCE_CHOICES.filter(({ value }) => !offered.has(value) && value !== 'other' && value !== 'unknown');
  });
  protected readonly link = signal<string | null>(null);
  protected readonly copied = signal(false);
  protected readonly busy = signal(false);
  protected readonly refusal = signal<string | null>(null);
  protected readonly heading = computed(() => (this.link() === null ? 'Make a check-in link' : 'The check-in link'));
  protected readonly validFor = computed(() => CHECK_IN_VALIDITY_LABELS[this.validity() ?? 'minutes_30']);

  protected add(substance: SubstanceKey | null): void {
    if (substance === null) return;
    this.added.update((added) => [...added, substance]);
    this.substances.update((chosen) => [...chosen, substance]);
  }

  protected async make(): Promise<void> {
    if (this.busy()) return;
    const body = CheckInLinkInput.safeParse({
      id: uuidv7(),
      episodeId: this.episodeId(),
      validity: this.validity(),
      substances: this.substances(),
      days: this.days(),
    });
    this.refusal.set(body.error?.issues[0]?.message ?? null);
    if (!body.success) return;
    this.busy.set(true);
    try {
      this.link.set(await this.store.make(body.data));
    } catch (error) {
      this.refusal.set(refusalWords(error));
    } finally {
      this.busy.set(false);
    }
  }

  protected async copy(box: HTMLInputElement): Promise<void> {
    box.select();
    try {
      await navigator.clipboard.writeText(box.value);
      this.copied.set(true);
      this.announcer.say('The link is copied');
    } catch {
      this.announcer.say('The browser did not copy. The link is selected: press Ctrl and C.');
    }
  }

  protected toggled(isOpen: boolean): void {
    this.open.set(isOpen);
    if (isOpen) return;
    this.link.set(null);
    this.copied.set(false);
    this.refusal.set(null);
  }
}
