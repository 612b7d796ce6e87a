import {
  DISCHARGE_REASONS,
  type Episode,
  type EpisodeInput,
  REFERRAL_SOURCE_LABELS,
  SUBSTANCES,
} from '@cairn/patients-domain';
import { formatDay, formatDayRange, labelOf } from '@cairn/shared-util';

interface Fact {
  readonly label: string;
  readonly words: string;
}

/** How an episode is spoken of: "Episode since 24 August 2026", "Episode 3 March to 9 June 2025". */
export function episodeTitle({ referredOn, admittedOn, dischargedOn }: Episode): string {
  const first = admittedOn ?? referredOn;
  return dischargedOn === null ? `Episode since ${formatDay(first)}` : `Episode ${formatDayRange(first, dischargedOn)}`;
}

type Named = Pick<Episode, 'keyWorkerName'>;

/** The frame of an episode in words, in the order of its form. */
export function frameFacts(frame: EpisodeInput & Named): Fact[] {
  const others = frame.otherSubstances.map((key) => labelOf(SUBSTANCES.codes, key)).join(', ');
  return [
    { label: 'Referred', words: formatDay(frame.referredOn) },
    { label: 'Referred by', words: REFERRAL_SOURCE_LABELS[frame.referralSource] },
    { label: 'Reason', words: frame.referralReason || 'not recorded' },
    { label: 'Admitted', words: frame.admittedOn === null ? 'waiting' : formatDay(frame.admittedOn) },
    { label: 'Key worker', words: frame.keyWorkerName ?? 'nobody yet' },
    { label: 'Main substance', words: labelOf(SUBSTANCES.codes, frame.primarySubstance) },
    { label: 'Other substances', words: others || 'none' },
  ];
}

/** The end of an episode in words; null while it is open. */
export function dischargeWords({
  dischargedOn,
  dischargeReason,
  dischargeDestination,
}: Pick<Episode, 'dischargedOn' | 'dischargeReason' | 'dischargeDestination'>): string | null {
  if (dischargedOn === null) return null;
  const reason = DISCHARGE_REASONS.find(({ key }) => key === dischargeReason)?.label ?? '';
  const destination = dischargeDestination ? `. Goes to: ${dischargeDestination}` : '';
  return `${formatDay(dischargedOn)}. ${reason}${destination}`;
}
