import { DISCHARGE_REASONS, REFERRAL_SOURCE_LABELS, SUBSTANCES } from '@cairn/patients-domain';
import { listCell, type CsvSheet } from './csv-sheet';
import { firstColumns, recordedColumns } from './frame-columns';
import type { EpisodeVersion } from './record-rows';

const SOURCES = Object.entries(REFERRAL_SOURCE_LABELS).map(([key, label]) => ({ key, label }));

export const episodesSheet: CsvSheet<EpisodeVersion> = {
  file: 'episodes.csv',
  about: 'One row a version of an episode of care; what counts is the version that stands',
  columns: [
    ...firstColumns<EpisodeVersion>(),
    {
      name: 'episode_id',
      meaning: 'Id of the episode of care, the same in all its versions',
      of: (row) => row.episodeId,
    },
    { name: 'version', meaning: 'Number of the version, 1 for the first', of: (row) => row.version },
    { name: 'referred_on', meaning: 'Day of the referral', of: (row) => row.referredOn },
    { name: 'referral_source', meaning: 'Who referred', codes: SOURCES, of: (row) => row.referralSource },
    { name: 'referral_reason', meaning: 'Why, as typed', of: (row) => row.referralReason },
    {
      name: 'admitted_on',
      meaning: 'First day in treatment; empty while the person waits',
      of: (row) => row.admittedOn,
    },
    { name: 'key_worker', meaning: 'Key worker by name; empty = nobody yet', of: (row) => row.keyWorkerName },
    {
      name: 'main_substance',
      meaning: 'Main substance',
      codes: SUBSTANCES.codes,
      of: (row) => row.primarySubstance,
    },
    {
      name: 'other_substances',
      meaning: 'Other substances, parted by semicolons, by the codes of main_substance',
      of: (row) => listCell(row.otherSubstances),
    },
    {
      name: 'discharged_on',
      meaning: 'Day of discharge; empty while the episode is open',
      of: (row) => row.dischargedOn,
    },
    {
      name: 'discharge_reason',
      meaning: 'Why it ended; empty while the episode is open',
      codes: DISCHARGE_REASONS,
      of: (row) => row.dischargeReason,
    },
    {
      name: 'discharge_destination',
      meaning: 'Where the person went, as typed',
      of: (row) => row.dischargeDestination,
    },
    ...recordedColumns<EpisodeVersion>(),
  ],
};
