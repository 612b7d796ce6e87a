/** The first page of a person, as router commands. */
export const patientPage = (patientId: string): [string, string] => ['/patients', patientId];
