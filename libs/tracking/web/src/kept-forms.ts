import type { RecordKindForm } from '@cairn/patients-context';
import { ALLERGY_FORM } from './allergies/allergy-form';

/** The forms of every kind of entry of this domain that is kept by contract. */
export const trackingForms: readonly RecordKindForm[] = [ALLERGY_FORM];
