import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { OWN_ITEM, type OwnRatingInput } from '@cairn/assessment-domain';
import type { EntryContext } from '@cairn/patients-context';
import { Field, Pick, Scale, TextControl, WhenInput } from '@cairn/shared-ui';
import { fillPath } from '@cairn/shared-util';
import { ANSWERER_CHOICES, MODE_CHOICES } from './choices';

/** Before any question was ever agreed. */
const FIRST_DAY = '1900-01-01';

/** An answer to one of the person's own questions. */
@Component({
  selector: 'cairn-own-rating-fields',
  imports: [Field, FormField, Pick, Scale, TextControl, WhenInput],
  template: `
    <cairn-field label="Question" [of]="of().asked">
      <cairn-pick [choices]="choices()" [value]="of().question().value()" (valueChange)="choose($event)" />
    </cairn-field>
    @if (item(); as asked) {
      <cairn-field [label]="asked.text" [of]="of().rating">
        <cairn-scale [lowWord]="asked.lowWord" [highWord]="asked.highWord" [formField]="rating()" />
      </cairn-field>
    }
    <cairn-field label="Rated" [of]="of().ratedAt">
      <cairn-when label="Rated" [timeZone]="context().timeZone" [formField]="of().ratedAt" />
    </cairn-field>
    <div class="cols">
      <cairn-field label="How" [of]="of().mode">
        <cairn-pick [choices]="modes" [formField]="of().mode" />
      </cairn-field>
      <cairn-field label="Answered by" [of]="of().answeredBy">
        <cairn-pick [choices]="answerers" [formField]="of().answeredBy" />
      </cairn-field>
    </div>
    <cairn-field label="Note" optional [limit]="2000" [of]="of().note">
      <textarea cairnControl class="area" [formField]="of().note"></textarea>
    </cairn-field>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OwnRatingFields {
  readonly of = input.required<FieldTree<OwnRatingInput>>();
  readonly context = input.required<EntryContext>();
  protected readonly modes = MODE_CHOICES;
  protected readonly answerers = ANSWERER_CHOICES;
  private readonly items = httpResource(
    () => {
      const { patientId, today } = this.context();
      return {
        url: `/api/${fillPath(OWN_ITEM.paths.list as OwnItems, { patientId })}`,
        params: { from: FIRST_DAY, to: today },
      };
    },
    { parse: (body) => OWN_ITEM.Entry.array().parse(body) },
  );
  /** In use, and the one that is being corrected even if it was retired since. */
  protected readonly offered = computed(() => {
    const asked = this.of().question().value();
    const all = this.items.hasValue() ? this.items.value() : [];
    return all.filter(({ retiredOn, question }) => retiredOn === null || question === asked);
  });
  protected readonly choices = computed(() =>
    this.offered().map(({ question, text }) => ({ value: question, label: text })),
  );
  protected readonly item = computed(
    () => this.offered().find(({ question }) => question === this.of().question().value()) ?? null,
  );
  /** No rating yet is null in the form; the contract refuses it in words. */
  protected readonly rating = computed(() => this.of().rating as unknown as FieldTree<number | null>);

  protected choose(question: string | null): void {
    const item = this.offered().find((each) => each.question === question);
    if (item === undefined) return;
    this.of()().value.update((entry) => ({ ...entry, question: item.question, asked: item.id }));
  }
}

type OwnItems = 'patients/:patientId/own-items';
