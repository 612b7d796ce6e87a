import {
  type Phase,
  PHASE_KINDS,
  type PhaseInput,
  type PhaseKind,
  PHASES,
  SETTING_LABELS,
  Setting,
} from '@cairn/patients-domain';

/** A phase as it is typed: days and choices may still be missing. */
export type PhaseEntry = Omit<PhaseInput, 'kind' | 'setting' | 'startsOn'> & {
  readonly kind: PhaseKind | '';
  readonly setting: Setting | '';
  readonly startsOn: string | null;
};

export const emptyPhase = (startsOn: string | null): PhaseEntry => ({
  kind: '',
  setting: '',
  plannedStart: null,
  plannedEnd: null,
  startsOn,
  endsOn: null,
  plannedMinutesPerWeek: null,
  changeReason: '',
});

export function entryOf(phase: Phase): PhaseEntry {
  const { kind, setting, plannedStart, plannedEnd, startsOn, endsOn, plannedMinutesPerWeek } = phase;
  return { kind, setting, plannedStart, plannedEnd, startsOn, endsOn, plannedMinutesPerWeek, changeReason: '' };
}

export const KIND_CHOICES = PHASE_KINDS.map((value) => ({ value, label: PHASES[value].label }));
export const SETTING_CHOICES = Setting.options.map((value) => ({ value, label: SETTING_LABELS[value] }));
