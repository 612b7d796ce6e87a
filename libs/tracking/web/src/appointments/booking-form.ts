import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { form, FormField, submit, validateTree } from '@angular/forms/signals';
import { firstValueFrom } from 'rxjs';
import { DraftStore } from '@cairn/identity-session';
import { tooFarAhead } from '@cairn/patients-domain';
import {
  ChipGroup,
  type Choice,
  DateInput,
  ErrorSummary,
  errorsAt,
  FailureNote,
  Field,
  type IssueAt,
  NumberInput,
  Pick,
  SaveState,
  TextControl,
  TimeInput,
  Toaster,
} from '@cairn/shared-ui';
import { fillPath, formatDay, type Problem, uuidv7, zonedInstant } from '@cairn/shared-util';
import {
  type Appointment,
  clashesOf,
  REGISTER_PERSON,
  RegisterPerson,
  SESSION_TYPES,
  type SessionMode,
  type SessionType,
  TherapySessionInput,
} from '@cairn/tracking-domain';
import { MODE_CHOICES } from '../fields/choices';
import { ClinicFacts } from '../groups/clinic-facts';
import { FindWalkIn } from '../groups/find-walk-in';
import { AppointmentWriting } from './appointment-writing';
import { clashWords } from './clash-words';

const AWAY = 'Not booked: the record cannot be reached. What you typed is kept here.';
const ALONE: readonly SessionMode[] = ['in_person', 'phone', 'video', 'home_visit'];

interface BookingDraft {
  readonly id: string;
  readonly person: { readonly patientId: string; readonly name: string; readonly episodeId: string | null } | null;
  readonly day: string | null;
  readonly time: string | null;
  readonly plannedMinutes: number | null;
  readonly sessionType: SessionType;
  readonly mode: SessionMode;
  readonly staffIds: readonly string[];
  readonly note: string;
}

