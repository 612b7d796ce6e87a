import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { formatDay, formatTime, localDay } from '@cairn/shared-util';
import type { GroupSession } from '@cairn/tracking-domain';
import { ClinicFacts } from './clinic-facts';
import { lineWords } from './line-words';
import type { RegisterDraft, RegisterRow } from './register-draft';

interface SideBySide {
  readonly what: string;
  readonly theirs: string;
  readonly mine: string;
}

/** A colleague signed the register while it was filled in here: both side by side, and nothing lost. */
@Component({
  selector: 'cairn-register-clash',
  imports: [RouterLink],
  template: `
    <div class="note-line att" role="alert">
      <div>
        <p>
          <b>{{ signed().signedByName }} signed this register on {{ when() }}.</b> What you filled in is kept and is not
          in the record. Where yours says more, add it to the person’s record from the signed register.
        </p>
      </div>
    </div>
    <div class="scroll-x">
      <table class="table">
        <caption>
          What is different
        </caption>
        <thead>
          <tr>
            <th scope="col">About</th>
            <th scope="col">Signed by {{ signed().signedByName }}</th>
            <th scope="col">Yours, not in the record</th>
          </tr>
        </thead>
        <tbody>
          @for (row of differences(); track row.what) {
            <tr>
              <th scope="row">{{ row.what }}</th>
              <td>{{ row.theirs }}</td>
              <td>{{ row.mine }}</td>
            </tr>
          } @empty {
            <tr>
              <td colspan="3">Nothing: both say the same.</td>
            </tr>
          }
        </tbody>
      </table>
    </div>
    <p class="row">
      <a class="btn main" [routerLink]="['/groups/register', signed().id]">Open the signed register</a>
      <button type="button" class="btn" (click)="discarded.emit()">Throw mine away</button>
    </p>
  `,
  styles: `
    :host {
      display: block;
    }
    .scroll-x {
      margin: 16px 0;
    }
    td {
      max-width: 48ch;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RegisterClash {
  readonly signed = input.required<GroupSession>();
  readonly mine = input.required<RegisterDraft>();
  readonly rows = input.required<readonly RegisterRow[]>();
  readonly discarded = output();
  private readonly facts = inject(ClinicFacts);

  protected readonly when = computed(() => {
    const [at, zone] = [this.signed().signedAt, this.facts.timeZone()];
    return `${formatDay(localDay(at, zone), 'medium')} at ${formatTime(at, zone)}`;
  });

  protected readonly differences = computed<SideBySide[]>(() => {
    const [words, mine] = [this.signed().notes.at(-1), this.mine()];
    const both: SideBySide[] = [
      { what: 'What the group did', theirs: words?.note ?? '', mine: mine.note },
      { what: 'Methods', theirs: words?.methods ?? '', mine: mine.methods },
      { what: 'Break', theirs: words?.breakNote ?? '', mine: mine.breakNote },
      ...this.lines(),
    ];
    return both
      .filter((row) => row.mine.trim() !== '' && row.mine.trim() !== row.theirs.trim())
      .map((row) => ({ ...row, theirs: row.theirs === '' ? 'nothing' : row.theirs }));
  });

  private lines(): SideBySide[] {
    const theirs = new Map(this.signed().lines.map((line) => [line.patientId, line]));
    const answered = this.rows().filter(({ person }) => person.patientId in this.mine().answers);
    return answered.map(({ person, line }) => {
      const other = theirs.get(person.patientId);
      return {
        what: person.name,
        theirs: other === undefined ? 'not in the register' : lineWords(other),
        mine: lineWords(line),
      };
    });
  }
}
