import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { phaseRuler } from '@cairn/insight-charts';
import { phaseSpans, type Timeline } from '@cairn/insight-domain';
import { epochDay } from '@cairn/shared-util';
import { middleOf, startOf, type PlotScale } from '@cairn/insight-view';
import { TimeCursor } from './time-cursor';

/** The ground of a lane: the phases as plain tints down the whole lane, and the cursor line through it. Decoration. */
@Component({
  selector: 'cairn-bands',
  template: `
    @for (band of bands(); track band.from) {
      <i
        [class]="'stone-' + band.phase.stone"
        [class.begins]="band.begins"
        [style.left.px]="at(band.from)"
        [style.width.px]="at(band.to) - at(band.from)"
      ></i>
      @if (band.plannedEnd !== null) {
        <i class="planned" [style.left.px]="at(band.plannedEnd)"></i>
      }
    }
    @if (cursorX() !== null) {
      <i class="cursor" [style.left.px]="cursorX()"></i>
    }
  `,
  styles: `
    :host {
      position: absolute;
      inset: 0;
      overflow: hidden;
      pointer-events: none;
      print-color-adjust: exact;
    }
    i {
      position: absolute;
      top: 0;
      bottom: 0;
    }
    .begins {
      border-left: 1px solid color-mix(in oklab, var(--cn-phase-ink) 50%, transparent);
    }
    .stone-1 {
      background: var(--cn-phase-1);
    }
    .stone-2 {
      background: var(--cn-phase-2);
    }
    .stone-3 {
      background: var(--cn-phase-3);
    }
    .planned {
      border-left: 1.5px dotted var(--cn-phase-ink);
    }
    .cursor {
      width: 1px;
      background: var(--cn-ink);
    }
    @media print {
      .cursor {
        display: none;
      }
    }
  `,
  host: { 'aria-hidden': 'true' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Bands {
  readonly timeline = input.required<Timeline>();
  readonly scale = input.required<PlotScale>();
  private readonly cursor = inject(TimeCursor);
  protected readonly bands = computed(() => {
    const { span, perDay } = this.scale();
    return phaseRuler(phaseSpans(this.timeline().episode, epochDay(this.timeline().today)), span, perDay).bands;
  });
  protected readonly cursorX = computed(() => {
    const day = this.cursor.day();
    return day === null ? null : Math.round(middleOf(this.scale(), day));
  });

  protected at(moment: number): number {
    return Math.round(startOf(this.scale(), moment));
  }
}
