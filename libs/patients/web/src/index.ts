export { detailsRoutes } from './details.routes';
export { episodesRoutes } from './episodes.routes';
export { PatientFrame } from './frame/patient-frame';
export { peopleRoutes } from './people.routes';
export { peopleKeys } from './people/people-keys';
export { Palette } from './palette/palette';
