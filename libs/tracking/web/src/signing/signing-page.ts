import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { SessionStore } from '@cairn/identity-session';
import { RecordChanges, RecordKinds, Signing } from '@cairn/patients-context';
import { authorWords, WAITING_SIGNATURES, WaitingSignature } from '@cairn/patients-domain';
import { Connection, Empty, ErrorState, Skeleton, Toaster } from '@cairn/shared-ui';
import { formatDay, formatTime, localDay } from '@cairn/shared-util';
import { EntryReader } from '../record/any-entry';
import { dayOf, factsOf, kindWords, type RecordEntry } from '../record/entry';
import { headlineOf } from '../record/headline';

/** An entry that a colleague asked to have co-signed, in words. */
interface Waiting {
  readonly request: WaitingSignature;
  readonly entry: RecordEntry;
  readonly name: string;
  readonly kind: string;
  readonly headline: string;
  readonly day: string;
  readonly facts: readonly { readonly key: string; readonly label: string; readonly text: string }[];
  readonly author: string;
  readonly asked: string;
}

const AWAY = 'Not signed: the record cannot be reached. Try again.';

/** What colleagues asked the reader to co-sign: all that each entry says, since nobody signs what they did not read. */
@Component({
  selector: 'cairn-signing-page',
  imports: [Empty, ErrorState, RouterLink, Skeleton],
  providers: [RecordKinds, EntryReader],
  templateUrl: './signing-page.html',
  styleUrl: './signing-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SigningPage {
  private readonly session = inject(SessionStore);
  private readonly changes = inject(RecordChanges);
  private readonly connection = inject(Connection);
  private readonly reader = inject(EntryReader);
  private readonly signing = inject(Signing);
  private readonly toaster = inject(Toaster);
  private readonly timeZone = computed(() => this.session.signedIn()?.timeZone ?? 'Europe/London');
  protected readonly sending = signal(false);

  private readonly read = httpResource(
    () => {
      this.changes.version();
      this.connection.recoveries();
      return `/api/${WAITING_SIGNATURES}`;
    },
    { parse: (body) => WaitingSignature.array().parse(body) },
  );
  protected readonly failed = computed(() => this.read.status() === 'error' || this.reader.failed());
  /** Null until it is there; what is shown stays while it is read again. */
  protected readonly waiting = linkedSignal<readonly Waiting[] | null, readonly Waiting[] | null>({
    source: () =>
      this.read.hasValue() && this.reader.isReady() ? this.read.value().flatMap((each) => this.inWords(each)) : null,
    computation: (now, before) => now ?? before?.value ?? null,
  });

  protected reload(): void {
    this.read.reload();
    this.reader.reload();
  }

  protected async coSign({ request, entry, headline }: Waiting): Promise<void> {
    if (this.sending()) return;
    this.sending.set(true);
    const signed = [{ kind: request.kind, id: entry.record.id }];
    const sent = await this.signing.sign(request.patientId, signed, 'co_signer').finally(() => this.sending.set(false));
    if (!sent.ok) this.reload();
    this.toaster.show({ words: sent.ok ? `Co-signed: ${headline}` : (sent.problem?.detail ?? AWAY) });
  }

  private inWords(request: WaitingSignature): Waiting[] {
    const timeZone = this.timeZone();
    return this.reader.entries(request).map((entry) => ({
      request,
      entry,
      name: `${request.givenName} ${request.familyName}`,
      kind: kindWords(entry),
      headline: headlineOf(entry, timeZone),
      day: formatDay(dayOf(entry), 'weekday-long'),
      facts: factsOf(entry, timeZone).flatMap(({ key, label, text }) => (text === null ? [] : [{ key, label, text }])),
      author: authorWords(entry.record, timeZone),
      asked: `${formatDay(localDay(request.askedAt, timeZone), 'medium')}, ${formatTime(request.askedAt, timeZone)}`,
    }));
  }
}
