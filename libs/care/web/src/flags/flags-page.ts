import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  CLINIC_FLAGS,
  ClinicFlags,
  FLAG_SEVERITIES,
  isSnoozed,
  ruleName,
  ruleRecord,
  type ClinicFlag,
} from '@cairn/care-domain';
import { patientPage, RecordChanges } from '@cairn/patients-context';
import { Connection, Empty, ErrorState, Skeleton } from '@cairn/shared-ui';
import { counted } from '@cairn/shared-util';
import { FlagCard } from './flag-card';

/** Every flag of the clinic that somebody still has to decide about, worst first. */
@Component({
  selector: 'cairn-flags-page',
  imports: [Empty, ErrorState, FlagCard, RouterLink, Skeleton],
  templateUrl: './flags-page.html',
  styleUrl: './flags-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FlagsPage {
  private readonly changes = inject(RecordChanges);
  private readonly connection = inject(Connection);
  protected readonly page = patientPage;
  private readonly resource = httpResource(
    () => {
      this.changes.version();
      this.connection.recoveries();
      return `/api/${CLINIC_FLAGS}`;
    },
    { parse: (body) => ClinicFlags.parse(body) },
  );
  protected readonly failed = computed(() => this.resource.status() === 'error');
  protected readonly all = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  protected readonly today = computed(() => this.all()?.today ?? '');
  private readonly asking = computed(() => this.split((flag) => !isSnoozed(flag, this.today())));
  protected readonly resting = computed(() => this.split((flag) => isSnoozed(flag, this.today())));
  protected readonly groups = computed(() =>
    FLAG_SEVERITIES.codes
      .map(({ key, label }) => ({ key, label, flags: this.asking().filter(({ severity }) => severity === key) }))
      .filter(({ flags }) => flags.length > 0),
  );
  protected readonly counts = computed(() => {
    const { length } = this.asking();
    const people = new Set(this.asking().map(({ patientId }) => patientId)).size;
    return `${counted(length, 'flag')} of ${counted(people, 'person', 'people')}`;
  });
  protected readonly rules = computed(() =>
    (this.all()?.rules ?? []).map((rule) => ({
      rule: rule.rule,
      words: `${ruleName(rule)}: raised ${counted(rule.raised, 'time')}, ${ruleRecord(rule)}`,
    })),
  );

  protected nameOf({ person }: ClinicFlag): string {
    return `${person.givenName} ${person.familyName}`;
  }

  protected reload(): void {
    this.resource.reload();
  }

  private split(keep: (flag: ClinicFlag) => boolean): ClinicFlag[] {
    return (this.all()?.flags ?? []).filter(keep);
  }
}
