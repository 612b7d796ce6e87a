import { epochDay } from '@cairn/shared-util';
import { anEpisode, aPhase, aTimeline } from '../testing/a-timeline';
import { describePhase } from './describe-phase';
import { cursorWords, phaseOn, phaseSpans } from './phase-on';

const detox = aPhase({
  kind: 'withdrawal_management',
  startsOn: '2026-08-24',
  endsOn: '2026-09-01',
  plannedStart: '2026-08-24',
  plannedEnd: '2026-09-02',
});
const rehab = aPhase({ kind: 'residential_rehab', startsOn: '2026-09-02', plannedEnd: '2026-11-24' });
const episode = anEpisode({ phases: [rehab, detox] });
const today = epochDay('2026-10-16');

describe('phaseOn', () => {
  it.each([
    ['2026-08-23', undefined],
    ['2026-08-24', 'Detox day 1'],
    ['2026-09-01', 'Detox day 9'],
    ['2026-09-02', 'Rehab day 1'],
    ['2026-10-16', 'Rehab day 45'],
    ['2026-10-26', 'Rehab day 55'],
  ])('%s is %s, counted over the clock change too', (day, label) => {
    expect(phaseOn(episode, epochDay(day))?.label).toBe(label);
  });

  it('is null without an episode, between phases and after discharge', () => {
    expect(phaseOn(null, today)).toBeNull();
    const gap = anEpisode({ phases: [detox, aPhase({ kind: 'aftercare', startsOn: '2026-09-10' })] });
    expect(phaseOn(gap, epochDay('2026-09-05'))).toBeNull();
    const ended = anEpisode({ phases: [rehab], dischargedOn: '2026-10-01' });
    expect(phaseOn(ended, epochDay('2026-10-01'))?.day).toBe(30);
    expect(phaseOn(ended, epochDay('2026-10-02'))).toBeNull();
  });

  it('gives a phase of one day its day 1', () => {
    const short = anEpisode({ phases: [aPhase({ kind: 'assessment', startsOn: '2026-08-24', endsOn: '2026-08-24' })] });
    expect(phaseOn(short, epochDay('2026-08-24'))).toMatchObject({ day: 1, label: 'Assessment day 1' });
    expect(phaseSpans(short, today)[0]).toMatchObject({ days: 1, open: false });
  });
});

describe('phaseSpans', () => {
  it('orders phases, counts actual and planned days, and leaves out what has not begun', () => {
    const later = aPhase({ kind: 'aftercare', startsOn: '2026-12-01' });
    const spans = phaseSpans(anEpisode({ phases: [later, rehab, detox] }), today);
    expect(spans.map(({ label, days, plannedDays, stone, open }) => [label, days, plannedDays, stone, open])).toEqual([
      ['Detox', 9, 10, 1, false],
      ['Rehab', 45, 84, 2, true],
    ]);
    expect(phaseSpans(null, today)).toEqual([]);
  });

  it('ends an open phase with the discharge', () => {
    const [span] = phaseSpans(anEpisode({ phases: [rehab], dischargedOn: '2026-10-01' }), today);
    expect(span).toMatchObject({ days: 30, open: false });
    const [cut] = phaseSpans(anEpisode({ phases: [detox], dischargedOn: '2026-08-30' }), today);
    expect(cut?.days).toBe(7);
  });
});

describe('cursorWords', () => {
  it('names the weekday and the phase day', () => {
    expect(cursorWords({ episode, today: '2026-11-23' }, '2026-10-16')).toBe('Friday 16 October, rehab day 45');
    expect(cursorWords({ episode: null, today: '2026-11-23' }, '2026-10-16')).toBe('Friday 16 October');
    expect(cursorWords({ episode: null, today: '2027-01-02' }, '2026-10-16')).toBe('Friday 16 October 2026');
  });
});

describe('describePhase', () => {
  const range = { from: '2026-08-24', to: '2026-09-24' };
  const said = (timeline: Parameters<typeof aTimeline>[0], to = '2026-09-24') =>
    describePhase(aTimeline(timeline), { ...range, to });

  it('says day, plan and what came before', () => {
    const sentence = said({ episode });
    expect(sentence.text).toBe('Day 23 of rehab (planned 84); detox took 9 days (planned 10).');
    expect(sentence.denominator).toEqual({ known: 32, of: 32, unit: 'days' });
  });

  it('says when no end is planned, when a phase has no plan, and when the person is discharged', () => {
    const open = anEpisode({
      phases: [
        aPhase({ kind: 'assessment', startsOn: '2026-08-24', endsOn: '2026-08-24' }),
        aPhase({ kind: 'structured_community', startsOn: '2026-08-25' }),
      ],
    });
    expect(said({ episode: open }).text).toBe(
      'Day 31 of the community programme (no end planned); assessment took 1 day.',
    );
    const ended = anEpisode({ phases: [detox], dischargedOn: '2026-09-01' });
    expect(said({ episode: ended }).text).toBe('Discharged on 1 September 2026; detox took 9 days (planned 10).');
    expect(said({ episode: ended }).denominator.known).toBe(9);
    expect(said({ episode: anEpisode() }).text).toBe('In no phase on 24 September 2026.');
    expect(said({ episode: null }).text).toBe('No episode of care.');
  });

  it('leaves today out of its denominator', () => {
    expect(said({ episode }, '2026-11-23').denominator).toEqual({ known: 91, of: 91, unit: 'days' });
  });
});
