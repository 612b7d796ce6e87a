import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { type Choice, Segmented, Theme, type ThemeChoice } from '@cairn/shared-ui';

/** Light, dark, or as the system has it. */
@Component({
  selector: 'cairn-theme-choices',
  imports: [Segmented],
  template: `
    <p class="lab">Appearance</p>
    <cairn-segmented
      fill
      label="Appearance"
      [choices]="choices"
      [value]="theme.choice()"
      (valueChange)="theme.choose($event ?? 'system')"
    />
  `,
  styles: `
    :host {
      display: block;
      padding: 12px 16px 16px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ThemeChoices {
  protected readonly theme = inject(Theme);
  protected readonly choices: readonly Choice<ThemeChoice>[] = [
    { value: 'system', label: 'System' },
    { value: 'light', label: 'Light' },
    { value: 'dark', label: 'Dark' },
  ];
}
