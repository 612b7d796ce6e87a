import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { PatientContext, RecordChanges } from '@cairn/patients-context';
import { AnyEntries, ENTRIES } from '@cairn/patients-domain';
import { addDays, fillPath, formatDay, labelOf } from '@cairn/shared-util';
import {
  AGREEMENT_RULE,
  ANALYTES,
  ketamineNotTested,
  POSITIVE_REPORT_DAYS,
  resultOf,
  SPECIMENS,
  strengthOf,
  SUPERVISED_DOSE,
  TEST_RESULTS,
  testAgreement,
  testedOf,
  type Analyte,
  type DrugTest,
} from '@cairn/tracking-domain';
import { recordsOf, type HealthEntry, type HealthFrame } from '../health/health-entry';
import { useDaysNear } from '../health/use-days-near';

/** How many tests stand side by side. */
const COLUMNS = 6;
const ALWAYS: readonly Analyte[] = ['ketamine'];

/** What was tested, when, with which result, and how it stands to what was reported: in words, never in colour alone. */
@Component({
  selector: 'cairn-drug-test-table',
  templateUrl: './drug-test-table.html',
  styleUrl: './drug-test-table.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DrugTestTable {
  /** The newest first. */
  readonly entries = input.required<readonly HealthEntry[]>();
  readonly frame = input.required<HealthFrame>();
  private readonly person = inject(PatientContext);
  private readonly changes = inject(RecordChanges);
  protected readonly rule = AGREEMENT_RULE;

  private readonly all = computed(() => recordsOf<DrugTest>(this.entries(), 'drug_test'));
  private readonly shown = computed(() => this.all().slice(0, COLUMNS));
  private readonly period = computed(() => {
    const days = this.shown().map(({ localDay = '' }) => localDay);
    const [last, first] = [days[0], days.at(-1)];
    return first === undefined || last === undefined ? null : { from: addDays(first, -POSITIVE_REPORT_DAYS), to: last };
  });
  protected readonly near = useDaysNear(() => this.period());
  private readonly doses = httpResource(
    () => {
      this.changes.version();
      const params = this.period();
      const patientId = this.person.patientId();
      if (params === null || patientId === '') return undefined;
      return { url: `/api/${fillPath(ENTRIES, { patientId })}`, params: { ...params, kinds: 'supervised_dose' } };
    },
    { parse: (body) => AnyEntries.parse(body).map(({ record }) => SUPERVISED_DOSE.Entry.parse(record)) },
  );
  protected readonly isCompared = computed(() => this.near.days() !== null && this.doses.hasValue());
  protected readonly failed = computed(() => this.near.failed() || this.doses.status() === 'error');

  protected readonly tests = computed(() =>
    this.shown().map((test) => ({
      id: test.id,
      day: formatDay(test.localDay ?? '', 'short'),
      what: `${labelOf(SPECIMENS.codes, test.specimen)}, ${test.declined ? 'declined' : strengthOf(test)}`,
      lacksKetamine: ketamineNotTested(test),
      agreement: this.agreementOf(test),
    })),
  );
  protected readonly rows = computed(() => {
    const found = new Set([...ALWAYS, ...this.shown().flatMap((test) => testedOf(test).map(({ analyte }) => analyte))]);
    return ANALYTES.codes
      .filter(({ key }) => found.has(key as Analyte))
      .map(({ key, label }) => ({
        label,
        cells: this.shown().map((test) => this.cellOf(test, key as Analyte)),
      }));
  });
  protected readonly older = computed(() => this.all().length - this.shown().length);
  protected readonly lacking = computed(() => this.tests().filter(({ lacksKetamine }) => lacksKetamine).length);

  protected again(): void {
    this.near.reload();
    this.doses.reload();
  }

  private cellOf(test: DrugTest, analyte: Analyte): { id: string; words: string; kind: string } {
    if (test.declined) return { id: test.id, words: 'declined', kind: 'none' };
    const result = resultOf(test, analyte);
    const words = labelOf(TEST_RESULTS.codes, result).toLowerCase();
    const isMissed = analyte === 'ketamine' && ketamineNotTested(test);
    return { id: test.id, words, kind: isMissed ? 'missed' : result };
  }

  /** Of the results that differ each in words; otherwise how many agree and how many cannot be compared. */
  private agreementOf(test: DrugTest): readonly string[] {
    const days = this.near.days();
    if (days === null || !this.doses.hasValue()) return [];
    const supervised = this.doses.value().map(({ localDay = '' }) => localDay);
    const { timeZone } = this.frame();
    const all = testAgreement(test, { days, supervised, timeZone });
    const differing = all.filter(({ agreement }) => agreement === 'disagrees');
    const agreeing = all.filter(({ agreement }) => agreement === 'agrees').length;
    const open = all.length - agreeing - differing.length;
    return [
      ...differing.map(({ analyte, words }) => `${labelOf(ANALYTES.codes, analyte)}: ${words}`),
      ...(agreeing > 0 ? [`${agreeing} agree${agreeing === 1 ? 's' : ''}`] : []),
      ...(open > 0 ? [`${open} cannot be compared`] : []),
    ];
  }
}
