import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { SessionStore } from '@cairn/identity-session';
import {
  EntryPanelState,
  PatientContext,
  PatientSignatures,
  RecordKinds,
  type EntryContext,
} from '@cairn/patients-context';
import { signatureWords } from '@cairn/patients-domain';
import { Panel } from '@cairn/shared-ui';
import { localDay } from '@cairn/shared-util';
import { EntryForm } from './entry-form';
import { EntryReading } from './entry-reading';

const HEADINGS = { add: 'Add: ', read: '', correct: 'Correct: ' } as const;

/** The panel beside a person's page in which entries of any kind that is kept by contract are added, read and corrected. */
@Component({
  selector: 'cairn-entry-panel',
  imports: [EntryForm, EntryReading, Panel],
  template: `
    @for (shown of opened(); track shown.key) {
      <cairn-panel width="drawer" [heading]="shown.heading" (closed)="state.close()">
        @if (shown.as === 'read' && shown.entry; as entry) {
          <cairn-entry-reading
            [contract]="shown.form.contract"
            [entry]="entry"
            [timeZone]="context().timeZone"
            (correct)="state.correct(shown.form.contract.kind, $event)"
          />
        } @else {
          <cairn-entry-form
            [kind]="shown.form"
            [context]="context()"
            [entry]="shown.entry"
            [given]="shown.given"
            [signed]="shown.signed"
            (done)="state.close()"
          />
        }
      </cairn-panel>
    }
  `,
  providers: [PatientSignatures],
  host: { class: 'panel-host' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EntryPanel {
  protected readonly state = inject(EntryPanelState);
  private readonly person = inject(PatientContext);
  private readonly session = inject(SessionStore);
  private readonly kinds = inject(RecordKinds);
  private readonly signatures = inject(PatientSignatures);

  protected readonly context = computed<EntryContext>(() => {
    const timeZone = this.session.signedIn()?.timeZone ?? 'Europe/London';
    const open = this.person.episodes().find(({ dischargedOn }) => dischargedOn === null);
    return {
      patientId: this.person.patientId(),
      episodeId: open?.id ?? null,
      today: localDay(new Date().toISOString(), timeZone),
      timeZone,
      staff: this.person.staff(),
    };
  });
  /** At most one; another entry or another way of looking at it gets a panel of its own. */
  protected readonly opened = computed(() => {
    const opened = this.state.opened();
    if (opened === null) return [];
    const form = this.kinds.of(opened.kind);
    if (form === undefined) return [];
    const entry = opened.as === 'add' ? null : opened.entry;
    const heading = `${HEADINGS[opened.as]}${form.contract.words.title}`;
    const key = `${this.person.patientId()} ${opened.as} ${opened.kind} ${entry?.id ?? ''}`;
    const given = opened.as === 'add' ? opened.given : {};
    return [{ as: opened.as, form, entry, given, heading, key, signed: this.signedWords(entry) }];
  });

  private signedWords(entry: { readonly id: string } | null): readonly string[] {
    const own = this.signatures.all().filter(({ recordId }) => recordId === entry?.id);
    return own.map((signature) => signatureWords(signature, this.context().timeZone));
  }
}
