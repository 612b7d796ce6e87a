import { PHQ9, scoreSheet, type Assessment } from '@cairn/assessment-domain';

let made = 0;

/** A PHQ-9 of a day on which the first questions were answered so; null is no answer, and the rest is 0. */
export function aResult(
  day: string,
  answers: readonly (number | null)[],
  differing: Partial<Assessment> = {},
): Assessment {
  made += 1;
  const keys = PHQ9.variants[0].items.filter(({ scored }) => scored).map(({ key }) => key);
  const given = Object.fromEntries(keys.map((key, place) => [key, place < answers.length ? answers[place]! : 0]));
  const sheet = { instrument: 'phq_9' as const, variant: 'standard', answers: given, entered: {}, ...differing };
  return {
    id: `01930000-0000-7000-8000-${String(made).padStart(12, '0')}`,
    episodeId: null,
    takenAt: `${day}T10:00:00Z`,
    localDay: day,
    instrumentVersion: '1',
    mode: 'clinician_screen',
    language: 'English',
    answeredBy: 'person',
    safetySeen: false,
    note: '',
    patientId: '01930000-0000-7000-8000-0000000000c1',
    recordedBy: '01930000-0000-7000-8000-0000000000d1',
    recordedByName: 'Robin Example',
    recordedAt: `${day}T10:00:00Z`,
    replaces: null,
    correctionReason: null,
    standing: true,
    ...sheet,
    ...scoreSheet(sheet),
  };
}

/** A PHQ-9 that comes to this total, out of its first eight questions. */
export function aTotal(day: string, total: number): Assessment {
  const answers = Array.from({ length: 8 }, (_, place) => Math.min(3, Math.max(0, total - 3 * place)));
  return aResult(day, answers);
}
