import { ChangeDetectionStrategy, Component, computed, effect, inject, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Empty, ErrorState, routeParam, Skeleton } from '@cairn/shared-ui';
import { formatDay, formatTime } from '@cairn/shared-util';
import { CANCELLATIONS, endOf, type RegisterSheet } from '@cairn/tracking-domain';
import { labelOf } from '@cairn/shared-util';
import { ClinicFacts } from './clinic-facts';
import { ledByWords } from './counted-words';
import { RegisterClash } from './register-clash';
import { headOf } from './register-draft';
import { RegisterForm } from './register-form';
import { RegisterStore } from './register-store';

/** The register of a group on one of its days. */
@Component({
  selector: 'cairn-register-page',
  imports: [Empty, ErrorState, RegisterClash, RegisterForm, RouterLink, Skeleton],
  providers: [ClinicFacts, RegisterStore],
  template: `
    <div class="page">
      @if (store.sheet(); as sheet) {
        <header class="page-head">
          <div>
            <h1>{{ sheet.name }}</h1>
            <p class="t13 s">
              {{ when(sheet) }} <a [routerLink]="['/groups', sheet.groupId]">The group and its people</a>
            </p>
          </div>
        </header>
        @if (sheet.signed !== null && !clash()) {
          <cairn-empty
            [what]="sheet.signed.signedByName + ' has signed this register.'"
            how="What it holds stands in the record of each person."
          >
            <a class="btn main" [routerLink]="['/groups/register', sheet.signed.id]">Open the signed register</a>
          </cairn-empty>
        }
        @if (sheet.signed !== null && clash(); as mine) {
          <cairn-register-clash
            [signed]="sheet.signed"
            [mine]="mine.draft()"
            [rows]="mine.rows()"
            (discarded)="mine.discard()"
          />
        }
        @if (sheet.cancellation; as off) {
          <p class="note-line">
            <span
              ><b>The group does not meet on this day</b>: {{ reason(off.code) }}{{ off.note ? ', ' + off.note : '' }}.
              It is in nobody’s attendance. Fill in the register if it met after all.</span
            >
          </p>
        }
        <cairn-register-form
          [hidden]="sheet.signed !== null"
          [head]="head(sheet)"
          [members]="sheet.people"
          [draftName]="'register:' + sheet.groupId + ':' + sheet.day"
          (signed)="open($event)"
          (clashed)="store.reload()"
        />
      } @else if (store.isMissing()) {
        <h1>Register</h1>
        <cairn-empty what="There is no such register." how="The group may have ended, or it meets on other days.">
          <a class="btn" routerLink="/groups">To the timetable</a>
        </cairn-empty>
      } @else if (store.failed()) {
        <h1>Register</h1>
        <cairn-error-state
          what="The register could not be opened."
          safe="Nothing was changed, and what you filled in before is kept."
          (retry)="store.reload()"
        />
      } @else {
        <cairn-skeleton [lines]="9" label="Opening the register" />
      }
    </div>
  `,
  styles: `
    .page-head p {
      padding-top: 2px;
    }
    .note-line {
      margin-bottom: 14px;
    }
    cairn-register-form[hidden] {
      display: none;
    }
    @media (min-width: 720px) {
      .page-head {
        padding-right: 240px;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RegisterPage {
  protected readonly store = inject(RegisterStore);
  private readonly facts = inject(ClinicFacts);
  private readonly router = inject(Router);
  private readonly groupId = routeParam('groupId');
  private readonly day = routeParam('day');
  private readonly form = viewChild(RegisterForm);
  /** What was filled in here for a register that a colleague has signed; null where nothing was. */
  protected readonly clash = computed(() => {
    const form = this.form();
    return form !== undefined && form.isFilledIn() ? form : null;
  });

  constructor() {
    effect(() => this.store.occurrence.set({ groupId: this.groupId(), day: this.day() }));
  }

  protected readonly head = headOf;

  protected when({ day, startsAt, minutes, place, leaderNames }: RegisterSheet): string {
    const zone = this.facts.timeZone();
    const hours = `${formatTime(startsAt, zone)} to ${formatTime(endOf(startsAt, minutes), zone)}`;
    const where = place === '' ? '' : `, ${place}`;
    const by = leaderNames.length === 0 ? '' : ` Led by ${ledByWords(leaderNames)}.`;
    return `${formatDay(day, 'weekday-long')}, ${hours}${where}.${by}`;
  }

  protected reason(code: string): string {
    return labelOf(CANCELLATIONS.codes, code).toLowerCase();
  }

  protected open(groupSessionId: string): void {
    void this.router.navigate(['/groups/register', groupSessionId], { replaceUrl: true });
  }
}
