import * as z from 'zod';
import { keysOf, type CodeList } from '@cairn/shared-util';

const list = (codes: CodeList['codes']): CodeList => ({ version: '1', source: 'Cairn', confirmed: true, codes });

const INCONTINENCE_CODES = [
  { key: 'none', label: 'None' },
  { key: 'new', label: 'New since last asked' },
  { key: 'known', label: 'Known already' },
] as const;
export const INCONTINENCE = list(INCONTINENCE_CODES);
export const Incontinence = z.enum(keysOf(INCONTINENCE_CODES), 'Choose none, new or known already.');

const BLOOD_CODES = [
  { key: 'none', label: 'None' },
  { key: 'dipstick', label: 'On the dipstick only' },
  { key: 'visible', label: 'Visible' },
  { key: 'clots', label: 'Clots' },
] as const;
export const BLOOD_IN_URINE = list(BLOOD_CODES);
export const BloodInUrine = z.enum(keysOf(BLOOD_CODES), 'Choose none, dipstick only, visible or clots.');

const DIPSTICK_CODES = [
  { key: 'nothing_found', label: 'Nothing found' },
  { key: 'something_found', label: 'Something found' },
] as const;
export const DIPSTICKS = list(DIPSTICK_CODES);
export const Dipstick = z.enum(keysOf(DIPSTICK_CODES), 'Choose what the dipstick said.');

const CULTURE_CODES = [
  { key: 'sent', label: 'Sent, no result yet' },
  { key: 'no_growth', label: 'No growth' },
  { key: 'growth', label: 'Growth' },
] as const;
export const URINE_CULTURES = list(CULTURE_CODES);
export const UrineCulture = z.enum(keysOf(CULTURE_CODES), 'Choose what became of the midstream sample.');

const WALL_CODES = [
  { key: 'usual', label: 'Usual' },
  { key: 'thickened', label: 'Thickened' },
] as const;
export const BLADDER_WALLS = list(WALL_CODES);
export const BladderWall = z.enum(keysOf(WALL_CODES), 'Choose usual or thickened.');

const HYDRONEPHROSIS_CODES = [
  { key: 'none', label: 'None' },
  { key: 'one_side', label: 'On one side' },
  { key: 'both_sides', label: 'On both sides' },
] as const;
export const HYDRONEPHROSIS = list(HYDRONEPHROSIS_CODES);
export const Hydronephrosis = z.enum(keysOf(HYDRONEPHROSIS_CODES), 'Choose none, one side or both sides.');

const STAGE_CODES = [
  { key: 'one', label: 'Stage I' },
  { key: 'two', label: 'Stage II' },
  { key: 'three', label: 'Stage III' },
] as const;
/** Three stages as the literature uses them; no international guideline agrees on them, hence not confirmed. */
export const BLADDER_STAGES: CodeList = { version: '1', source: 'Cairn', confirmed: false, codes: STAGE_CODES };
export const BladderStage = z.enum(keysOf(STAGE_CODES), 'Choose the stage from the list.');

const CRITERIA_CODES = [
  { key: 'symptoms', label: 'Symptoms' },
  { key: 'usual_imaging', label: 'Imaging as usual' },
  { key: 'fixed_symptoms', label: 'Symptoms that stay' },
  { key: 'contracted', label: 'Contracted bladder' },
  { key: 'ulceration', label: 'Ulceration' },
  { key: 'hydronephrosis', label: 'Hydronephrosis' },
  { key: 'reflux', label: 'Reflux' },
  { key: 'renal_impairment', label: 'Kidneys work less well' },
] as const;
/** What a stage was entered on. Not confirmed, as the stages. */
export const STAGE_CRITERIA: CodeList = { version: '1', source: 'Cairn', confirmed: false, codes: CRITERIA_CODES };
export const StageCriterion = z.enum(keysOf(CRITERIA_CODES), 'Choose criteria from the list.');

/** What stands beside the stage wherever it is shown. */
export const STAGE_RULE =
  'A stage is entered by a clinician who ticks what it rests on. Cairn never works one out. No international guideline ' +
  'agrees on the stages: to be confirmed by the clinical safety officer.';
