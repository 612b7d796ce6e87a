import {
  DischargeRetraction,
  endedWithDischarge,
  EPISODE_DISCHARGE_RETRACTION,
  EPISODE_PHASE_RETRACTION,
  type Episode,
  PHASES,
  PhaseRetractionInput,
  phaseWords,
  runningOnMeets,
  runsOnAfter,
  withdrawalProblem,
} from '@cairn/patients-domain';
import { fillPath } from '@cairn/shared-util';
import { dischargeWords } from './episode-words';
import { type EpisodeTask, othersOf } from './episode-work';

export type WithdrawalTask = Extract<EpisodeTask, { kind: 'take-back-discharge' | 'withdraw-phase' }>;

/** What is taken out of the record, in words, and where that is sent. */
export interface Withdrawal {
  readonly what: string;
  /** Why it cannot be withdrawn; null when it can. */
  readonly problem: string | null;
  readonly effect: string;
  readonly action: string;
  readonly done: string;
  readonly draft: string;
  readonly path: string;
  readonly reason: typeof DischargeRetraction | typeof PhaseRetractionInput;
  /** Of the frame that was read; null where the row itself says which is meant. */
  readonly version: number | null;
}

export function withdrawalOf(task: WithdrawalTask, episodes: readonly Episode[]): Withdrawal {
  return task.kind === 'withdraw-phase' ? ofPhase(task) : ofDischarge(task.episode, episodes);
}

function ofPhase({ episode, phase }: Extract<WithdrawalTask, { kind: 'withdraw-phase' }>): Withdrawal {
  const next = runsOnAfter(episode.phases, phase);
  const runsOn = next === null ? '' : ` ${PHASES[next.kind].label} runs on in its place.`;
  const place = { patientId: episode.patientId, episodeId: episode.id, phaseId: phase.id };
  return {
    what: `${phaseWords(phase)}.`,
    problem: withdrawalProblem(episode.phases, phase),
    effect: `The phase leaves the episode and the charts.${runsOn}`,
    action: 'Withdraw the phase',
    done: 'Phase withdrawn. It is kept with its reason',
    draft: `phase-withdraw-${phase.id}`,
    path: fillPath(EPISODE_PHASE_RETRACTION, place),
    reason: PhaseRetractionInput,
    version: null,
  };
}

function ofDischarge(episode: Episode, episodes: readonly Episode[]): Withdrawal {
  const others = othersOf(episode, episodes);
  const ended = endedWithDischarge(episode);
  const runsOn = ended === null ? '' : ` ${PHASES[ended.kind].label} runs on.`;
  const isOtherOpen = others.some(({ dischargedOn }) => dischargedOn === null);
  return {
    what: `Discharged ${dischargeWords(episode) ?? ''}.`,
    problem: isOtherOpen ? 'This person has another open episode.' : runningOnMeets(others, episode),
    effect: `The episode is open again, as if it had never ended.${runsOn}`,
    action: 'Take back the discharge',
    done: 'The discharge is taken back. It is kept with its reason',
    draft: `discharge-withdraw-${episode.id}`,
    path: fillPath(EPISODE_DISCHARGE_RETRACTION, { patientId: episode.patientId, episodeId: episode.id }),
    reason: DischargeRetraction,
    version: episode.version,
  };
}
