import { ChangeDetectionStrategy, Component } from '@angular/core';
import { Mark } from '@cairn/shared-ui';
import { StonesDrawing } from './stones-drawing';

/** The frame of every page before the sign-in: the mark, what is asked for, and the stones where there is room. */
@Component({
  selector: 'cairn-entrance',
  imports: [Mark, StonesDrawing],
  template: `
    <div class="ask">
      <p class="brand"><cairn-mark [size]="28" /> Cairn</p>
      <div class="box"><ng-content /></div>
      <p class="small">
        Opening a record is logged, and the person can see who looked. After 15 quiet minutes the screen locks; nothing
        you typed is lost.
      </p>
    </div>
    <div class="picture" aria-hidden="true"><cairn-stones-drawing /></div>
  `,
  styleUrl: './entrance.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Entrance {}
