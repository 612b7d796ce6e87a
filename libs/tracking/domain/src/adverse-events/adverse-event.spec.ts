import { anAdverseEvent } from '../testing/an-adverse-event';
import { kept, refusedBy } from '../testing/kept';
import { ADVERSE_EVENT, type AdverseEventInput } from './adverse-event';

const refused = (differing: Partial<AdverseEventInput>): string[] =>
  refusedBy(ADVERSE_EVENT, anAdverseEvent(differing));

describe('an adverse event', () => {
  it('names what was used, or that nothing was, or that it is not known', () => {
    expect(refused({})).toEqual([]);
    expect(refused({ substancesKnown: 'none', substances: [] })).toEqual([]);
    expect(refused({ substancesKnown: 'not_known', substances: [] })).toEqual([]);
    expect(refused({ substances: [] })).toEqual(['substances: Choose what was used, or say none or not known.']);
    expect(refused({ substancesKnown: 'none' })).toHaveLength(1);
    expect(refused({ substancesKnown: 'not_known' })).toHaveLength(1);
  });

  it('asks about 48 hours with hallucinations or paranoia alone', () => {
    expect(refused({ eventType: 'psychosis', over48Hours: true })).toEqual([]);
    expect(refused({ eventType: 'psychosis', over48Hours: null })).toEqual([]);
    expect(refused({ over48Hours: false })).toHaveLength(1);
  });

  it('is followed up by somebody on a day', () => {
    expect(refused({ followUpOn: '2026-03-09', followUpBy: 'Ana Bright' })).toEqual([]);
    expect(refused({ followUpOn: '2026-03-09' })).toEqual(['followUpBy: Say who follows up.']);
    expect(refused({ followUpBy: 'Ana Bright' })).toEqual(['followUpOn: Enter the day of the follow-up.']);
  });

  it('that is a death has the outcome "died"', () => {
    expect(refused({ eventType: 'death', outcome: 'died' })).toEqual([]);
    expect(refused({ eventType: 'death', outcome: null })).toEqual(['outcome: With a death the outcome is "died".']);
  });

  it('is followed up from its own clinic-local day to a year from today', () => {
    const clock = { now: '2026-03-09T09:00:00Z', today: '2026-03-09', timeZone: 'Europe/London' };
    const problems = (followUpOn: string): readonly string[] =>
      ADVERSE_EVENT.problems(anAdverseEvent({ followUpOn, followUpBy: 'Ana' }), clock).map(({ message }) => message);
    expect(problems('2026-03-06')).toEqual(['The follow-up cannot be before the event.']);
    expect(problems('2026-03-07')).toEqual([]);
    expect(problems('2027-03-10')).toEqual([]);
    expect(problems('2027-03-11')).toEqual(['This is more than a year ahead. Check the year.']);
  });

  it('says in a line what happened, after what, and how far it went', () => {
    const lost = anAdverseEvent({ consciousness: 'lost', admitted: true });
    expect(ADVERSE_EVENT.headline(kept(lost), 'Europe/London')).toBe(
      'Collapse: after ketamine and alcohol, lost consciousness, admitted',
    );
    const quiet = anAdverseEvent({ eventType: 'seizure', substancesKnown: 'none', substances: [] });
    expect(ADVERSE_EVENT.headline(kept(quiet), 'Europe/London')).toBe('Seizure');
  });

  it('keeps "none" apart from "not known" and from what nobody asked', () => {
    const words = (differing: Partial<AdverseEventInput>): string | null | undefined =>
      ADVERSE_EVENT.facts(kept(anAdverseEvent(differing)), 'Europe/London').find(({ key }) => key === 'substancesKnown')
        ?.text;
    expect(words({})).toBe('Ketamine, Alcohol');
    expect(words({ substancesKnown: 'none', substances: [] })).toBe('None');
    expect(words({ substancesKnown: 'not_known', substances: [] })).toBe('Not known');
    const facts = ADVERSE_EVENT.facts(kept(anAdverseEvent({ alone: null, naloxone: false })), 'Europe/London');
    expect(facts.find(({ key }) => key === 'alone')?.text).toBeNull();
    expect(facts.find(({ key }) => key === 'naloxone')?.text).toBe('No');
  });
});
