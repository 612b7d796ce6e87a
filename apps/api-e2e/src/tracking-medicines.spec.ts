import { MEDICINE } from '@cairn/tracking-domain';
import { aMedicine } from '@cairn/tracking-domain/testing';
import { describeKept } from './support/kept-kind';

describeKept({
  contract: MEDICINE,
  entry: aMedicine,
  corrected: { stopsOn: '2026-03-09', supervised: false },
  wrong: [
    ['event', 'swallowed'],
    ['at', '2999-01-01T10:00:00Z'],
    ['at', '1900-01-01T10:00:00Z'],
    ['name', ' '],
    ['name', 'x'.repeat(121)],
    ['doseMg', 0],
    ['route', 'snorted'],
    ['startsOn', null],
    ['startsOn', '2999-01-01'],
    ['startsOn', '1900-01-01'],
    ['stopsOn', '2026-03-01'],
    ['supervised', 'yes'],
    ['givenBy', 'Ana'],
    ['note', 'x'.repeat(2001)],
  ],
});
