/** How the words of CTN-0094 are read. Nothing is guessed: what has no word of ours keeps its own as text. */

const plain = (substance) => ({ substance, text: false });
const worded = (substance) => ({ substance, text: true });

/** Substance of the followback → our key, and whether the original word is kept beside it. */
const SUBSTANCES = {
  Heroin: plain('opioid_heroin'),
  Opioid: worded('opioid_other'),
  Methadone: worded('opioid_other'),
  Buprenorphine: worded('opioid_other'),
  Analgesic: worded('opioid_other'),
  THC: plain('cannabis'),
  K2: plain('synthetic_cannabinoid'),
  Cocaine: plain('cocaine'),
  Alcohol: plain('alcohol'),
  Benzodiazepine: plain('benzodiazepine'),
  Amphetamine: worded('amphetamine'),
  Methylphenidate: worded('amphetamine'),
  'Mdma/Hallucinogen': worded('other_hallucinogen'),
  Hallucinogen: worded('other_hallucinogen'),
  Pcp: plain('pcp'),
  Ghb: plain('ghb'),
  Inhalant: plain('solvents'),
};

/** Our key for a substance, with the source's word where several of its substances share the key. */
export function substanceOf(what) {
  const { substance, text } = SUBSTANCES[what] ?? worded('other');
  return { substance, substanceText: text ? what : '' };
}

const ATTENDED = '5';
const CANCELLED_BY_PERSON = '2';
const DID_NOT_ATTEND = '3';

const MISSED = {
  is_no_show: 'no show',
  is_forgot: 'forgot',
  is_unable: 'unable to come',
  is_on_vacation: 'on holiday',
  is_moved: 'moved away',
  is_left_study: 'left the study',
  is_other: 'another reason',
};
const CANCELLED = { is_illness: 'illness', is_in_hospital: 'in hospital', is_in_jail: 'in custody' };

const reasonsOf = (row, words) =>
  Object.entries(words)
    .filter(([flag]) => row[flag] === '1')
    .map(([, words]) => words)
    .join(', ');

/** Attendance of a visit and the reason for an absence; null for a row that is no session. */
export function attendanceOf(row) {
  if (row.what === 'visit' || row.what === 'final') return { attendance: ATTENDED, absenceReason: '' };
  if (row.what !== 'no visit' && row.what !== 'MISSING') return null;
  const missed = reasonsOf(row, MISSED);
  if (missed !== '') return { attendance: DID_NOT_ATTEND, absenceReason: missed };
  const cancelled = reasonsOf(row, CANCELLED);
  if (cancelled !== '') return { attendance: CANCELLED_BY_PERSON, absenceReason: cancelled };
  return { attendance: DID_NOT_ATTEND, absenceReason: '' };
}
