import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import { PatientContext } from '@cairn/patients-context';
import { type Episode, EpisodeInput } from '@cairn/patients-domain';
import { type EpisodeEntry, frameOf } from './episode-entry';
import { frameFacts } from './episode-words';

/** An edit of an episode that met a colleague's: before, mine and theirs side by side, and a choice. */
@Component({
  selector: 'cairn-frame-meeting',
  templateUrl: './frame-meeting.html',
  styles: `
    .note-line > div {
      flex: 1 1 0;
      min-width: 0;
    }
    .table {
      margin: 8px 0;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FrameMeeting {
  readonly original = input.required<Episode>();
  readonly mine = input.required<EpisodeEntry>();
  readonly theirs = input.required<Episode>();
  readonly keepMine = output();
  readonly takeTheirs = output();
  private readonly context = inject(PatientContext);

  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  /** Fields in which the three are not all the same. */
  protected readonly rows = computed(() => {
    const mine = EpisodeInput.parse(frameOf(this.mine()));
    const keyWorkerName = mine.keyWorkerId === null ? null : this.context.nameOf(mine.keyWorkerId);
    const [before, my, their] = [this.original(), { ...mine, keyWorkerName }, this.theirs()].map((frame) =>
      frameFacts(frame),
    );
    return (before ?? [])
      .map(({ label, words }, index) => ({
        label,
        before: words,
        mine: my?.[index]?.words ?? '',
        theirs: their?.[index]?.words ?? '',
      }))
      .filter((row) => row.mine !== row.theirs);
  });

  constructor() {
    afterNextRender(() => this.heading().nativeElement.focus());
  }
}
