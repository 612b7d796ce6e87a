import { NgComponentOutlet } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  resource,
  signal,
  type Type,
  untracked,
} from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import {
  EntryPanelState,
  HeaderFacts,
  LOG_PANEL,
  LogPanelState,
  PatientContext,
  PERSON_STRIP,
  RecordKinds,
} from '@cairn/patients-context';
import { Connection, ErrorState, Icon, Skeleton } from '@cairn/shared-ui';
import { EntryPanel } from '../entries/entry-panel';
import { PatientHeader } from './patient-header';
import { offerPersonActions } from './person-actions';

/** The frame of all pages about one person: who it is, where they stand, the tabs, and the panel for logging. */
@Component({
  selector: 'cairn-patient-frame',
  imports: [
    EntryPanel,
    ErrorState,
    Icon,
    NgComponentOutlet,
    PatientHeader,
    RouterLink,
    RouterLinkActive,
    RouterOutlet,
    Skeleton,
  ],
  templateUrl: './patient-frame.html',
  styleUrl: './patient-frame.css',
  providers: [PatientContext, LogPanelState, EntryPanelState, HeaderFacts, RecordKinds],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PatientFrame {
  protected readonly context = inject(PatientContext);
  protected readonly log = inject(LogPanelState);
  protected readonly entries = inject(EntryPanelState);
  protected readonly facts = inject(HeaderFacts);
  private readonly loadPanel = inject(LOG_PANEL);
  protected readonly strip = resource({ loader: inject(PERSON_STRIP) });
  protected readonly panel = signal<Type<unknown> | null>(null);
  protected readonly tabs = [
    { path: '.', words: 'Progress', exact: true },
    { path: 'calendar', words: 'Calendar', exact: false },
    { path: 'measures', words: 'Measures', exact: false },
    { path: 'record', words: 'Record', exact: false },
    { path: 'health', words: 'Health', exact: false },
    { path: 'plan', words: 'Care plan', exact: false },
    { path: 'review', words: 'Review', exact: false },
    { path: 'episodes', words: 'Episodes', exact: false },
    { path: 'details', words: 'Details', exact: false },
    { path: 'check-in', words: 'Check-ins', exact: false },
    { path: 'report', words: 'Report', exact: false },
  ];
  protected readonly episodes = computed(() => {
    const { episodesResource } = this.context;
    if (episodesResource.hasValue()) return 'known';
    return episodesResource.status() === 'error' ? 'away' : 'reading';
  });
  protected readonly problem = computed(() => {
    const error = this.context.patientResource.error();
    if (error === undefined) return null;
    return 'status' in error && (error.status === 404 || error.status === 400) ? 'missing' : 'away';
  });

  constructor() {
    offerPersonActions(this.tabs);
    const connection = inject(Connection);
    effect(() => {
      if (connection.recoveries() > 0) untracked(() => this.context.refresh());
    });
    effect(() => {
      if (this.entries.opened() !== null) untracked(() => this.log.close());
    });
    effect(() => {
      if (this.log.isOpen()) untracked(() => this.entries.close());
    });
    effect(() => {
      if (this.log.isOpen() && untracked(this.panel) === null) void this.showPanel();
    });
  }

  private async showPanel(): Promise<void> {
    this.panel.set(await this.loadPanel());
  }
}
