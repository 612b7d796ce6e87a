import { ChangeDetectionStrategy, Component, computed, model, output, viewChildren } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { choicesOf, groupLink, OWN_NAMES, Segmented } from '@cairn/shared-ui';
import {
  ANALYTES,
  resultOf,
  TEST_RESULTS,
  testedOf,
  type Analyte,
  type AnalyteResult,
  type TestResult,
} from '@cairn/tracking-domain';

/** What a test looked for, a line each: not tested until somebody says otherwise. */
@Component({
  selector: 'cairn-panel-input',
  imports: [Segmented],
  viewProviders: [OWN_NAMES],
  template: `
    @for (analyte of analytes; track analyte.value) {
      <div class="line">
        <span class="t13">{{ analyte.label }}</span>
        <cairn-segmented
          fill
          [label]="analyte.label"
          [choices]="results"
          [value]="resultOf(analyte.value)"
          (valueChange)="mark(analyte.value, $event)"
          (touch)="touch.emit()"
        />
      </div>
    }
    <p class="hint num" role="status">{{ tested() }} of {{ analytes.length }} tested</p>
  `,
  styles: `
    .line {
      display: grid;
      gap: 2px;
      padding: 5px 0;
      border-top: 1px solid var(--cn-line);
    }
    .hint {
      margin-top: 6px;
    }
  `,
  host: { class: 'panel' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PanelInput implements FormValueControl<AnalyteResult[]> {
  readonly value = model<AnalyteResult[]>([]);
  readonly touch = output();
  protected readonly link = groupLink();
  private readonly lines = viewChildren(Segmented);
  protected readonly analytes = choicesOf<Analyte>(ANALYTES);
  /** "Not tested" first: it is how every line begins. */
  protected readonly results = choicesOf<TestResult>({
    ...TEST_RESULTS,
    codes: TEST_RESULTS.codes.toSorted((a, b) => Number(b.key === 'not_tested') - Number(a.key === 'not_tested')),
  });
  protected readonly tested = computed(() => testedOf({ results: this.value() }).length);

  focus(): void {
    this.lines()[0]?.focus();
  }

  protected resultOf(analyte: Analyte): TestResult {
    return resultOf({ results: this.value() }, analyte);
  }

  /** What is "not tested" leaves the list, so that a form with nothing marked is an empty one. */
  protected mark(analyte: Analyte, result: TestResult | null): void {
    const others = this.value().filter((each) => each.analyte !== analyte);
    this.value.set(result === null || result === 'not_tested' ? others : [...others, { analyte, result }]);
  }
}
