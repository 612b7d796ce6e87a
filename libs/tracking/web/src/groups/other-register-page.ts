import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { form, FormField } from '@angular/forms/signals';
import { Router } from '@angular/router';
import { DraftStore } from '@cairn/identity-session';
import { Field, NumberInput, Pick, TextControl, WhenInput } from '@cairn/shared-ui';
import { GROUP_TYPES, type SessionType } from '@cairn/tracking-domain';
import { ClinicFacts } from './clinic-facts';
import type { RegisterHead } from './register-draft';
import { RegisterForm } from './register-form';
import { RegisterStore } from './register-store';

interface HeadDraft {
  readonly name: string;
  readonly sessionType: SessionType;
  readonly startsAt: string | null;
  readonly minutes: number | null;
  readonly place: string;
}

/** The register of a group that was held once: a workshop, a visitor, a group at short notice. */
@Component({
  selector: 'cairn-other-register-page',
  imports: [Field, FormField, NumberInput, Pick, RegisterForm, TextControl, WhenInput],
  providers: [ClinicFacts, RegisterStore],
  template: `
    <div class="page">
      <header class="page-head"><h1>Register of another group</h1></header>
      <div class="cols">
        <cairn-field label="Name" [of]="fields.name">
          <input cairnControl type="text" autocomplete="off" [formField]="fields.name" />
        </cairn-field>
        <cairn-field label="Kind" [of]="fields.sessionType">
          <cairn-pick [choices]="types" [formField]="fields.sessionType" />
        </cairn-field>
        <cairn-field label="Minutes" [of]="fields.minutes">
          <cairn-number whole unit="min" [formField]="fields.minutes" />
        </cairn-field>
        <cairn-field label="Place" optional [of]="fields.place">
          <input cairnControl type="text" autocomplete="off" [formField]="fields.place" />
        </cairn-field>
        <cairn-field label="Began" [of]="fields.startsAt">
          <cairn-when label="Began" nowWords="Now" [timeZone]="facts.timeZone()" [formField]="fields.startsAt" />
        </cairn-field>
      </div>
      <cairn-register-form [head]="registerHead()" [members]="[]" draftName="register:new" (signed)="open($event)" />
    </div>
  `,
  styles: `
    .cols {
      margin-bottom: 64px;
    }
    @media (max-width: 719px) {
      .cols {
        margin-bottom: 16px;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OtherRegisterPage {
  private readonly router = inject(Router);
  protected readonly facts = inject(ClinicFacts);
  private readonly opened = new Date().toISOString();
  private readonly head = signal<HeadDraft>({
    ...{ name: '', sessionType: 'psychoeducation_group', startsAt: null, minutes: 60, place: '' },
  });
  protected readonly fields = form(this.head);
  private readonly kept = inject(DraftStore).attach({ form: 'register-head:new', patientId: null, value: this.head });
  protected readonly types = GROUP_TYPES.map(({ key, label }) => ({ value: key as SessionType, label }));
  protected readonly registerHead = computed<RegisterHead>(() => {
    const { startsAt, minutes, ...head } = this.head();
    const me = this.facts.me();
    return {
      ...{ ...head, groupId: null, startsAt: startsAt ?? this.opened },
      ...{ minutes: minutes ?? 0, leaderIds: me === '' ? [] : [me] },
    };
  });

  protected async open(groupSessionId: string): Promise<void> {
    await this.kept.discard();
    await this.router.navigate(['/groups/register', groupSessionId], { replaceUrl: true });
  }
}
