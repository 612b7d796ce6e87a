import { caseloadFigures, type CaseloadFigures, type CaseloadRow } from '@cairn/insight-domain';
import { PHASES, type PhaseKind } from '@cairn/patients-domain';

/** A row of the caseload as it is shown, sorted and searched. */
export interface CaseloadPerson {
  readonly row: CaseloadRow;
  readonly name: string;
  readonly stones: number;
  readonly figures: CaseloadFigures;
}

/** From this age on the data of a person want attention. */
const OLD_DATA_DAYS = 4;

function nameOf({ givenName, familyName, preferredName }: CaseloadRow): string {
  const given = preferredName === '' || preferredName === givenName ? givenName : `${givenName} (${preferredName})`;
  return `${given} ${familyName}`;
}

/** What a row says, on the clinic's today. */
export function personOf(row: CaseloadRow, today: string): CaseloadPerson {
  return {
    row,
    name: nameOf(row),
    stones: row.phase === null ? 0 : PHASES[row.phase].stone,
    figures: caseloadFigures(row, today),
  };
}

/** Nothing was entered for four days or more, or ever. */
export function isOld({ figures }: CaseloadPerson): boolean {
  return figures.daysSinceData === null || figures.daysSinceData >= OLD_DATA_DAYS;
}

export const SORT_KEYS = ['name', 'phase', 'craving', 'use', 'sessions', 'data'] as const;
export type SortKey = (typeof SORT_KEYS)[number];
export interface Sorting {
  readonly key: SortKey;
  readonly descending: boolean;
}

const FIGURES: Readonly<Record<Exclude<SortKey, 'name'>, (person: CaseloadPerson) => number | null>> = {
  phase: ({ figures }) => figures.phaseDay,
  craving: ({ figures }) => figures.craving.last?.intensity ?? null,
  use: ({ figures }) => (figures.use.known === 0 ? null : figures.use.used),
  sessions: ({ row }) => (row.booked === 0 ? null : row.attended / row.booked),
  data: ({ figures }) => figures.daysSinceData ?? Number.MAX_SAFE_INTEGER,
};

const firstThatDiffers = (...orders: readonly number[]): number => orders.find((order) => order !== 0) ?? 0;

const byName = (one: CaseloadPerson, other: CaseloadPerson): number =>
  firstThatDiffers(
    one.row.familyName.localeCompare(other.row.familyName, 'en-GB'),
    one.row.givenName.localeCompare(other.row.givenName, 'en-GB'),
  );

/** What is not known comes last whichever way the figures run: absence is no number. */
function byFigure(figure: (person: CaseloadPerson) => number | null, descending: boolean) {
  return (one: CaseloadPerson, other: CaseloadPerson): number => {
    const [a, b] = [figure(one), figure(other)];
    const order = a === null || b === null ? Number(a === null) - Number(b === null) : descending ? b - a : a - b;
    return firstThatDiffers(order, byName(one, other));
  };
}

export function sorted(people: readonly CaseloadPerson[], { key, descending }: Sorting): CaseloadPerson[] {
  if (key !== 'name') return people.toSorted(byFigure(FIGURES[key], descending));
  return people.toSorted((one, other) => (descending ? byName(other, one) : byName(one, other)));
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();

/** People in a phase (null = any) whose name or local number holds every word of the search. Accents do not matter. */
export function matching(
  people: readonly CaseloadPerson[],
  phase: PhaseKind | 'none' | null,
  search: string,
): CaseloadPerson[] {
  const words = plain(search).split(/\s+/).filter(Boolean);
  return people.filter(({ row, name }) => {
    const text = plain(`${name} ${row.localNumber}`);
    return (phase === null || (row.phase ?? 'none') === phase) && words.every((word) => text.includes(word));
  });
}
