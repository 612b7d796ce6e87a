import { type SchemaPathTree, validate, validateStandardSchema } from '@angular/forms/signals';
import { birthProblem, PatientInput } from '@cairn/patients-domain';

/** The rules of a person's details in a signal form: the schema, and what only the clinic's date can tell. */
export function patientRules(path: SchemaPathTree<PatientInput>, today: () => string): void {
  validateStandardSchema(path, PatientInput);
  validate(path.birthDate, ({ value, valueOf }) => {
    if (value() === '') return undefined;
    const birth = { birthDate: value(), birthPrecision: valueOf(path.birthPrecision) };
    const message = birthProblem(birth, today());
    return message === null ? undefined : { kind: 'birth', message };
  });
}

/** A form before anything was typed. */
export const emptyPatient = (): PatientInput => ({
  givenName: '',
  familyName: '',
  preferredName: '',
  pronouns: '',
  birthDate: '',
  birthPrecision: 'day',
  recordedSex: 'not_known',
  genderIdentity: '',
  localNumber: '',
  nhsNumber: null,
  phone: '',
  safeToLeaveMessage: false,
  language: '',
  interpreterNeeded: false,
});
