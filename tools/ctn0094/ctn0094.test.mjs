import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { expectedOf, pickThree, shownOf } from './check.mjs';
import { dayAfter, nineInLondon } from './days.mjs';
import { attendanceOf, substanceOf } from './mapping.mjs';
import { phasesOf } from './phases.mjs';
import { peopleOf, reportOf } from './source.mjs';
import { stableId } from './stable-id.mjs';

const visit = (what, flags = {}) => ({ who: '7', visit: 'WK1', what, when: '3', ...flags });
const person = (who, days, absences, phases) => ({
  who,
  useDays: Array.from({ length: days }, (_, day) => ({ day, substance: 'cannabis', substanceText: '' })),
  sessions: Array.from({ length: absences }, (_, day) => ({ day, attendance: '3' })),
  phases: Array.from({ length: phases }, (_, first) => ({ kind: 'structured_community', first, last: null })),
});

describe('words of the source', () => {
  for (const [what, substance, substanceText] of [
    ['Heroin', 'opioid_heroin', ''],
    ['Methadone', 'opioid_other', 'Methadone'],
    ['Opioid', 'opioid_other', 'Opioid'],
    ['THC', 'cannabis', ''],
    ['Amphetamine', 'amphetamine', 'Amphetamine'],
    ['Mdma/Hallucinogen', 'other_hallucinogen', 'Mdma/Hallucinogen'],
    ['Clonidine', 'other', 'Clonidine'],
  ]) {
    it(`reads ${what} as ${substance}`, () => assert.deepEqual(substanceOf(what), { substance, substanceText }));
  }

  it('tells attended, missed, cancelled by the person, and no session', () => {
    assert.deepEqual(attendanceOf(visit('visit')), { attendance: '5', absenceReason: '' });
    assert.deepEqual(attendanceOf(visit('final')), { attendance: '5', absenceReason: '' });
    assert.deepEqual(attendanceOf(visit('no visit', { is_no_show: '1' })), {
      attendance: '3',
      absenceReason: 'no show',
    });
    assert.deepEqual(attendanceOf(visit('MISSING', { is_illness: '1' })), {
      attendance: '2',
      absenceReason: 'illness',
    });
    assert.deepEqual(attendanceOf(visit('MISSING', { is_window: '1' })), { attendance: '3', absenceReason: '' });
    assert.equal(attendanceOf(visit('')), null);
  });
});

describe('phases', () => {
  const stay = (first, last) => [
    { what: 'admission', when: first },
    { what: 'discharge', when: last },
  ];

  it('follow each other: detox, then treatment until now', () => {
    assert.deepEqual(phasesOf(stay(-6, -1), [{ when: 13 }, { when: 13 }]), {
      phases: [
        { kind: 'withdrawal_management', first: -6, last: -1 },
        { kind: 'structured_community', first: 13, last: null },
      ],
      moved: 0,
      doubled: 1,
      unplaced: 0,
    });
  });

  it('begin after the stay in detox in which a treatment started', () => {
    const { phases, moved } = phasesOf(stay(-8, 5), [{ when: 5 }, { when: 40 }]);
    assert.equal(moved, 1);
    assert.deepEqual(
      phases.map(({ first, last }) => [first, last]),
      [
        [-8, 5],
        [6, 39],
        [40, null],
      ],
    );
  });

  it('leave out a discharge without an admission, and say so', () => {
    assert.equal(phasesOf([{ what: 'discharge', when: 2 }], []).unplaced, 1);
  });
});

describe('people', () => {
  const tables = {
    everybody: [
      { who: '1', project: '27' },
      { who: '3', project: '30' },
    ],
    demographics: [
      { who: '1', age: '', is_male: 'Yes' },
      { who: '3', age: '23', is_male: 'No' },
    ],
    site_masked: [{ who: '3', site_masked: '27' }],
    tlfb: [
      { who: '3', what: 'Heroin', when: '-3' },
      { who: '3', what: 'Heroin', when: '-3' },
      { who: '3', what: 'Opioid', when: '-3' },
      { who: '3', what: 'Methadone', when: '-3' },
      { who: '3', what: 'Cocaine', when: '' },
    ],
    visit: [
      { who: '3', visit: 'WK1', what: 'visit', when: '7' },
      { who: '3', visit: 'WK1', what: 'no visit', when: '7' },
      { who: '3', visit: 'BASELINE', what: '', when: '0' },
      { who: '3', visit: 'WK2', what: 'MISSING', when: '' },
    ],
    detox: [],
    randomization: [],
  };

  it('are kept with every row counted: used once, doubled, no session, or without a day', () => {
    const asked = peopleOf(tables, 5);
    assert.deepEqual(
      asked.people.map(({ who, recordedSex, site }) => [who, recordedSex, site]),
      [['3', 'female', '27']],
    );
    assert.equal(asked.people[0].useDays.length, 3);
    assert.deepEqual(asked.people[0].sessions, [{ day: 7, label: 'WK1', attendance: '5', absenceReason: '' }]);
    assert.deepEqual(reportOf(asked), {
      'people of the source without an age, never read': 1,
      'use rows doubled': 1,
      'use rows without a day': 1,
      'visit rows doubled': 1,
      'visit rows that are no session': 1,
      'visit rows without a day': 1,
      'treatment starts doubled': 0,
      'treatment starts moved behind detox': 0,
      'phase rows not placed': 0,
    });
  });

  it('are three different ones when they are checked', () => {
    const people = [person('1', 9, 9, 9), person('3', 1, 8, 1), person('5', 2, 1, 2), person('7', 0, 0, 0)];
    assert.deepEqual(
      pickThree(people).map(({ who }) => who),
      ['1', '3', '5'],
    );
  });

  it('differ in the comparison when one day is missing from the product', () => {
    const lists = { substances: ['ketamine', 'cannabis'], attendance: ['5', '3'] };
    const shown = {
      useDays: { state: [0, 1], substance: [1, 1], substanceText: ['', ''] },
      sessions: { attendance: [1] },
      episode: { phases: [{ kind: 'structured_community', startsOn: '2023-01-01', endsOn: null }] },
    };
    assert.deepEqual(expectedOf(person('1', 1, 1, 1), '2023-01-01'), shownOf(shown, lists));
    assert.notDeepEqual(expectedOf(person('1', 2, 1, 1), '2023-01-01'), shownOf(shown, lists));
  });
});

describe('days and ids', () => {
  it('count over the end of a year and know the clock of London', () => {
    assert.equal(dayAfter('2023-12-30', 3), '2024-01-02');
    assert.equal(new Date(nineInLondon('2024-07-01')).toISOString(), '2024-07-01T08:00:00.000Z');
    assert.equal(new Date(nineInLondon('2024-01-01')).toISOString(), '2024-01-01T09:00:00.000Z');
  });

  it('are UUIDs of version 7, the same for the same words', () => {
    assert.match(stableId('use', '3', 1), /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    assert.equal(stableId('use', '3', 1), stableId('use', '3', 1));
    assert.notEqual(stableId('use', '3', 1), stableId('use', '31'));
  });
});
