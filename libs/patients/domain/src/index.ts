export * from './episodes/episode';
export * from './episodes/phase';
export * from './patients/nhs-number';
export * from './patients/patient';
