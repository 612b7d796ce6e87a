import type { Medicine } from './medicine';

const sameName = (one: string, other: string): boolean =>
  one.trim().toLocaleLowerCase('en-GB') === other.trim().toLocaleLowerCase('en-GB');

/**
 * What is prescribed on a clinic-local day: begun, its last day (which counts) not past, and no entry under the same name
 * that says it was stopped since it was prescribed. Names are compared as typed, whatever their case.
 */
export function currentMedicines(entries: readonly Medicine[], today: string): Medicine[] {
  const stops = entries.filter(({ event }) => event === 'stopped');
  const wasStopped = (medicine: Medicine): boolean =>
    stops.some(({ name, at }) => sameName(name, medicine.name) && Date.parse(at) >= Date.parse(medicine.at));
  return entries.filter(
    (entry) =>
      entry.event === 'prescribed' &&
      entry.startsOn !== null &&
      entry.startsOn <= today &&
      (entry.stopsOn === null || entry.stopsOn >= today) &&
      !wasStopped(entry),
  );
}
