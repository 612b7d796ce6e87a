import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import type { ClinicChoice } from '@cairn/identity-domain';

/** Which of several clinics to work in now. */
@Component({
  selector: 'cairn-clinic-choices',
  template: `
    <h1 class="t28" tabindex="-1">Choose a clinic</h1>
    <p class="s lead">You work in more than one. To change later, sign out and in again.</p>
    <ul class="stack tight">
      @for (clinic of clinics(); track clinic.clinicId) {
        <li>
          <button type="button" class="btn wide" (click)="chosen.emit(clinic.clinicId)">{{ clinic.clinicName }}</button>
        </li>
      }
    </ul>
    <button type="button" class="btn flat" (click)="back.emit()">Back</button>
  `,
  styles: `
    .lead {
      padding: 6px 0 26px;
      font-size: 16px;
      line-height: 24px;
    }
    .wide {
      min-height: 44px;
      font-size: 14px;
    }
    ul {
      margin-bottom: 16px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ClinicChoices {
  readonly clinics = input.required<ClinicChoice['clinics']>();
  readonly chosen = output<string>();
  readonly back = output();
}
