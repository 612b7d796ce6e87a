import { computed, DestroyRef, effect, inject, type Signal } from '@angular/core';
import { Router } from '@angular/router';
import {
  EntryPanelState,
  LogPanelState,
  PatientContext,
  PersonOnScreen,
  RecordKinds,
  type PaletteAction,
  type RecordKindForm,
} from '@cairn/patients-context';
import { nameOf } from '../people/match-words';

/** A page of the person, below the address of their frame; "." is the first one. */
export interface PersonTab {
  readonly path: string;
  readonly words: string;
}

/**
 * Offers in the palette what can be done about the person of the frame: log, add an entry of any kind, go to one of their
 * pages. Called while the frame is made; it ends with the frame.
 */
export function offerPersonActions(tabs: readonly PersonTab[]): void {
  const context = inject(PatientContext);
  const screen = inject(PersonOnScreen);
  const [log, adding, pages] = [logActions(), addActions(), pageActions(context, tabs)];
  effect(() => {
    const patient = context.patient();
    const actions = [...log, ...adding(), ...pages];
    screen.show(patient === null ? null : { patientId: patient.id, name: nameOf(patient), actions });
  });
  inject(DestroyRef).onDestroy(() => screen.show(null));
}

function logActions(): PaletteAction[] {
  const log = inject(LogPanelState);
  const needs = 'record.write';
  return [
    { id: 'log-craving', words: 'Log a craving', also: 'urge', needs, run: () => log.open('craving') },
    { id: 'log-use', words: 'Log use', also: 'day substance', needs, run: () => log.open('use') },
    { id: 'log-session', words: 'Log a session', also: 'attendance', needs, run: () => log.open('session') },
  ];
}

/** A form for each kind of entry that a domain keeps by contract; none until they are loaded. */
function addActions(): Signal<readonly PaletteAction[]> {
  const [entries, kinds] = [inject(EntryPanelState), inject(RecordKinds)];
  return computed(() => (kinds.all() ?? []).map((form) => addAction(entries, form)));
}

function addAction(entries: EntryPanelState, { contract: { kind, words } }: RecordKindForm): PaletteAction {
  return {
    id: `add-${kind}`,
    words: `Add ${words.one}`,
    needs: 'record.write',
    run: () => entries.add(kind),
  };
}

function pageActions(context: PatientContext, tabs: readonly PersonTab[]): PaletteAction[] {
  const router = inject(Router);
  return tabs.map(({ path, words }) => ({
    id: `page-${path}`,
    words: `Go to ${words.toLowerCase()}`,
    needs: 'record.read',
    run: () => {
      const below = path === '.' ? [] : path.split('/');
      void router.navigate(['/patients', context.patientId(), ...below], { queryParamsHandling: 'preserve' });
    },
  }));
}
