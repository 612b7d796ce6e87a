export { PatientFrame } from './frame/patient-frame';
export { peopleRoutes } from './people.routes';
export { FindPerson } from './people/find-person';
