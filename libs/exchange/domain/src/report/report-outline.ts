import { AMOUNT_RULE, USE_RULE } from '@cairn/tracking-domain';
import { ageWords } from '@cairn/patients-domain';
import {
  ATTENDANCE_RULE,
  CERTAINTY_RULE,
  countedSpan,
  cravedSubstances,
  denominatorWords,
  describeCraving,
  describePhase,
  describeSessions,
  describeUse,
  substanceLanes,
  substanceName,
  type DayRange,
  type Sentence,
  type SubstanceLane,
  type TableTwin,
  type Timeline,
} from '@cairn/insight-domain';
import { formatDay, formatDayRange, formatTime, fromEpochDay } from '@cairn/shared-util';
import { formatNhsNumber } from '@cairn/patients-domain';
import { countsTable } from './counts-table';
import type { ReportSource } from './report-source';

/** What a section draws. The same key makes the same chart on the page and in the PDF. */
export type ReportFigure =
  | { readonly kind: 'use'; readonly lanes: readonly SubstanceLane[] }
  | { readonly kind: 'craving'; readonly substance: string }
  | { readonly kind: 'sessions' };

export interface ReportSection {
  readonly id: string;
  readonly title: string;
  readonly denominator: string;
  /** The first is the figure's alternative text, word for word what the patient page says. */
  readonly sentences: readonly Sentence[];
  readonly figure: ReportFigure;
}

/** A report in its order of reading; the page and the PDF both draw this and add nothing. */
export interface ReportOutline {
  readonly title: string;
  readonly clinicName: string;
  readonly name: string;
  readonly nameDetail: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly inWords: readonly string[];
  readonly sections: readonly ReportSection[];
  readonly counts: TableTwin;
  readonly definitions: readonly string[];
  readonly madeFrom: string;
}

const DEFINITIONS: readonly string[] = [
  '“Known” means a day with an entry that says used or none. Days not known are left out of every figure and never counted as none.',
  'All figures end on the last whole day, by the clinic’s clock.',
  USE_RULE,
  AMOUNT_RULE,
  CERTAINTY_RULE,
  ATTENDANCE_RULE,
  'For a conversation between people; not for diagnosis.',
];

/** Most substances whose days or craving are drawn; the others are named. */
const LANES_MAX = 3;

function alsoTold(what: string, names: readonly string[]): string[] {
  const more = names.slice(LANES_MAX);
  return more.length === 0 ? [] : [`${what} in the period and counted below: ${more.join(', ')}.`];
}

/** What was recorded of more substances than there are figures for. */
function alsoRecorded(timeline: Timeline, range: DayRange): string[] {
  const lanes = substanceLanes(timeline, range).map(({ name }) => name);
  const craved = cravedSubstances(timeline, range).map((substance) => substanceName(substance));
  return [...alsoTold('Also recorded', lanes), ...alsoTold('Craving was also rated', craved)];
}

function section(id: string, sentences: readonly Sentence[], figure: ReportFigure): ReportSection {
  const [main] = sentences;
  if (main === undefined) throw new RangeError(`Section ${id} has nothing to say`);
  return { id, title: main.title, denominator: denominatorWords(main.denominator), sentences, figure };
}

/** A section for each substance whose craving was rated in the period, the main one first, rated or not. */
function cravingSections(timeline: Timeline, range: DayRange): ReportSection[] {
  const craved = cravedSubstances(timeline, range).slice(0, LANES_MAX);
  return craved.map((substance, place) => {
    const id = place === 0 ? 'craving' : `craving-${substance}`;
    return section(id, [describeCraving(timeline, substance, range)], { kind: 'craving', substance });
  });
}

function sectionsOf({ timeline }: ReportSource, range: DayRange): ReportSection[] {
  const lanes = substanceLanes(timeline, range).slice(0, LANES_MAX);
  const uses = lanes.map(({ substance, text }) => describeUse(timeline, substance, range, text));
  return [
    section('use', uses, { kind: 'use', lanes }),
    ...cravingSections(timeline, range),
    section('sessions', [describeSessions(timeline, range)], { kind: 'sessions' }),
  ];
}

function factsOf(source: ReportSource, range: DayRange): ReportOutline['facts'] {
  const { patient, keyWorkerName, timeline } = source;
  const admitted = timeline.episode?.admittedOn ?? null;
  const facts: [string, string | null][] = [
    ['Period', formatDayRange(range.from, range.to)],
    ['Admitted', admitted === null ? null : formatDay(admitted)],
    ['Key worker', keyWorkerName],
    ['Local number', patient.localNumber],
    ['NHS number', patient.nhsNumber === null ? null : formatNhsNumber(patient.nhsNumber)],
  ];
  return facts.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]));
}

/**
 * The one-page progress report of a period. Pure: the same source gives the same outline, so that page and PDF say the
 * same. The counted days end the day before the report was made.
 */
export function reportOutline(source: ReportSource): ReportOutline {
  const { patient, timeline, clinicName, preparedBy, preparedAt } = source;
  const range: DayRange = { from: source.from, to: source.to };
  const counted = countedSpan(range, timeline.today);
  const phase = describePhase(timeline, range);
  const detail = [
    patient.preferredName === '' ? '' : `likes to be called ${patient.preferredName}`,
    patient.pronouns,
    ageWords(patient, timeline.today),
  ];
  return {
    title: 'Progress report',
    clinicName,
    name: `${patient.givenName} ${patient.familyName}`,
    nameDetail: detail.filter((text) => text !== '').join(' · '),
    facts: factsOf(source, range),
    inWords: [phase.text, ...alsoRecorded(timeline, range)],
    sections: sectionsOf(source, range),
    counts: countsTable(timeline, range),
    definitions: DEFINITIONS,
    madeFrom: `Made by ${preparedBy} on ${formatDay(timeline.today)} at ${formatTime(preparedAt, timeline.timeZone)} from entries about days up to ${formatDay(fromEpochDay(counted.last))}.`,
  };
}