/** Books a session of one person. Two at once warn; they can be meant. */
@Component({
  selector: 'cairn-booking-form',
  imports: [
    ChipGroup,
    DateInput,
    ErrorSummary,
    FailureNote,
    Field,
    FindWalkIn,
    FormField,
    NumberInput,
    Pick,
    SaveState,
    TextControl,
    TimeInput,
  ],
  templateUrl: './booking-form.html',
  styles: `
    cairn-error-summary:empty {
      display: none;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BookingForm {
  readonly others = input.required<readonly Appointment[]>();
  readonly done = output();
  private readonly http = inject(HttpClient);
  private readonly writing = inject(AppointmentWriting);
  private readonly toaster = inject(Toaster);
  protected readonly facts = inject(ClinicFacts);
  private readonly draft = signal<BookingDraft>(this.empty());
  protected readonly fields = form(this.draft, (path) => {
    validateTree(path, ({ value, fieldTree }) => errorsAt(fieldTree, this.issues(value())));
  });
  protected readonly kept = inject(DraftStore).attach({ form: 'appointment', patientId: null, value: this.draft });
  protected readonly types: readonly Choice<SessionType>[] = SESSION_TYPES.codes
    .filter(({ group }) => group !== 'group')
    .map(({ key, label }) => ({ value: key as SessionType, label }));
  protected readonly modes = MODE_CHOICES.filter(({ value }) => ALONE.includes(value));
  protected readonly person = computed(() => this.draft().person);
  protected readonly attempt = signal(0);
  protected readonly saving = signal(false);
  protected readonly failure = signal<readonly string[]>([]);
  protected readonly clashes = computed(() => {
    const [startsAt, { person, staffIds, plannedMinutes }] = [this.startsAt(this.draft()), this.draft()];
    if (startsAt === null || person === null) return '';
    const wanted = {
      id: '',
      patientId: person.patientId,
      staffIds: [...staffIds],
      startsAt,
      plannedMinutes,
      minutes: null,
    };
    return clashWords(clashesOf(wanted, this.others()), this.facts);
  });

  protected async choose(patientId: string): Promise<void> {
    this.failure.set([]);
    try {
      const path = fillPath(REGISTER_PERSON, { patientId });
      const { name, episodeId } = RegisterPerson.parse(await firstValueFrom(this.http.get(`/api/${path}`)));
      this.draft.update((draft) => ({ ...draft, person: { patientId, name, episodeId } }));
    } catch {
      this.failure.set(['The person could not be chosen: the record cannot be reached. Try again.']);
    }
  }

  protected another(): void {
    this.draft.update((draft) => ({ ...draft, person: null }));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    if (this.saving()) return;
    this.attempt.set(0);
    this.failure.set([]);
    this.saving.set(true);
    const isSent = await submit(this.fields, { action: () => this.send() }).finally(() => this.saving.set(false));
    if (!isSent) this.attempt.update((attempt) => attempt + 1);
  }

  private empty(): BookingDraft {
    return {
      ...{ id: '', person: null, day: null, time: null, plannedMinutes: 50, sessionType: 'key_work' },
      ...{ mode: 'in_person', staffIds: [this.facts.me()], note: '' },
    };
  }

  private startsAt({ day, time }: BookingDraft): string | null {
    return day === null || time === null ? null : zonedInstant(day, time, this.facts.timeZone());
  }

  private issues(draft: BookingDraft): IssueAt[] {
    const issues: IssueAt[] = [];
    const add = (field: keyof BookingDraft, message: string | null): unknown =>
      message === null ? null : issues.push({ path: [field], message });
    if (draft.person === null) add('person', 'Choose the person.');
    if (draft.day === null) add('day', 'Enter the day.');
    if (draft.time === null) add('time', 'Enter the time.');
    if (draft.day !== null) add('day', tooFarAhead(draft.day, this.facts.today()));
    const body = TherapySessionInput.safeParse(this.inputOf({ ...draft, id: uuidv7() }));
    const own = new Set<PropertyKey>(['plannedMinutes', 'sessionType', 'mode', 'staffIds', 'note']);
    const wrong = body.error?.issues.filter(({ path: [field] }) => field !== undefined && own.has(field)) ?? [];
    return [...issues, ...wrong.map(({ path, message }) => ({ path, message }))];
  }

  private inputOf(draft: BookingDraft): TherapySessionInput {
    const { id, person, plannedMinutes, sessionType, mode, staffIds, note } = draft;
    return {
      ...{ id, episodeId: person?.episodeId ?? null, startsAt: this.startsAt(draft) ?? '', sessionType, mode, note },
      ...{ attendance: '0', minutes: null, plannedMinutes, staffIds: [...staffIds] },
      ...{ goals: [], absenceCode: null, absenceReason: '' },
    };
  }

  private async send() {
    this.draft.update((draft) => ({ ...draft, id: draft.id || uuidv7() }));
    const draft = this.draft();
    if (draft.person === null) return undefined;
    const sent = await this.writing.book(draft.person.patientId, this.inputOf(draft));
    if (!sent.ok) return this.refused(sent.problem);
    await this.kept.discard();
    const words = `${draft.person.name} is booked for ${this.whenOf(draft)}`;
    this.toaster.show({ words, undo: this.writing.undoOfBooking(draft.person.patientId, draft.id) });
    this.draft.set(this.empty());
    this.done.emit();
    return undefined;
  }

  private whenOf({ day, time }: BookingDraft): string {
    return day === null || time === null ? '' : `${formatDay(day, 'weekday')}, ${time}`;
  }

  private refused(problem: Problem | null) {
    const fields = problem?.fields ?? [];
    if (fields.length === 0) this.failure.set([problem?.detail ?? AWAY]);
    return errorsAt(
      this.fields,
      fields.map(({ field, message }) => ({ path: [field === 'startsAt' ? 'day' : field], message })),
    );
  }
}
