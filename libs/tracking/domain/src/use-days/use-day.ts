import * as z from 'zod';
import { keysOf, type CodeList } from '../substances/code';
import { SubstanceKey } from '../substances/substance';
import { Correction, NOTE_MAX, RecordFrame, Source } from '../record';

export const USE_DAYS = 'patients/:patientId/use-days';
export const USE_DAY_CORRECTIONS = 'patients/:patientId/use-days/:useDayId/corrections';
export const USE_DAY_RETRACTION = 'patients/:patientId/use-days/:useDayId/retraction';
export const USE_DAY = 'patients/:patientId/use-days/:useDayId';

/** `unknown` was asked and not known; `not_asked` was not asked. No row at all means not asked. Neither is "no". */
export const UseState = z.enum(['yes', 'no', 'unknown', 'not_asked']);
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

/** Medical ketamine given under supervision is never a use day; it is kept apart by this field. */
export const UseContext = z.enum(['non_prescribed', 'prescribed_supervised', 'prescribed_unsupervised', 'unknown']);
export type UseContext = z.infer<typeof UseContext>;

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

/** One substance on one clinic-local day. */
const useDayFields = z.strictObject({
  id: z.uuid(),
  episodeId: z.uuid().nullable(),
  day: z.iso.date('Enter the day.'),
  substance: SubstanceKey,
  /** Names the substance when the key is not enough; empty otherwise. */
  substanceText: z.string().trim().max(60),
  state: UseState,
  amount: z
    .number()
    .positive('An amount is more than 0.')
    .max(9_999_999)
    .nullable()
    .describe('As entered, up to three decimals'),
  unit: Unit.nullable(),
  precision: z.enum(['exact', 'estimate', 'range']).nullable(),
  amountLow: z.number().positive().max(9_999_999).nullable(),
  amountHigh: z.number().positive().max(9_999_999).nullable(),
  route: Route.nullable(),
  times: z.int().min(1).max(99).nullable().describe('Times used that day'),
  setting: z.enum(USE_SETTINGS).nullable(),
  coUse: z.array(SubstanceKey).max(10).describe('Other substances within six hours'),
  context: UseContext,
  /** Used to treat pain: the pain-use loop people report. */
  forPain: z.boolean().nullable(),
  source: Source,
  note: z.string().max(NOTE_MAX, `A note is at most ${NOTE_MAX.toLocaleString('en-GB')} characters.`),
});

interface UseDayRules extends Pick<
  z.infer<typeof useDayFields>,
  'state' | 'amount' | 'amountLow' | 'amountHigh' | 'unit' | 'precision'
> {}

/** An amount, in any of its forms, was entered. */
function hasAmount({ amount, amountLow, amountHigh }: UseDayRules): boolean {
  return amount !== null || amountLow !== null || amountHigh !== null;
}

/** The rules that join fields of a use day; each names the field it is about. */
export function checkUseDay(ctx: z.core.ParsePayload<UseDayRules>): void {
  const { value } = ctx;
  const refuse = (path: string, message: string) =>
    ctx.issues.push({ code: 'custom', path: [path], message, input: value });
  if (hasAmount(value) && value.state !== 'yes')
    refuse('amount', 'An amount goes with "used". Clear the amount or choose "used".');
  if (hasAmount(value) && value.unit === null) refuse('unit', 'Choose the unit of the amount.');
  if (value.precision === 'range' && (value.amountLow === null || value.amountHigh === null)) {
    refuse('amountLow', 'Enter both ends of the range.');
  }
  if (value.amountLow !== null && value.amountHigh !== null && value.amountLow > value.amountHigh) {
    refuse('amountHigh', 'The upper end is below the lower end.');
  }
}

export const UseDayInput = useDayFields.check(checkUseDay);
export type UseDayInput = z.infer<typeof UseDayInput>;

/** Several days or substances entered in one go, as in a followback; all are kept or none. */
export const UseDaysInput = z.strictObject({ days: z.array(UseDayInput).min(1).max(400) });
export type UseDaysInput = z.infer<typeof UseDaysInput>;

export const UseDay = z.object({ ...useDayFields.shape, ...RecordFrame.shape });
export type UseDay = z.infer<typeof UseDay>;
export const UseDays = z.array(UseDay);

export const UseDayCorrection = Correction(useDayFields).check(checkUseDay);
export type UseDayCorrection = z.infer<typeof UseDayCorrection>;
