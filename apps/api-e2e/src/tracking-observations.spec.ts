import { OBSERVATION } from '@cairn/tracking-domain';
import { anObservation } from '@cairn/tracking-domain/testing';
import { describeKept } from './support/kept-kind';

describeKept({
  contract: OBSERVATION,
  entry: anObservation,
  corrected: { sleepHours: 0, temperature: null },
  wrong: [
    ['takenAt', 'yesterday'],
    ['takenAt', '2999-01-01T10:00:00Z'],
    ['takenAt', '1900-01-01T10:00:00Z'],
    ['pulse', 19],
    ['pulse', 301],
    ['pulse', 72.5],
    ['systolic', 39],
    ['diastolic', 128],
    ['diastolic', 201],
    ['temperature', 45.1],
    ['temperature', 36.66],
    ['weightKg', 19.9],
    ['sleepHours', 24.25],
    ['sleepHours', -1],
    ['respiration', 1],
    ['oxygen', 101],
    ['source', 'rumour'],
    ['note', 'x'.repeat(2001)],
  ],
});
