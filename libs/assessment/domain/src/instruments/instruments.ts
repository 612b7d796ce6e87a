import type { CodeList } from '@cairn/shared-util';
import { ASSIST } from './assist';
import { AUDIT } from './audit';
import { AUDIT_C } from './audit-c';
import { BAM } from './bam';
import { BARC_10 } from './barc-10';
import { BPIC_SS } from './bpic-ss';
import { C_SSRS } from './c-ssrs';
import { CIWA_AR } from './ciwa-ar';
import { CORE_10 } from './core-10';
import { COWS } from './cows';
import { DAST_10 } from './dast-10';
import { DUDIT } from './dudit';
import { GAD7 } from './gad-7';
import { ICSI_ICPI } from './icsi-icpi';
import type { Instrument } from './instrument';
import { MOCA } from './moca';
import { PACS } from './pacs';
import { PEG } from './peg';
import { PHQ9 } from './phq-9';
import { PUF } from './puf';
import { SDS } from './sds';
import { WHO_5 } from './who-5';

/** Every instrument, in the order in which the library shows them. */
export const INSTRUMENTS: readonly Instrument[] = [
  PHQ9,
  GAD7,
  AUDIT_C,
  PEG,
  SDS,
  C_SSRS,
  CORE_10,
  WHO_5,
  BAM,
  BARC_10,
  PACS,
  DUDIT,
  DAST_10,
  ASSIST,
  AUDIT,
  CIWA_AR,
  COWS,
  MOCA,
  ICSI_ICPI,
  PUF,
  BPIC_SS,
];

/** The keys of all instruments, as a schema or a CHECK wants them. */
export const INSTRUMENT_KEYS = [
  'phq_9',
  'gad_7',
  'audit_c',
  'peg',
  'sds',
  'c_ssrs',
  'core_10',
  'who_5',
  'bam',
  'barc_10',
  'pacs',
  'dudit',
  'dast_10',
  'assist',
  'audit',
  'ciwa_ar',
  'cows',
  'moca',
  'icsi_icpi',
  'puf',
  'bpic_ss',
] as const;
export type InstrumentKey = (typeof INSTRUMENT_KEYS)[number];

/** The instruments as a code list, for what lists codes. */
export const INSTRUMENT_CODES: CodeList = {
  version: '1',
  source: 'Cairn',
  confirmed: true,
  codes: INSTRUMENTS.map(({ key, name, measures }) => ({ key, label: `${name}, ${measures}` })),
};

/** The instrument of a key; undefined for one that is not in the library. */
export const instrumentOf = (key: string): Instrument | undefined => INSTRUMENTS.find((known) => known.key === key);

/** What a result says it was: the instrument's name, or the key itself where the library no longer has it. */
export const instrumentName = (key: string): string => instrumentOf(key)?.name ?? key;
