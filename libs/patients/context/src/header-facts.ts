import { httpResource } from '@angular/common/http';
import { computed, inject, Injectable, InjectionToken, resource } from '@angular/core';
import { SessionStore } from '@cairn/identity-session';
import { AnyEntries, BOOKING_DAYS, ENTRIES, type AnyEntry, type RecordKind } from '@cairn/patients-domain';
import { addDays, fillPath, localDay } from '@cairn/shared-util';
import { PatientContext } from './patient-context';
import { RecordChanges } from './record-changes';

/** A fact that whoever opens the record should see first. */
export interface HeaderChip {
  readonly words: string;
  readonly needsAttention: boolean;
}

/** What a domain above this one says at the head of a person's page, from entries of some kinds. */
export interface HeaderFact {
  readonly kinds: readonly RecordKind[];
  /** `today` is the clinic-local date. */
  chips(entries: readonly AnyEntry[], today: string): readonly HeaderChip[];
  /** Said where the entries could not be read: silence would look like "none". */
  readonly unread: string;
}

/** Loads the facts that stand at the head of a person's page. The routes join those of all domains. */
export const HEADER_FACTS = new InjectionToken<() => Promise<readonly HeaderFact[]>>('facts at the head of a person');

const FIRST_DAY = '1900-01-01';

/** Facts of other domains at the head of a person's page. Nothing is said until it is known. */
@Injectable()
export class HeaderFacts {
  private readonly context = inject(PatientContext);
  private readonly changes = inject(RecordChanges);
  private readonly session = inject(SessionStore);
  private readonly facts = resource({ loader: inject(HEADER_FACTS) });
  private readonly entries = httpResource(
    () => {
      this.changes.version();
      const patientId = this.context.patientId();
      const kinds = this.facts.hasValue() ? this.facts.value().flatMap((fact) => fact.kinds) : [];
      if (patientId === '' || kinds.length === 0) return undefined;
      const to = addDays(new Date().toISOString().slice(0, 10), BOOKING_DAYS);
      return {
        url: `/api/${fillPath(ENTRIES, { patientId })}`,
        params: { from: FIRST_DAY, to, kinds: kinds.join(',') },
      };
    },
    { parse: (body) => AnyEntries.parse(body) },
  );

  readonly chips = computed<readonly HeaderChip[]>(() => {
    const facts = this.facts.hasValue() ? this.facts.value() : [];
    if (this.entries.status() === 'error') return facts.map(({ unread }) => ({ words: unread, needsAttention: true }));
    if (!this.entries.hasValue()) return [];
    const entries = this.entries.value();
    const today = localDay(new Date().toISOString(), this.session.signedIn()?.timeZone ?? 'Europe/London');
    return facts.flatMap((fact) =>
      fact.chips(
        entries.filter(({ kind }) => isOf(fact, kind)),
        today,
      ),
    );
  });
}

const isOf = ({ kinds }: HeaderFact, kind: string): boolean => (kinds as readonly string[]).includes(kind);
