import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, effect, inject, input, signal, untracked } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { firstValueFrom } from 'rxjs';
import { PROFILE_LABEL, PROFILE_RULE, PROFILE_STAGES, totalOf, type OutcomeProfileInput } from '@cairn/care-domain';
import { Timeline, TIMELINE } from '@cairn/insight-domain';
import type { EntryContext } from '@cairn/patients-context';
import { choicesOf, DateInput, Field, NumberInput, OneOf, TextControl } from '@cairn/shared-ui';
import { addDays, fillPath } from '@cairn/shared-util';
import { YES_OR_NO } from '../fields/choices';
import { prefill, type Prefilled } from './profile-prefill';
import { ProfileUseRow } from './profile-use-row';
import { PickValue } from '../fields/pick-value';

/** The structure of the TOP in our own wording, a section after the other. What is left empty is "not disclosed". */
@Component({
  selector: 'cairn-outcome-profile-fields',
  imports: [DateInput, Field, FormField, NumberInput, OneOf, PickValue, ProfileUseRow, TextControl],
  templateUrl: './outcome-profile-fields.html',
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OutcomeProfileFields {
  readonly of = input.required<FieldTree<OutcomeProfileInput>>();
  readonly context = input.required<EntryContext>();
  private readonly http = inject(HttpClient);
  protected readonly label = PROFILE_LABEL;
  protected readonly rule = PROFILE_RULE;
  protected readonly stages = choicesOf<OutcomeProfileInput['stage']>(PROFILE_STAGES);
  protected readonly yesOrNo = YES_OR_NO;
  protected readonly known = signal<Prefilled['known']>({});
  protected readonly failed = signal(false);

  constructor() {
    effect(() => {
      const use = this.of().use().value();
      if (use.some(({ weeks, total }) => totalOf(weeks) !== total)) untracked(() => this.addUp());
    });
  }

  /** The days of use as the calendar has them; what was typed in their place is replaced. */
  protected async fillIn(): Promise<void> {
    const askedOn = this.of().askedOn().value();
    const path = fillPath(TIMELINE, { patientId: this.context().patientId });
    this.failed.set(false);
    try {
      const params = { from: addDays(askedOn, -28), to: askedOn };
      const timeline = Timeline.parse(await firstValueFrom(this.http.get(`/api/${path}`, { params })));
      const { use, known } = prefill(this.of().use().value(), timeline, askedOn);
      this.of().use().value.set(use);
      this.known.set(known);
    } catch {
      this.failed.set(true);
    }
  }

  /** A total is the sum of its weeks, so it is never typed. */
  private addUp(): void {
    this.of()
      .use()
      .value.update((use) => use.map((row) => ({ ...row, total: totalOf(row.weeks) })));
  }
}
