import { HttpClient, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import { patientPage, RecordChanges, RecordSender } from '@cairn/patients-context';
import {
  Connection,
  Empty,
  ErrorState,
  FailureNote,
  Icon,
  refusalWords,
  routeParam,
  Skeleton,
  Toaster,
} from '@cairn/shared-ui';
import { fillPath, formatDay, formatTime, labelOf, localDay, uuidv7 } from '@cairn/shared-util';
import {
  CANCELLATIONS,
  type CancellationCode,
  GROUP,
  GROUP_CANCELLATION,
  GROUP_CANCELLATIONS,
  GROUP_MEMBER,
  GROUP_MEMBERS,
  type GroupMember,
  GroupPage as GroupPageData,
  type GroupVersion,
  type Occurrence,
  SESSION_TYPES,
  WEEKDAYS,
} from '@cairn/tracking-domain';
import { ClinicFacts } from './clinic-facts';
import { ledByWords, peopleWords } from './counted-words';
import { FindWalkIn } from './find-walk-in';
import { GroupForm } from './group-form';
import { stateOf } from './week';

/** One group: when it meets, who is in it, and its registers around today. */
@Component({
  selector: 'cairn-group-page',
  imports: [Empty, ErrorState, FailureNote, FindWalkIn, GroupForm, Icon, RouterLink, Skeleton],
  providers: [ClinicFacts],
  templateUrl: './group-page.html',
  styleUrl: './group-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class GroupPage {
  private readonly http = inject(HttpClient);
  private readonly sender = inject(RecordSender);
  private readonly changes = inject(RecordChanges);
  private readonly connection = inject(Connection);
  private readonly toaster = inject(Toaster);
  private readonly facts = inject(ClinicFacts);
  private readonly groupId = routeParam('groupId');
  private readonly now = new Date().toISOString();
  private readonly resource = httpResource(
    () => {
      this.changes.version();
      this.connection.recoveries();
      return `/api/${fillPath(GROUP, { groupId: this.groupId() })}`;
    },
    { parse: (body) => GroupPageData.parse(body) },
  );
  protected readonly data = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  protected readonly failed = computed(() => this.resource.status() === 'error');
  protected readonly isMissing = computed(() => this.failed() && this.resource.statusCode() === 404);
  protected readonly failure = signal<readonly string[]>([]);
  protected readonly edits = signal(false);
  protected readonly cancelling = signal<string | null>(null);
  protected readonly reasons = CANCELLATIONS.codes;
  protected readonly page = patientPage;
  protected readonly people = peopleWords;
  protected readonly day = formatDay;
  protected readonly present = computed(() => this.data()?.members.filter(({ leftOn }) => !this.isPast(leftOn)) ?? []);
  protected readonly past = computed(() => this.data()?.members.filter(({ leftOn }) => this.isPast(leftOn)) ?? []);
  protected readonly isFull = computed(() => {
    const capacity = this.data()?.group.capacity ?? null;
    return capacity !== null && this.present().length > capacity;
  });

  protected reload(): void {
    this.resource.reload();
  }

  protected meets({ weekdays, startsAt, minutes, place, leaderNames }: GroupVersion | GroupPageData['group']): string {
    const days = weekdays.map((each) => `${WEEKDAYS[each - 1] ?? ''}s`);
    const on = days.length === 1 ? days[0] : `${days.slice(0, -1).join(', ')} and ${days.at(-1)}`;
    const by = leaderNames.length === 0 ? '' : ` Led by ${ledByWords(leaderNames)}.`;
    return `${on} at ${startsAt}, ${minutes} minutes${place === '' ? '' : `, ${place}`}.${by}`;
  }

  protected kind(key: string): string {
    return labelOf(SESSION_TYPES.codes, key);
  }

  protected at(instant: string): string {
    return formatDay(localDay(instant, this.facts.timeZone()), 'medium');
  }

  protected time({ startsAt }: Occurrence): string {
    return formatTime(startsAt, this.facts.timeZone());
  }

  protected state(one: Occurrence) {
    return stateOf(one, this.facts.today(), this.now);
  }

  protected cancelledWords({ cancellation }: Occurrence): string {
    if (cancellation === null) return '';
    const note = cancellation.note === '' ? '' : `, ${cancellation.note}`;
    return `Cancelled: ${labelOf(CANCELLATIONS.codes, cancellation.code).toLowerCase()}${note}`;
  }

  protected join(patientId: string): Promise<void> {
    const id = uuidv7();
    const body = { id, patientId, joinedOn: this.facts.today(), comfortBreaks: false };
    return this.send(fillPath(GROUP_MEMBERS, { groupId: this.groupId() }), body, 'Added to the group');
  }

  protected leave({ id, comfortBreaks, name }: GroupMember): Promise<void> {
    const body = { id: uuidv7(), leftOn: this.facts.today(), comfortBreaks };
    return this.send(this.memberPath(id), body, `${name} leaves the group after today`);
  }

  protected askForBreaks({ id, leftOn, comfortBreaks, name }: GroupMember): Promise<void> {
    const words = comfortBreaks ? 'asks for no comfort breaks any more' : 'asks for comfort breaks';
    return this.send(this.memberPath(id), { id: uuidv7(), leftOn, comfortBreaks: !comfortBreaks }, `${name} ${words}`);
  }

  protected async cancel(day: string, code: string, note: string): Promise<void> {
    const path = fillPath(GROUP_CANCELLATIONS, { groupId: this.groupId() });
    await this.send(path, { id: uuidv7(), day, code: code as CancellationCode, note }, 'Cancelled');
    this.cancelling.set(null);
  }

  protected async reinstate(day: string): Promise<void> {
    const path = fillPath(GROUP_CANCELLATION, { groupId: this.groupId(), day });
    this.failure.set([]);
    try {
      await firstValueFrom(this.http.delete(`/api/${path}`));
      this.changes.changed();
      this.toaster.show({ words: 'The group meets on that day after all' });
    } catch (error) {
      this.failure.set([refusalWords(error)]);
    }
  }

  private isPast(leftOn: string | null): boolean {
    return leftOn !== null && leftOn < this.facts.today();
  }

  private memberPath(memberId: string): string {
    return fillPath(GROUP_MEMBER, { groupId: this.groupId(), memberId });
  }

  private async send<B extends { id: string }>(path: string, body: B, words: string): Promise<void> {
    this.failure.set([]);
    const sent = await this.sender.send(path, body, body.id);
    if (sent.ok) this.toaster.show({ words });
    else this.failure.set([sent.problem?.detail ?? 'Not saved: the record cannot be reached. Try again.']);
  }
}
