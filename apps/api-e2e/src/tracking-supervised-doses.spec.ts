import { SUPERVISED_DOSE } from '@cairn/tracking-domain';
import { aSupervisedDose } from '@cairn/tracking-domain/testing';
import { describeKept } from './support/kept-kind';

describeKept({
  contract: SUPERVISED_DOSE,
  entry: aSupervisedDose,
  corrected: { dissociation: 0, takeHomeMg: 0 },
  wrong: [
    ['givenAt', '2999-01-01T10:00:00Z'],
    ['givenAt', '1900-01-01T10:00:00Z'],
    ['product', 'pcp'],
    ['indication', ''],
    ['doseMg', null],
    ['doseMg', 5001],
    ['route', null],
    ['observationMinutes', 1441],
    ['diastolicBefore', 130],
    ['diastolicAfter', 141],
    ['dissociation', 101],
    ['dissociationScale', ''],
    ['takeHomeMg', -1],
    ['consented', 'yes'],
    ['note', 'x'.repeat(2001)],
  ],
});
