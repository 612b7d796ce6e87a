import { epochDay, fromEpochDay } from '@cairn/shared-util';
import { anEpisode, aPhase, aTimeline } from '../testing/a-timeline';
import { comparisonOf, recentWords } from './comparison';

const detox = aPhase({ kind: 'withdrawal_management', startsOn: '2026-08-24', endsOn: '2026-09-01' });
const rehab = aPhase({ kind: 'residential_rehab', startsOn: '2026-09-02', endsOn: '2026-11-11' });
const aftercare = aPhase({ kind: 'aftercare', startsOn: '2026-11-12' });
const timeline = aTimeline({ episode: anEpisode({ phases: [detox, rehab, aftercare] }), firstDay: '2026-08-24' });

const named = (lastDay: string, given = timeline) => {
  const { reference } = comparisonOf(given, epochDay(lastDay));
  return reference && [reference.name, fromEpochDay(reference.first), fromEpochDay(reference.last)];
};

describe('comparisonOf', () => {
  it('takes 14 whole days', () => {
    const { recent } = comparisonOf(timeline, epochDay('2026-11-22'));
    expect([fromEpochDay(recent.first), fromEpochDay(recent.last)]).toEqual(['2026-11-09', '2026-11-22']);
  });

  it.each([
    [
      'the current phase once it is 28 days old',
      '2026-09-29',
      ['the first fortnight of rehab', '2026-09-02', '2026-09-15'],
    ],
    ['the phase before on its 27th day', '2026-09-28', ['detox', '2026-08-24', '2026-09-01']],
    ['rehab in early aftercare', '2026-11-22', ['the first fortnight of rehab', '2026-09-02', '2026-09-15']],
    ['nothing in the first weeks', '2026-09-10', null],
  ])('compares with %s', (_, lastDay, expected) => expect(named(lastDay)).toEqual(expected));

  it('passes over a phase under 7 days and falls back on the record', () => {
    const short = { ...detox, endsOn: '2026-08-29' };
    const given = aTimeline({ episode: anEpisode({ phases: [short] }), firstDay: '2026-08-01' });
    expect(named('2026-09-20', given)).toEqual(['the first fortnight of the record', '2026-08-01', '2026-08-14']);
    expect(named('2026-09-20', aTimeline({ episode: null }))).toBeNull();
  });

  it('says nothing of days that were not read', () => {
    expect(named('2026-11-22', { ...timeline, from: '2026-09-02' })).not.toBeNull();
    expect(named('2026-11-22', { ...timeline, from: '2026-09-03' })).toBeNull();
    expect(named('2026-11-22', { ...timeline, from: '2026-09-03', firstDay: '2026-09-03' })).not.toBeNull();
    expect(named('2026-11-22', { ...timeline, from: '2026-09-03', firstDay: null })).not.toBeNull();
  });

  it('tells two phases of one kind apart by their first day', () => {
    const again = aPhase({ kind: 'residential_rehab', startsOn: '2026-11-12' });
    const given = aTimeline({ episode: anEpisode({ phases: [detox, rehab, again] }) });
    expect(named('2026-11-22', given)?.[0]).toBe('the first fortnight of rehab from 2 September 2026');
  });
});

describe('recentWords', () => {
  it('names the end where it is not yesterday', () => {
    expect(recentWords(epochDay('2026-11-22'), '2026-11-23')).toBe('the last 14 days');
    expect(recentWords(epochDay('2026-08-06'), '2026-11-23')).toBe('the 14 days to 6 August 2026');
  });
});
