import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import type { ReviewFigures, ReviewLine } from '@cairn/care-domain';
import { May } from '@cairn/identity-session';

/** The figures of a review, part by part, each with what it is counted of and its rule. */
@Component({
  selector: 'cairn-figures-view',
  imports: [May],
  template: `
    @for (section of figures().sections; track section.key) {
      <section [attr.aria-label]="section.title">
        <h3 class="t14">{{ section.title }}</h3>
        <div>
          @if (section.lines.length > 0) {
            <ul>
              @for (line of section.lines; track $index) {
                <li>
                  <div>
                    {{ line.text }}
                    @if (line.denominator) {
                      <span class="t12 q num nw">{{ line.denominator }}</span>
                    }
                  </div>
                  @if (canTask() && line.entry !== null && section.key !== 'tasks') {
                    <button
                      *cairnMay="'record.write'"
                      type="button"
                      class="btn flat sm no-print"
                      (click)="task.emit(line)"
                    >
                      Make a task<span class="vh"> of: {{ line.text }}</span>
                    </button>
                  }
                </li>
              }
            </ul>
          } @else {
            <p class="t13 s">{{ section.none }}</p>
          }
          <p class="t12 q rule">{{ section.rule }}</p>
        </div>
      </section>
    }
  `,
  styleUrl: './figures-view.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FiguresView {
  readonly figures = input.required<ReviewFigures>();
  /** Whether tasks can be made of its lines. */
  readonly canTask = input(false);
  readonly task = output<ReviewLine>();
}
