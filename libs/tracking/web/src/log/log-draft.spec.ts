import { CravingInput, TherapySessionInput, UseDayInput } from '@cairn/tracking-domain';
import {
  cravingBegun,
  emptyLog,
  isUntouched,
  noteGoesTo,
  sessionBegun,
  type LogDraft,
  type LogFrame,
} from './log-draft';
import { partsOf, stamped } from './log-parts';

const frame: LogFrame = {
  episodeId: '019c9f20-0000-7000-8000-00000000000e',
  substances: ['ketamine', 'alcohol'],
  me: '019c9f20-0000-7000-8000-00000000000f',
  today: '2026-11-23',
};
const NOW = '2026-11-23T10:42:00.000Z';

function aLog(change: (draft: LogDraft) => Partial<LogDraft>): LogDraft {
  const empty = emptyLog(frame);
  return { ...empty, ...change(empty) };
}

describe('emptyLog', () => {
  it('asks about yesterday and each substance, and saves nothing', () => {
    const draft = emptyLog(frame);
    expect(draft.use.map(({ day, substance }) => [day, substance])).toEqual([
      ['2026-11-22', 'ketamine'],
      ['2026-11-22', 'alcohol'],
    ]);
    expect(isUntouched(draft)).toBe(true);
    expect(emptyLog(frame)).toEqual(draft);
    expect(partsOf(stamped(draft, NOW))).toEqual({ craving: null, days: [], session: null });
  });
});

describe('cravingBegun', () => {
  it('takes a rating of 0 for an answer', () => {
    const { craving } = emptyLog(frame);
    expect(cravingBegun(craving)).toBe(false);
    expect(cravingBegun({ ...craving, intensity: 0 })).toBe(true);
    expect(cravingBegun({ ...craving, worst24h: 0 })).toBe(true);
  });
});

describe('partsOf', () => {
  it('makes a craving that the contract takes, felt now', () => {
    const draft = aLog(({ craving }) => ({ craving: { ...craving, intensity: 0 } }));
    const { craving } = partsOf(stamped(draft, NOW));
    expect(CravingInput.parse(craving)).toMatchObject({ intensity: 0, occurredAt: NOW, substance: 'ketamine' });
  });

  it('lets an attended session begin its minutes ago, and a missed one now', () => {
    const began = (attendance: '5' | '3') => {
      const draft = aLog(({ session }) => ({ session: { ...session, attendance } }));
      return TherapySessionInput.parse(partsOf(stamped(draft, NOW)).session).startsAt;
    };
    expect(began('5')).toBe('2026-11-23T09:52:00.000Z');
    expect(began('3')).toBe(NOW);
  });

  it('keeps a time that was chosen', () => {
    const startsAt = '2026-11-20T09:00:00+00:00';
    const draft = aLog(({ session }) => ({ session: { ...session, attendance: '5', startsAt } }));
    expect(partsOf(stamped(draft, NOW)).session?.startsAt).toBe(startsAt);
  });

  it('leaves unit and route away where nothing was used, and the unit where no amount is known', () => {
    const draft = aLog(({ use }) => ({
      use: [
        { ...use[0]!, state: 'no', route: 'intranasal' },
        { ...use[1]!, state: 'yes', amount: null },
      ],
    }));
    const days = partsOf(stamped(draft, NOW)).days.map((day) => UseDayInput.parse(day));
    expect(days.map(({ state, unit, route }) => [state, unit, route])).toEqual([
      ['no', null, null],
      ['yes', null, null],
    ]);
  });

  it('keeps no day that was put off', () => {
    const draft = aLog(({ use }) => ({ use: use.map((row) => ({ ...row, state: 'later' as const })) }));
    expect(partsOf(draft).days).toEqual([]);
  });

  it('gives the same ids and times however often a draft is sent', () => {
    const draft = stamped(
      aLog(({ craving }) => ({ craving: { ...craving, intensity: 4 } })),
      NOW,
    );
    expect(partsOf(stamped(draft, '2026-11-23T11:00:00.000Z'))).toEqual(partsOf(draft));
  });
});

describe('noteGoesTo', () => {
  it.each([
    ['session', (d: LogDraft) => ({ session: { ...d.session, attendance: '5' as const } })],
    ['craving', (d: LogDraft) => ({ craving: { ...d.craving, intensity: 0 } })],
    ['day', (d: LogDraft) => ({ use: d.use.map((row) => ({ ...row, state: 'no' as const })) })],
    [null, () => ({})],
  ])('says %p', (target, change) => {
    expect(noteGoesTo(aLog(change))).toBe(target);
  });

  it('sends the note with one record only', () => {
    const draft = aLog(({ session, craving, use }) => ({
      session: { ...session, attendance: '5' },
      craving: { ...craving, intensity: 3 },
      use: use.map((row) => ({ ...row, state: 'no' })),
      note: ' Payday. ',
    }));
    const parts = partsOf(stamped(draft, NOW));
    expect([parts.session?.note, parts.craving?.note, ...parts.days.map(({ note }) => note)]).toEqual([
      'Payday.',
      '',
      '',
      '',
    ]);
  });
});

describe('sessionBegun', () => {
  it('does not count what was filled in beforehand', () => {
    expect(sessionBegun(emptyLog(frame).session)).toBe(false);
  });
});
