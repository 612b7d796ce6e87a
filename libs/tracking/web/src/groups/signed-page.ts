import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { patientPage, RecordChanges } from '@cairn/patients-context';
import { Connection, Empty, ErrorState, Icon, routeParam, Skeleton } from '@cairn/shared-ui';
import { fillPath, formatDay, formatTime, localDay } from '@cairn/shared-util';
import { endOf, GROUP_SESSION, GroupSession, USE_SINCE_LABELS, type SignedLine } from '@cairn/tracking-domain';
import { absenceWords } from '@cairn/tracking-domain';
import { ClinicFacts } from './clinic-facts';
import { ledByWords, peopleWords } from './counted-words';
import { presenceWords } from './line-words';
import { NoteForm } from './note-form';

/** A signed register, as it stands now: what was corrected in a person's record shows here too. */
@Component({
  selector: 'cairn-signed-page',
  imports: [Empty, ErrorState, Icon, NoteForm, RouterLink, Skeleton],
  providers: [ClinicFacts],
  templateUrl: './signed-page.html',
  styleUrl: './signed-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SignedPage {
  private readonly facts = inject(ClinicFacts);
  private readonly changes = inject(RecordChanges);
  private readonly connection = inject(Connection);
  private readonly id = routeParam('groupSessionId');
  private readonly resource = httpResource(
    () => {
      this.changes.version();
      this.connection.recoveries();
      return `/api/${fillPath(GROUP_SESSION, { groupSessionId: this.id() })}`;
    },
    { parse: (body) => GroupSession.parse(body) },
  );
  protected readonly session = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  protected readonly failed = computed(() => this.resource.status() === 'error');
  protected readonly isMissing = computed(() => this.failed() && this.resource.statusCode() === 404);
  protected readonly words = computed(() => this.session()?.notes.at(-1) ?? null);
  protected readonly corrects = signal(false);
  protected readonly page = patientPage;
  protected readonly people = peopleWords;

  protected reload(): void {
    this.resource.reload();
  }

  protected when({ localDay: day, startsAt, minutes, place, leaderNames }: GroupSession): string {
    const zone = this.facts.timeZone();
    const hours = `${formatTime(startsAt, zone)} to ${formatTime(endOf(startsAt, minutes), zone)}`;
    const by = leaderNames.length === 0 ? '' : ` Led by ${ledByWords(leaderNames)}.`;
    return `${formatDay(day, 'weekday-long')}, ${hours}${place === '' ? '' : `, ${place}`}.${by}`;
  }

  protected at(instant: string): string {
    const zone = this.facts.timeZone();
    return `${formatDay(localDay(instant, zone), 'medium')}, ${formatTime(instant, zone)}`;
  }

  protected use({ useSince }: SignedLine): string {
    return useSince === null ? 'not asked' : USE_SINCE_LABELS[useSince];
  }

  /** "Here, 90 min", "Missed, childcare". */
  protected attended(line: SignedLine): string {
    const why = line.absenceCode === null ? '' : absenceWords(line.absenceCode, '').toLowerCase();
    const length = line.minutes === null ? '' : `${line.minutes} min`;
    return [presenceWords(line), why, length].filter((part) => part !== '').join(', ');
  }

  protected score(value: number | null): string {
    return value === null ? '–' : String(value);
  }
}
