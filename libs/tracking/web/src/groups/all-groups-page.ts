import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import * as z from 'zod';
import { RecordChanges } from '@cairn/patients-context';
import { Connection, Empty, ErrorState, Skeleton } from '@cairn/shared-ui';
import { formatDay, labelOf } from '@cairn/shared-util';
import { GROUPS, ProgrammeGroup, SESSION_TYPES, WEEKDAYS } from '@cairn/tracking-domain';
import { ClinicFacts } from './clinic-facts';

const Groups = z.array(ProgrammeGroup);

/** Every group of the programme, those that have ended too. */
@Component({
  selector: 'cairn-all-groups-page',
  imports: [Empty, ErrorState, RouterLink, Skeleton],
  providers: [ClinicFacts],
  template: `
    <div class="page">
      <header class="page-head">
        <h1>All groups</h1>
        <div class="actions"><a class="btn" routerLink="/groups">Timetable</a></div>
      </header>
      @if (groups(); as all) {
        @if (all.length === 0) {
          <cairn-empty
            what="The groups of the programme will stand here."
            how="Add a group on the timetable with its weekdays, its time and its people."
          >
            <a class="btn main" routerLink="/groups">To the timetable</a>
          </cairn-empty>
        } @else {
          <div class="scroll-x">
            <table class="table stacks">
              <caption class="vh">
                The groups of the programme
              </caption>
              <thead>
                <tr>
                  <th scope="col">Group</th>
                  <th scope="col">Meets</th>
                  <th scope="col">Place</th>
                  <th scope="col">Led by</th>
                  <th scope="col" class="end">In it today</th>
                  <th scope="col">From, until</th>
                </tr>
              </thead>
              <tbody>
                @for (group of all; track group.id) {
                  <tr>
                    <th scope="row">
                      <a [routerLink]="['/groups', group.id]">{{ group.name }}</a>
                      <span class="q t12 kind">{{ kind(group) }}</span>
                    </th>
                    <td data-label="Meets">{{ days(group) }} {{ group.startsAt }}, {{ group.minutes }} min</td>
                    <td data-label="Place">{{ group.place || '–' }}</td>
                    <td data-label="Led by">{{ group.leaderNames.join(', ') || '–' }}</td>
                    <td data-label="In it today" class="end num">
                      {{ group.members }}{{ group.capacity === null ? '' : ' of ' + group.capacity }}
                    </td>
                    <td data-label="From, until">
                      {{ day(group.startsOn, 'long') }}{{ group.endsOn ? ' to ' + day(group.endsOn, 'long') : '' }}
                    </td>
                  </tr>
                }
              </tbody>
            </table>
          </div>
        }
      } @else if (failed()) {
        <cairn-error-state what="The groups could not be read." safe="Nothing was changed." (retry)="reload()" />
      } @else {
        <cairn-skeleton [lines]="6" label="Reading the groups" />
      }
    </div>
  `,
  styles: `
    .kind {
      display: block;
      font-weight: 400;
    }
    th[scope='row'] {
      min-width: 160px;
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AllGroupsPage {
  private readonly changes = inject(RecordChanges);
  private readonly connection = inject(Connection);
  private readonly resource = httpResource(
    () => {
      this.changes.version();
      this.connection.recoveries();
      return `/api/${GROUPS}`;
    },
    { parse: (body) => Groups.parse(body) },
  );
  protected readonly groups = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  protected readonly failed = computed(() => this.resource.status() === 'error');
  protected readonly day = formatDay;

  protected reload(): void {
    this.resource.reload();
  }

  protected kind({ sessionType }: ProgrammeGroup): string {
    return labelOf(SESSION_TYPES.codes, sessionType);
  }

  protected days({ weekdays }: ProgrammeGroup): string {
    return weekdays.map((each) => (WEEKDAYS[each - 1] ?? '').slice(0, 3)).join(', ');
  }
}
