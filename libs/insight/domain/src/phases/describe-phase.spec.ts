import { anEpisode, aPhase, aTimeline } from '../testing/a-timeline';
import { describePhase } from './describe-phase';

describe('describePhase before admission', () => {
  const said = (
    admittedOn: string | null,
    to: string,
    phases = [aPhase({ kind: 'assessment', startsOn: '2026-11-23' })],
  ) => describePhase(aTimeline({ episode: anEpisode({ admittedOn, phases }) }), { from: '2026-10-26', to }).text;

  it('says on the first day that the whole days end before the admission, and the day where today is among them', () => {
    expect(said('2026-11-23', '2026-11-22')).toBe('Admitted on 23 November 2026, after these days.');
    expect(said('2026-11-23', '2026-11-23')).toBe('Day 1 of assessment (no end planned).');
  });

  it('says when an admission is planned', () => {
    expect(said('2026-12-01', '2026-11-23', [])).toBe('Admission planned for 1 December 2026.');
  });

  it('names a phase that came before the admission, and the day where no admission is known', () => {
    const early = [aPhase({ kind: 'assessment', startsOn: '2026-11-20' })];
    expect(said('2026-11-23', '2026-11-22', early)).toBe('Day 3 of assessment (no end planned).');
    expect(said(null, '2026-11-22', [])).toBe('In no phase on 22 November 2026.');
  });
});
