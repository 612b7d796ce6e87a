import { computed, inject, Injectable, InjectionToken, resource, signal, type Type } from '@angular/core';
import type { StaffName } from '@cairn/identity-domain';
import type { Kept, RecordContract, RecordInput, RecordKind } from '@cairn/patients-domain';

/** What the form of an entry is told beside its fields. */
export interface EntryContext {
  readonly patientId: string;
  /** The open episode, under which a new entry is kept; null where there is none. */
  readonly episodeId: string | null;
  /** The clinic-local date. */
  readonly today: string;
  /** The clinic's IANA zone. */
  readonly timeZone: string;
  /** Colleagues by membership, for who did something. */
  readonly staff: readonly StaffName[];
}

/**
 * How one kind of kept entry is written in the browser. A domain lists its kinds; the patient frame shows the form, the
 * versions and the withdrawal of any of them.
 */
export interface RecordKindForm<I extends RecordInput = RecordInput> {
  readonly contract: RecordContract<I>;
  /** A form that nothing was typed into. `id` stays empty until it is sent. */
  empty(context: EntryContext): I;
  /** The component of its fields. It takes the inputs `of` (the field tree of the entry) and `context`. */
  fields(): Promise<Type<unknown>>;
}

/** Loads every kind of kept entry that can be written on the pages of a person. The routes join those of all domains. */
export const RECORD_KIND_FORMS = new InjectionToken<() => Promise<readonly RecordKindForm[]>>(
  'the kinds of kept entry',
);

/** The kinds of kept entry, once they are loaded. Provided by the patient frame. */
@Injectable()
export class RecordKinds {
  private readonly forms = resource({ loader: inject(RECORD_KIND_FORMS) });
  /** Null until they are loaded, and where they could not be. */
  readonly all = computed(() => (this.forms.hasValue() ? this.forms.value() : null));
  readonly failed = computed(() => this.forms.status() === 'error');

  /** Undefined for a kind that has no form here, such as one of a newer server. */
  of(kind: string): RecordKindForm | undefined {
    return this.all()?.find(({ contract }) => contract.kind === kind);
  }

  reload(): void {
    this.forms.reload();
  }
}

/** What the panel for entries shows. */
export type OpenedEntry =
  | { readonly as: 'add'; readonly kind: RecordKind; readonly given: object }
  | { readonly as: 'read' | 'correct'; readonly kind: RecordKind; readonly entry: Kept<RecordInput> };

/** The panel beside a person's page in which an entry of any kind is added, read with its versions, or corrected. */
@Injectable()
export class EntryPanelState {
  private readonly shown = signal<OpenedEntry | null>(null);
  readonly opened = this.shown.asReadonly();

  /** Opens an empty form; `given` fills in some of its fields. */
  add(kind: RecordKind, given: object = {}): void {
    this.shown.set({ as: 'add', kind, given });
  }

  /** Shows all versions of an entry, with the way to correct and to withdraw it. */
  read(kind: RecordKind, entry: Kept<RecordInput>): void {
    this.shown.set({ as: 'read', kind, entry });
  }

  correct(kind: RecordKind, entry: Kept<RecordInput>): void {
    this.shown.set({ as: 'correct', kind, entry });
  }

  close(): void {
    this.shown.set(null);
  }
}
