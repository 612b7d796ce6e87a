import * as z from 'zod';
import { keysOf, textLine, type CodeList } from '@cairn/shared-util';
import { SubstanceKey, Correction, EntryId, History, Note, RecordFrame, Source } from '@cairn/patients-domain';
import { SelfEntered } from '../check-ins/self-entered';
import { checkUseDay } from './use-day-rules';

export const USE_DAYS = 'patients/:patientId/use-days';
export const USE_DAY_CORRECTIONS = 'patients/:patientId/use-days/:useDayId/corrections';
export const USE_DAY_RETRACTION = 'patients/:patientId/use-days/:useDayId/retraction';
export const USE_DAY = 'patients/:patientId/use-days/:useDayId';

/** `unknown` was asked and not known; `not_asked` was not asked. No row at all means not asked. Neither is "no". */
export const UseState = z.enum(['yes', 'no', 'unknown', 'not_asked'], 'Choose whether it was used.');
export type UseState = z.infer<typeof UseState>;

const UNIT_CODES = [
  { key: 'g', label: 'g' },
  { key: 'mg', label: 'mg' },
  { key: 'ml', label: 'ml' },
  { key: 'lines', label: 'lines or bumps' },
  { key: 'pills', label: 'pills' },
  { key: 'uk_units', label: 'UK units (8 g ethanol)' },
  { key: 'us_drinks', label: 'US standard drinks (14 g ethanol)' },
  { key: 'spliffs', label: 'spliffs' },
  { key: 'canisters', label: 'canisters' },
  { key: 'gbp', label: '£ spent' },
] as const;
/** Units as people report them. They are never converted or summed across each other. */
export const UNITS: CodeList = { version: '1', source: 'Cairn', confirmed: true, codes: UNIT_CODES };
export const Unit = z.enum(keysOf(UNIT_CODES));
export type Unit = z.infer<typeof Unit>;

const ROUTE_CODES = [
  { key: 'intranasal', label: 'Snorted' },
  { key: 'oral', label: 'Swallowed' },
  { key: 'im', label: 'Injected into muscle' },
  { key: 'iv', label: 'Injected into a vein' },
  { key: 'subcutaneous', label: 'Injected under the skin' },
  { key: 'smoked_vaped', label: 'Smoked or vaped' },
  { key: 'rectal', label: 'Rectal' },
  { key: 'sublingual', label: 'Under the tongue' },
  { key: 'transdermal', label: 'Through the skin' },
  { key: 'unknown', label: 'Not known' },
] as const;
export const ROUTES: CodeList = { version: '1', source: 'Cairn', confirmed: true, codes: ROUTE_CODES };
export const Route = z.enum(keysOf(ROUTE_CODES));
export type Route = z.infer<typeof Route>;

/** Medical ketamine given under supervision is never a use day; it is kept apart by this field. */
export const UseContext = z.enum(['non_prescribed', 'prescribed_supervised', 'prescribed_unsupervised', 'unknown']);
export type UseContext = z.infer<typeof UseContext>;
export const USE_CONTEXT_LABELS: Readonly<Record<UseContext, string>> = {
  non_prescribed: 'Not prescribed',
  prescribed_supervised: 'Prescribed, supervised',
  prescribed_unsupervised: 'Prescribed, not supervised',
  unknown: 'Not known',
};

export const USE_SETTINGS = [
  'alone_at_home',
  'with_others_at_home',
  'club_or_party',
  'outdoors',
  'work_or_college',
  'treatment_setting',
  'other',
  'unknown',
] as const;
export type UseSetting = (typeof USE_SETTINGS)[number];
export const USE_SETTING_LABELS: Readonly<Record<UseSetting, string>> = {
  alone_at_home: 'Alone at home',
  with_others_at_home: 'With others at home',
  club_or_party: 'Club or party',
  outdoors: 'Outdoors',
  work_or_college: 'Work or college',
  treatment_setting: 'In treatment',
  other: 'Somewhere else',
  unknown: 'Not known',
};

/** How an amount was told: one figure known, one figure guessed, or two ends. */
export const AmountPrecision = z.enum(['exact', 'estimate', 'range']);
export type AmountPrecision = z.infer<typeof AmountPrecision>;

/** An amount as people say it, more than 0, kept to three decimals. */
export const Amount = z
  .number()
  .positive('An amount is more than 0.')
  .max(9_999_999, 'An amount is at most 9,999,999.')
  .multipleOf(0.001, 'An amount has at most three decimals.');

/** One substance on one clinic-local day. */
const useDayFields = z.strictObject({
  id: EntryId,
  episodeId: z.uuid().nullable(),
  day: z.iso.date('Enter the day.'),
  substance: SubstanceKey,
  /** Names the substance when the key is not enough; empty otherwise. */
  substanceText: textLine('The name of a substance', 60),
  state: UseState,
  amount: Amount.nullable().describe('As entered, up to three decimals'),
  unit: Unit.nullable(),
  precision: AmountPrecision.nullable(),
  amountLow: Amount.nullable(),
  amountHigh: Amount.nullable(),
  route: Route.nullable(),
  times: z
    .int('Times: enter a whole number.')
    .min(1, 'Times: enter 1 or more.')
    .max(99, 'Times: at most 99.')
    .nullable()
    .describe('Times used that day'),
  setting: z.enum(USE_SETTINGS).nullable(),
  coUse: z.array(SubstanceKey).max(10).describe('Other substances within six hours'),
  context: UseContext,
  /** Used to treat pain: the pain-use loop people report. */
  forPain: z.boolean().nullable(),
  source: Source,
  note: Note,
});

export const UseDayInput = useDayFields.check(checkUseDay);
export type UseDayInput = z.infer<typeof UseDayInput>;

/** Several days or substances entered in one go, as in a followback; all are kept or none. */
export const UseDaysInput = z.strictObject({ days: z.array(UseDayInput).min(1).max(400) }).check(checkEachOnce);
export type UseDaysInput = z.infer<typeof UseDaysInput>;

/** Refuses a day and substance, or an id, that comes twice in one body. */
function checkEachOnce({ value, issues }: z.core.ParsePayload<{ days: UseDayInput[] }>): void {
  const seen = new Set<string>();
  value.days.forEach(({ id, day, substance, substanceText }, index) => {
    const keys = [id.toLowerCase(), `${day} ${substance} ${substanceText}`];
    if (keys.some((key) => seen.has(key)))
      issues.push({
        code: 'custom',
        path: ['days', index, 'day'],
        message: 'This day and substance is here twice.',
        input: value,
      });
    for (const key of keys) seen.add(key);
  });
}

/** The answer to several days written at once: their ids in the order they were sent. */
export const UseDaysReceipt = z.object({ ids: z.array(z.uuid()), recordedAt: z.iso.datetime({ offset: true }) });
export type UseDaysReceipt = z.infer<typeof UseDaysReceipt>;

export const UseDay = z.object({ ...useDayFields.shape, ...RecordFrame.shape, ...SelfEntered.shape });
export type UseDay = z.infer<typeof UseDay>;
export const UseDays = z.array(UseDay);

export const UseDayCorrection = Correction(useDayFields).check(checkUseDay);
export type UseDayCorrection = z.infer<typeof UseDayCorrection>;
export const UseDayHistory = History(UseDay);
export type UseDayHistory = z.infer<typeof UseDayHistory>;
