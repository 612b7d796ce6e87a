import { uuidv7 } from '@cairn/shared-util';
import {
  type AbsenceCode,
  type Attendance,
  type GroupSessionInput,
  isAbsence,
  type RegisterLine,
  type RegisterPerson,
  type RegisterSheet,
  type UseSince,
  wasSeen,
} from '@cairn/tracking-domain';

/** What is answered for one person. Null and empty are not answered. */
export interface LineDraft {
  readonly attendance: Attendance | null;
  readonly leftEarly: boolean;
  readonly absenceCode: AbsenceCode | null;
  readonly cravingBefore: number | null;
  readonly cravingAfter: number | null;
  readonly useSince: UseSince | null;
  readonly note: string;
}

/** Ids of what a line becomes, given once, so that a lost answer cannot make two of anything. */
interface LineIds {
  readonly session: string;
  readonly before: string;
  readonly after: string;
}

/** When and what a group is; of a group of the programme it stands in the timetable. */
export type RegisterHead = Pick<
  GroupSessionInput,
  'groupId' | 'name' | 'sessionType' | 'startsAt' | 'minutes' | 'place' | 'leaderIds'
>;

/** A register that is being filled in, as it is kept. Answers by person: who joins the group later begins empty. */
export interface RegisterDraft {
  /** Given when it is signed for the first time. */
  readonly id: string;
  readonly note: string;
  readonly methods: string;
  readonly breakNote: string;
  /** Who led it; null is as planned. */
  readonly leaderIds: readonly string[] | null;
  readonly answers: Readonly<Record<string, LineDraft>>;
  readonly ids: Readonly<Record<string, LineIds>>;
  /** People who came without being in the group. */
  readonly walkIns: readonly RegisterPerson[];
}

export const EMPTY_LINE: LineDraft = {
  attendance: null,
  leftEarly: false,
  absenceCode: null,
  cravingBefore: null,
  cravingAfter: null,
  useSince: null,
  note: '',
};

export const EMPTY_REGISTER: RegisterDraft = {
  id: '',
  note: '',
  methods: '',
  breakNote: '',
  leaderIds: null,
  answers: {},
  ids: {},
  walkIns: [],
};

/** A person of the register with what is answered for them. */
export interface RegisterRow {
  readonly person: RegisterPerson;
  readonly line: LineDraft;
  readonly isWalkIn: boolean;
}

/** Members in the order of their names, then who walked in, in the order in which they came. */
export function rowsOf(members: readonly RegisterPerson[], { answers, walkIns }: RegisterDraft): RegisterRow[] {
  const known = new Set(members.map(({ patientId }) => patientId));
  const came = walkIns.filter(({ patientId }) => !known.has(patientId));
  const row = (isWalkIn: boolean) => (person: RegisterPerson) => ({
    person,
    line: answers[person.patientId] ?? EMPTY_LINE,
    isWalkIn,
  });
  return [...members.map(row(false)), ...came.map(row(true))];
}

/** The draft with something changed about one person. What is of a seen person only goes when they were not. */
export function answered(draft: RegisterDraft, patientId: string, change: Partial<LineDraft>): RegisterDraft {
  const line = { ...(draft.answers[patientId] ?? EMPTY_LINE), ...change };
  return { ...draft, answers: { ...draft.answers, [patientId]: line } };
}

/** Everybody of whom nothing is said yet was here. */
export function allHere(draft: RegisterDraft, rows: readonly RegisterRow[]): RegisterDraft {
  return rows
    .filter(({ line }) => line.attendance === null)
    .reduce((all, { person }) => answered(all, person.patientId, { attendance: '5' }), draft);
}

/** The draft with every id that signing needs. */
export function stamped(draft: RegisterDraft, rows: readonly RegisterRow[]): RegisterDraft {
  const ids = Object.fromEntries(
    rows.map(({ person: { patientId } }) => [
      patientId,
      draft.ids[patientId] ?? { session: uuidv7(), before: uuidv7(), after: uuidv7() },
    ]),
  );
  return { ...draft, id: draft.id === '' ? uuidv7() : draft.id, ids };
}

const rated = (id: string, intensity: number | null) => (intensity === null ? null : { id, intensity });

/**
 * One line as it is sent. The minutes of somebody who was here throughout are those of the group; of somebody late or
 * gone early nobody has counted them, so they stay unrecorded. What was typed for a person who turned out not to have
 * been seen stays in the draft and is not sent.
 */
function lineOf({ person, line }: RegisterRow, ids: LineIds, minutes: number): RegisterLine {
  const attendance = line.attendance ?? '0';
  const { patientId, episodeId, substance } = person;
  const about = { patientId, sessionId: ids.session, episodeId, attendance, substance, note: line.note };
  return wasSeen(line)
    ? { ...about, absenceCode: null, ...ofSeen(line, ids, minutes) }
    : { ...about, absenceCode: isAbsence(attendance) ? line.absenceCode : null, ...UNSEEN };
}

const UNSEEN = { leftEarly: false, minutes: null, cravingBefore: null, cravingAfter: null, useSince: null } as const;

function ofSeen({ attendance, leftEarly, useSince, ...line }: LineDraft, ids: LineIds, minutes: number) {
  const throughout = attendance === '5' && !leftEarly;
  const cravingBefore = rated(ids.before, line.cravingBefore);
  const cravingAfter = rated(ids.after, line.cravingAfter);
  return { leftEarly, useSince, cravingBefore, cravingAfter, minutes: throughout ? minutes : null };
}

/** The register as it is sent; the draft is stamped. */
export function signable(head: RegisterHead, draft: RegisterDraft, rows: readonly RegisterRow[]): GroupSessionInput {
  const { note, methods, breakNote, ids } = draft;
  const people = rows.flatMap((row) => {
    const own = ids[row.person.patientId];
    return own === undefined ? [] : [lineOf(row, own, head.minutes)];
  });
  const leaderIds = [...(draft.leaderIds ?? head.leaderIds)];
  return { ...head, leaderIds, id: draft.id, mode: 'group_in_person', note, methods, breakNote, people };
}

/** The head of a register of the programme. */
export function headOf(sheet: RegisterSheet): RegisterHead {
  const { groupId, name, sessionType, startsAt, minutes, place, leaderIds } = sheet;
  return { groupId, name, sessionType, startsAt, minutes, place, leaderIds };
}
