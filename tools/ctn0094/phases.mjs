/** Phases from stays in detox and starts of treatment. All days are counted from the person's day 0. */

const inOrder = (rows) => [...rows].sort((one, other) => one.when - other.when);

/** Stays: each admission with the discharge that follows it. What has no partner is left over. */
export function staysOf(rows) {
  const stays = [];
  const left = [];
  let admission = null;
  for (const row of inOrder(rows)) {
    if (row.what === 'admission') {
      if (admission !== null) left.push(admission);
      admission = row;
    } else if (row.what === 'discharge' && admission !== null) {
      stays.push({ kind: 'withdrawal_management', first: admission.when, last: row.when });
      admission = null;
    } else left.push(row);
  }
  if (admission !== null) stays.push({ kind: 'withdrawal_management', first: admission.when, last: null });
  return { stays, left };
}

/**
 * Detox and structured treatment, one after the other. A treatment that starts during a stay in detox begins on the day
 * after it (`moved`); a second start ends the first on the day before; the same start twice is one (`doubled`).
 */
export function phasesOf(detox, randomization) {
  const { stays, left } = staysOf(detox);
  const starts = [...new Set(inOrder(randomization).map(({ when }) => when))];
  let moved = 0;
  const treatments = starts.map((start) => {
    const stay = stays.find(({ first, last }) => first <= start && last !== null && start <= last);
    if (stay !== undefined) moved += 1;
    return { kind: 'structured_community', first: stay === undefined ? start : stay.last + 1, last: null };
  });
  const all = [...stays, ...treatments].sort((one, other) => one.first - other.first);
  const phases = all.map((phase, place) => {
    const next = all[place + 1];
    return { ...phase, last: phase.last ?? (next === undefined ? null : next.first - 1) };
  });
  const apart = phases.filter(({ first, last }, place) => {
    const before = phases[place - 1];
    return (last === null || first <= last) && (before === undefined || (before.last ?? Infinity) < first);
  });
  return {
    phases: apart,
    moved,
    doubled: randomization.length - starts.length,
    unplaced: left.length + phases.length - apart.length,
  };
}
