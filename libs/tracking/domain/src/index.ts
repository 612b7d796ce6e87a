export * from './cravings/craving';
export * from './events/event-mark';
export * from './record';
export * from './substances/code';
export * from './substances/substance';
export * from './therapy-sessions/therapy-session';
export * from './use-days/use-day';
