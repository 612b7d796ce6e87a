import {
  dueWords,
  FLAG_RULES,
  FLAG_SEVERITIES,
  isOpenReferral,
  type Flag,
  type Goal,
  type GoalProgress,
  type Referral,
  type ReviewLine,
  type ReviewSection,
  type Task,
} from '@cairn/care-domain';
import { REFERRAL } from '@cairn/care-domain';
import { dayOfEntry, labelOrNull } from '@cairn/patients-domain';
import { formatDay, midSentence } from '@cairn/shared-util';
import { BLADDER_CHECK, currentMedicines, MEDICINE, type BladderCheck, type Medicine } from '@cairn/tracking-domain';

/** Parts of a review that list entries. */
interface Listed {
  readonly today: string;
  readonly timeZone: string;
}

const entryLine = (kind: string, id: string, text: string): ReviewLine => ({
  text,
  denominator: null,
  entry: { kind, id },
});

/** The last bladder check, whenever it was, and the urology referrals that are open. */
export function bladderPart(
  checks: readonly BladderCheck[],
  referrals: readonly Referral[],
  { timeZone }: Listed,
): ReviewSection {
  const last = checks.at(-1);
  const check =
    last === undefined
      ? []
      : [
          entryLine(
            'bladder_check',
            last.id,
            `Last check ${formatDay(dayOfEntry(BLADDER_CHECK, last))}: ${BLADDER_CHECK.headline(last, timeZone)}.`,
          ),
        ];
  const outstanding = referrals
    .filter((referral) => referral.direction === 'onward' && referral.service === 'urology' && isOpenReferral(referral))
    .map((referral) => entryLine('referral', referral.id, `Outstanding: ${REFERRAL.headline(referral, timeZone)}.`));
  return {
    key: 'bladder',
    title: 'Bladder',
    lines: [...check, ...outstanding],
    none: 'No bladder check is recorded.',
    rule: 'The last check there is, however old. A stage is entered by a clinician and never computed.',
  };
}

/** Flags that are open or acknowledged, the worst first as they come, and who acknowledged them. */
export function flagPart(flags: readonly Flag[]): ReviewSection {
  const lines = flags.map(({ id, rule, severity, status, raisedOn, recordedByName }) => {
    const state = status === 'acknowledged' ? `acknowledged by ${recordedByName}` : 'nobody has acknowledged it';
    const level = midSentence(labelOrNull(FLAG_SEVERITIES, severity) ?? '');
    const words = `${labelOrNull(FLAG_RULES, rule) ?? rule}, ${level}, raised on ${formatDay(raisedOn)}: ${state}.`;
    return entryLine('flag', id, words);
  });
  return {
    key: 'flags',
    title: 'Flags',
    lines,
    none: 'No flag is open.',
    rule: 'Flags that nobody has closed. A flag asks to check something; it predicts nothing.',
  };
}

export function medicinePart(medicines: readonly Medicine[], { today, timeZone }: Listed): ReviewSection {
  const lines = currentMedicines(medicines, today).map((medicine) =>
    entryLine('medicine', medicine.id, `${MEDICINE.headline(medicine, timeZone)}.`),
  );
  return {
    key: 'medicines',
    title: 'Medicines',
    lines,
    none: 'No medicine is recorded as running.',
    rule: 'Medicines recorded here and not stopped. Others may be prescribed elsewhere.',
  };
}

export function goalPart(goals: readonly Goal[], progress: readonly GoalProgress[]): ReviewSection {
  const lines = goals
    .filter(({ status }) => status === 'open')
    .map(({ id, goal, words }) => {
      const told = progress.find((each) => each.goal === goal);
      return entryLine('goal', id, [`${words}.`, told?.worked ?? '', told?.moved ?? ''].join(' ').trim());
    });
  return {
    key: 'goals',
    title: 'Goals',
    lines,
    none: 'No open goal.',
    rule: 'Sessions the person was seen in and in which the goal was named. That something moved does not say why.',
  };
}

export function taskPart(
  tasks: readonly Task[],
  nameOf: ReadonlyMap<string, string>,
  { today }: Listed,
): ReviewSection {
  const lines = tasks
    .filter(({ status }) => status === 'open')
    .toSorted((one, other) => one.dueOn.localeCompare(other.dueOn))
    .map(({ id, what, ownerId, dueOn }) =>
      entryLine('task', id, `${what}: ${nameOf.get(ownerId) ?? 'a former colleague'}, ${dueWords(dueOn, today)}.`),
    );
  return { key: 'tasks', title: 'Open tasks', lines, none: 'No open task.', rule: 'By day due, the earliest first.' };
}
