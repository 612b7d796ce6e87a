import { ChangeDetectionStrategy, Component } from '@angular/core';

/** The ground under the stones: nine lines, each lower and fainter. */
const GROUND = Array.from({ length: 9 }, (_, line) => {
  const [left, a, b, c, d, right] = [
    650.4 + 21.2 * line,
    614 + 24 * line,
    601 + 25 * line,
    616.6 + 23.8 * line,
    655.6 + 20.8 * line,
    627 + 23 * line,
  ];
  return { d: `M0 ${left}C90 ${a} 170 ${b} 280 ${c}S470 ${d} 560 ${right}`, opacity: 0.75 - 0.07 * line };
});

const STONES = [
  {
    words: 'Detox',
    tint: 'p1',
    pattern: 'url(#cn-stone-lines)',
    place: null,
    leader: 'M386 322H400',
    y: 327,
    d: 'M6 330C6 284 62 262 174 262 292 262 372 280 372 324 372 366 310 380 184 380S6 376 6 330Z',
  },
  {
    words: 'Rehab',
    tint: 'p2',
    pattern: 'url(#cn-stone-dots)',
    place: 'translate(0 13)',
    leader: 'M338 200H400',
    y: 205,
    d: 'M30 190C30 146 86 126 170 126 258 126 322 144 322 184 322 228 268 246 172 246S30 236 30 190Z',
  },
  {
    words: 'Aftercare',
    tint: 'p3',
    pattern: 'url(#cn-stone-levels)',
    place: 'translate(0 31)',
    leader: 'M348 80H400',
    y: 85,
    d: 'M108 62C104 22 148-2 216-8 284-14 328 6 332 42 336 80 292 98 220 104 150 108 112 102 108 62Z',
  },
] as const;

/** Three stones, three phases, with the patterns that stand for them on every chart. A picture, not news. */
@Component({
  selector: 'cairn-stones-drawing',
  templateUrl: './stones-drawing.html',
  styles: `
    :host {
      display: block;
    }
    svg {
      width: 100%;
      height: auto;
    }
    path {
      fill: none;
    }
    .mark,
    .edge {
      stroke: var(--cn-phase-ink);
    }
    .edge {
      stroke-width: 1.5;
    }
    .dot {
      fill: var(--cn-phase-ink);
      opacity: 0.6;
    }
    .p1 {
      fill: var(--cn-phase-1);
    }
    .p2 {
      fill: var(--cn-phase-2);
    }
    .p3 {
      fill: var(--cn-phase-3);
    }
    .ground {
      stroke: var(--cn-line-strong);
    }
    .leader {
      stroke: var(--cn-ink-3);
    }
    .words {
      font-size: 14px;
      font-weight: 600;
      fill: var(--cn-ink);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StonesDrawing {
  protected readonly ground = GROUND;
  protected readonly stones = STONES;
}
