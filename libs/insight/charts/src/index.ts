export * from './axis/time-scale';
export * from './axis/week-ticks';
export * from './bands/phase-bands';
export * from './cravings/craving-chart';
export * from './cravings/craving-series';
export * from './cravings/scale-words';
export * from './cravings/thin-out';
export * from './theme/chart-theme';
