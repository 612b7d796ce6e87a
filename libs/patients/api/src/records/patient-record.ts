import { Check, Entity, ForeignKey, Unique } from 'typeorm';

/** What every table of entries has in common: whose it is, who wrote it, and what it corrects. */
export function PatientRecord(table: string): ClassDecorator {
  const decorators: ClassDecorator[] = [
    Entity(table),
    ForeignKey('patient', ['clinicId', 'patientId'], ['clinicId', 'id'], { name: `${table}_of_patient` }),
    ForeignKey('episode', ['clinicId', 'patientId', 'episodeId'], ['clinicId', 'patientId', 'id'], {
      name: `${table}_of_episode`,
    }),
    ForeignKey('membership', ['clinicId', 'recordedBy'], ['clinicId', 'id'], { name: `${table}_by_member` }),
    ForeignKey(table, ['clinicId', 'replaces'], ['clinicId', 'id'], { name: `${table}_replaces` }),
    Unique(`${table}_replaced_once`, ['clinicId', 'replaces']),
    Check(`${table}_correction_says_why`, '(replaces IS NULL) = (correction_reason IS NULL)'),
  ];
  return (target) => {
    for (const decorate of decorators) decorate(target);
  };
}
