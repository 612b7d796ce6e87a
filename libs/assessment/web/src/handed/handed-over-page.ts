import {
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  DOCUMENT,
  effect,
  ElementRef,
  inject,
  Injector,
  type OnInit,
  runInInjectionContext,
  signal,
  viewChild,
} from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';
import { ASSESSMENT, instrumentOf, itemNineRisk, PHQ9, variantOf } from '@cairn/assessment-domain';
import { SESSION_LOCK } from '@cairn/identity-domain';
import { DraftStore, SessionStore, type KeptDraft } from '@cairn/identity-session';
import { RecordSender } from '@cairn/patients-context';
import { FailureNote, Icon, routeParam } from '@cairn/shared-ui';
import { uuidv7 } from '@cairn/shared-util';
import { emptySheet, sheetOf, type RunnerDraft } from '../runner/runner-draft';
import { ResultLine } from '../sheet/result-line';
import { SafetyNote } from '../sheet/safety-note';
import { StepSheet } from '../sheet/step-sheet';
import type { HandedOver } from './stay-handed-over';

type Stage = 'welcome' | 'questions' | 'check' | 'thanks' | 'back';
const AWAY = 'Not saved yet: the record cannot be reached. The answers are kept on this device.';

/**
 * The device in a person's own hands: one measure over the whole screen and nothing else. There is no way from here into
 * the record but through the lock: handing back locks the screen, and so does leaving the page in any way.
 */
@Component({
  selector: 'cairn-handed-over-page',
  imports: [FailureNote, Icon, ResultLine, SafetyNote, StepSheet],
  templateUrl: './handed-over-page.html',
  styleUrl: './handed-over-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HandedOverPage implements OnInit, HandedOver {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly session = inject(SessionStore);
  private readonly sender = inject(RecordSender);
  private readonly drafts = inject(DraftStore);
  private readonly injector = inject(Injector);
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');
  private readonly patientId = routeParam('patientId');
  private readonly key = routeParam('instrument');

  private readonly known = computed(() => {
    const instrument = instrumentOf(this.key());
    return instrument?.wording === 'full' && instrument.answeredBy === 'person' ? instrument : PHQ9;
  });
  protected readonly instrument = this.known;
  protected readonly draft = signal<RunnerDraft>(emptySheet(PHQ9, 'handed_over', null));
  protected readonly stage = signal<Stage>('welcome');
  protected readonly step = signal(0);
  protected readonly saving = signal(false);
  protected readonly saved = signal(false);
  protected readonly failure = signal<readonly string[]>([]);
  private readonly kept = signal<KeptDraft<RunnerDraft> | null>(null);
  private readonly left = signal(false);
  protected readonly variant = computed(() => variantOf(this.known(), this.draft().variant));
  protected readonly missing = computed(() =>
    this.variant().items.flatMap(({ key }, place) => ((this.draft().answers[key] ?? null) === null ? [place] : [])),
  );
  protected readonly hasAny = computed(() => this.missing().length < this.variant().items.length);
  protected readonly isRisk = computed(() => itemNineRisk(this.draft().answers) !== null);

  constructor() {
    afterRenderEffect(() => {
      const dialog = this.dialog().nativeElement;
      if (!dialog.open) dialog.showModal();
    });
    const view = inject(DOCUMENT).defaultView;
    const lockBehind = (): void => this.lockWithoutWaiting();
    const hold = (event: KeyboardEvent): void => this.holdKeys(event);
    view?.addEventListener('pagehide', lockBehind);
    view?.addEventListener('keydown', hold, { capture: true });
    inject(DestroyRef).onDestroy(() => {
      view?.removeEventListener('pagehide', lockBehind);
      view?.removeEventListener('keydown', hold, { capture: true });
    });
    let wasLocked = false;
    effect(() => {
      const isLocked = this.session.locked();
      // Unlocked by staff: from here on the screen is theirs again.
      if (wasLocked && !isLocked) this.stage.set('back');
      wasLocked = isLocked;
    });
  }

  ngOnInit(): void {
    const instrument = this.known();
    const episodeId = this.route.snapshot.queryParamMap.get('episode');
    this.draft.set(emptySheet(instrument, 'handed_over', episodeId));
    runInInjectionContext(this.injector, () =>
      this.kept.set(
        this.drafts.attach({
          form: `handed-over-${instrument.key}`,
          patientId: this.patientId(),
          value: this.draft,
        }),
      ),
    );
  }

  /** Whether the page may be left: only by staff, after the lock. */
  mayLeave(): boolean {
    return this.left();
  }

  lock(): void {
    void this.session.lock().catch(() => this.session.wasLocked());
  }

  protected answer(answers: RunnerDraft['answers']): void {
    this.draft.update((draft) => ({ ...draft, answers }));
  }

  protected goTo(place: number): void {
    this.step.set(place);
    this.stage.set('questions');
  }

  /** What was answered is saved before the screen locks; where that fails it stays kept, and staff save it. */
  protected async handBack(): Promise<void> {
    if (this.saving()) return;
    if (this.hasAny()) await this.send();
    this.lock();
  }

  protected async send(): Promise<void> {
    this.saving.set(true);
    this.failure.set([]);
    const now = new Date().toISOString();
    this.draft.update((draft) => ({ ...draft, id: draft.id || uuidv7(), takenAt: draft.takenAt ?? now }));
    const body = sheetOf(this.draft(), now);
    const list = ASSESSMENT.paths.list.replace(':patientId', this.patientId());
    const sent = await this.sender.send(list, body, body.id).finally(() => this.saving.set(false));
    this.saved.set(sent.ok);
    if (sent.ok) await this.kept()?.discard();
    else this.failure.set([sent.problem?.detail ?? AWAY]);
  }

  protected async toRecord(): Promise<void> {
    this.left.set(true);
    await this.router.navigate(['/patients', this.patientId(), 'measures']);
  }

  /** The palette would lead out of the sheet; every other key stays as it is. */
  private holdKeys(event: KeyboardEvent): void {
    const isShortcut = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
    if (this.stage() === 'back' || !(isShortcut || event.key === 'Escape')) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  /** The page goes away: the lock is told without waiting for its answer. */
  private lockWithoutWaiting(): void {
    if (this.stage() === 'back' || this.session.locked()) return;
    void fetch(`/api/${SESSION_LOCK}`, {
      method: 'POST',
      keepalive: true,
      headers: { 'content-type': 'application/json', 'idempotency-key': uuidv7() },
      body: '{}',
    }).catch(() => undefined);
  }
}
