import { ChangeDetectionStrategy, Component, output, signal } from '@angular/core';
import { Icon } from '@cairn/shared-ui';
import { laneKey, laneOf, SUBSTANCE_GROUPS } from './lanes';

/** Another substance to be asked about, from the list by its groups, or named where the list does not have it. */
@Component({
  selector: 'cairn-substance-add',
  imports: [Icon],
  template: `
    @if (isOpen()) {
      <span class="row">
        <select #box class="in" aria-label="Another substance" (change)="pick(box.value)">
          <option value="">Choose a substance</option>
          @for (group of groups; track group.label) {
            <optgroup [label]="group.label">
              @for (substance of group.substances; track substance.key) {
                <option [value]="substance.key">{{ substance.label }}</option>
              }
            </optgroup>
          }
        </select>
        @if (naming()) {
          <input
            #name
            class="in"
            type="text"
            maxlength="60"
            aria-label="Name of the substance"
            placeholder="Its name"
            (keydown.enter)="give(name.value)"
          />
          <button type="button" class="btn" (click)="give(name.value)">Show</button>
        }
        <button type="button" class="btn flat ic" aria-label="Close the list of substances" (click)="close()">
          <cairn-icon name="close" />
        </button>
      </span>
    } @else {
      <button type="button" class="btn flat" (click)="isOpen.set(true)">
        <cairn-icon name="plus" [size]="14" />Substance
      </button>
    }
  `,
  styles: `
    .in {
      width: auto;
      max-width: 220px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SubstanceAdd {
  /** The key of its lane. */
  readonly chosen = output<string>();
  protected readonly groups = SUBSTANCE_GROUPS;
  protected readonly isOpen = signal(false);
  protected readonly naming = signal(false);

  protected pick(key: string): void {
    this.naming.set(key === 'other');
    if (key === '' || key === 'other') return;
    this.show(key, '');
  }

  protected give(name: string): void {
    if (name.trim() !== '') this.show('other', name.trim());
  }

  protected close(): void {
    this.isOpen.set(false);
    this.naming.set(false);
  }

  private show(key: string, text: string): void {
    const lane = laneOf(`${key}:${text}`);
    if (lane === null) return;
    this.close();
    this.chosen.emit(laneKey(lane));
  }
}
