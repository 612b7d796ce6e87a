import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import * as z from 'zod';
import type { EntryContext, RecordKindForm } from '@cairn/patients-context';
import { fact, recordContract, type Kept, type RecordInput } from '@cairn/patients-domain';
import { Field, NumberInput, TextControl } from '@cairn/shared-ui';
import { EPISODE_ID, OWEN, TAM } from './providers';

export type Pulse = RecordInput & { day: string; pulse: number | null; note: string };

/** A kind of entry for specs of what all kinds share. */
export const PULSE = recordContract({
  kind: 'observation',
  path: 'pulses',
  words: { one: 'a pulse', many: 'pulses', title: 'Pulse' },
  fields: {
    day: z.iso.date(),
    pulse: z.int('Pulse: enter a whole number.').max(300, 'Pulse: at most 300.').nullable(),
    note: z.string(),
  },
  dated: { field: 'day', as: 'day' },
  unusual: ({ pulse }) => (pulse === 0 ? [{ field: 'pulse', message: 'A pulse of 0 is unusual. Check it.' }] : []),
  headline: ({ pulse }) => `Pulse ${pulse ?? 'not taken'}`,
  facts: ({ pulse, note }) => [
    fact('pulse', 'Pulse', pulse === null ? null : `${pulse} a minute`),
    fact('note', 'Note', note),
  ],
});

@Component({
  selector: 'cairn-pulse-fields',
  imports: [Field, FormField, NumberInput, TextControl],
  template: `
    <cairn-field label="Pulse" optional [of]="of().pulse"><cairn-number [formField]="of().pulse" /></cairn-field>
    <cairn-field label="Note" optional [of]="of().note">
      <textarea cairnControl [formField]="of().note"></textarea>
    </cairn-field>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class PulseFields {
  readonly of = input.required<FieldTree<Pulse>>();
  readonly context = input.required<EntryContext>();
}

export const PULSE_FORM = {
  contract: PULSE,
  empty: ({ episodeId, today }) => ({ id: '', episodeId, day: today, pulse: null, note: '' }),
  fields: () => Promise.resolve(PulseFields),
} satisfies RecordKindForm<Pulse>;

export const aKeptPulse = (change: Partial<Kept<Pulse>> = {}): Kept<Pulse> => ({
  id: '01930000-0000-7000-8000-0000000000a1',
  episodeId: EPISODE_ID,
  day: '2026-11-20',
  pulse: 70,
  note: '',
  patientId: TAM,
  recordedBy: OWEN,
  recordedByName: 'Owen Hartley',
  recordedAt: '2026-11-20T10:00:00Z',
  replaces: null,
  correctionReason: null,
  standing: true,
  ...change,
});
