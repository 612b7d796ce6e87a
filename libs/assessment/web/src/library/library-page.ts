import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { INSTRUMENTS, type Instrument } from '@cairn/assessment-domain';

/** Every measure that can be used here, and on what terms. */
@Component({
  selector: 'cairn-library-page',
  imports: [RouterLink],
  templateUrl: './library-page.html',
  styleUrl: './library-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LibraryPage {
  protected readonly groups = [
    {
      heading: 'Asked here, in full wording',
      about: 'Their licence lets the questions be shown. Fill them in on screen, or hand the device to the person.',
      list: INSTRUMENTS.filter(({ wording }) => wording === 'full'),
    },
    {
      heading: 'Score entry',
      about: 'The questions are not here. Your service fills in the form that it holds, and enters what it comes to.',
      list: INSTRUMENTS.filter(({ wording }) => wording === 'score_only'),
    },
  ];

  protected whose({ answeredBy }: Instrument): string {
    return answeredBy === 'person' ? 'The person' : 'Staff';
  }

  protected ranges({ scores }: Instrument): string {
    return scores.map(({ from, to, label }) => `${scores.length > 1 ? `${label} ` : ''}${from} to ${to}`).join('; ');
  }
}
