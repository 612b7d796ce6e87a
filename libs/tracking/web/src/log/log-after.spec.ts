import type { UseDay } from '@cairn/tracking-domain';
import { afterSending, afterUndo, putOffTaken } from './log-after';
import { emptyLog, emptyUseRow, type LogDraft, type LogFrame } from './log-draft';
import { stamped } from './log-parts';

const frame: LogFrame = { episodeId: null, substances: ['ketamine'], me: 'm', today: '2026-11-23' };
const NOW = '2026-11-23T10:42:00.000Z';

function aFullLog(): LogDraft {
  const { craving, use, session, useKey } = emptyLog(frame);
  return stamped(
    {
      craving: { ...craving, intensity: 0 },
      use: use.map((row) => ({ ...row, state: 'no' })),
      useKey,
      anotherDay: null,
      session: { ...session, attendance: '5' },
      note: 'Payday',
    },
    NOW,
  );
}

describe('afterSending', () => {
  it('leaves an empty panel when everything was saved', () => {
    const sent = aFullLog();
    const after = afterSending(sent, sent, { saved: ['session', 'craving', 'days'], frame });
    expect(JSON.stringify(after)).toBe(JSON.stringify(emptyLog(frame)));
  });

  it('keeps what failed with its id and time, so that it is sent as the same entry again', () => {
    const sent = aFullLog();
    const after = afterSending(sent, sent, { saved: ['craving'], frame });
    expect(after).toEqual({ ...sent, craving: emptyLog(frame).craving });
  });

  it('keeps the note with a session that failed, and lets it go with one that was saved', () => {
    const sent = aFullLog();
    expect(afterSending(sent, sent, { saved: ['craving', 'days'], frame }).note).toBe('Payday');
    expect(afterSending(sent, sent, { saved: ['session'], frame }).note).toBe('');
  });

  it('keeps what was typed while the entry was under way', () => {
    const sent = aFullLog();
    const typed = { ...sent, note: 'Payday, again' };
    expect(afterSending(typed, sent, { saved: ['session'], frame }).note).toBe('Payday, again');
  });
});

describe('a substance that was added', () => {
  const kratom = emptyUseRow(frame, '2026-11-22', 'other', 'Kratom');

  it('is asked on about when the rest was saved before it was answered', () => {
    const sent = aFullLog();
    const draft = { ...sent, use: [...sent.use, kratom] };
    expect(afterSending(draft, draft, { saved: ['days'], frame }).use).toEqual([...emptyLog(frame).use, kratom]);
  });

  it('is gone from the panel when it was saved', () => {
    const sent = aFullLog();
    const draft = { ...sent, use: [...sent.use, { ...kratom, state: 'no' as const }] };
    expect(afterSending(draft, draft, { saved: ['days'], frame }).use).toEqual(emptyLog(frame).use);
  });

  it('comes back with an undo, and is put off by its name alone', () => {
    const sent = aFullLog();
    const draft = { ...sent, use: [...sent.use, { ...kratom, state: 'yes' as const, setting: 'outdoors' as const }] };
    const back = afterUndo(emptyLog(frame), draft, ['days']);
    expect(back.use[1]).toMatchObject({ substanceText: 'Kratom', state: 'yes', setting: 'outdoors' });
    const taken = [{ day: '2026-11-22', substance: 'other', substanceText: 'Kava' }] as UseDay[];
    expect(putOffTaken(draft, taken)).toEqual(draft);
  });
});

describe('afterUndo', () => {
  it('brings everything back as a new entry', () => {
    const sent = aFullLog();
    const back = afterUndo(emptyLog(frame), sent, ['session', 'craving', 'days']);
    expect(back).toMatchObject({
      note: 'Payday',
      craving: { intensity: 0, id: '', occurredAt: NOW },
      session: { id: '' },
    });
    expect(back.use.map(({ state, id }) => [state, id])).toEqual([['no', '']]);
  });

  it('does not write over what has been typed since', () => {
    const sent = aFullLog();
    const { craving } = emptyLog(frame);
    const draft = { ...emptyLog(frame), craving: { ...craving, intensity: 7 }, note: 'new' };
    expect(afterUndo(draft, sent, ['session', 'craving', 'days'])).toMatchObject({
      craving: { intensity: 7 },
      note: 'new',
    });
  });
});

describe('putOffTaken', () => {
  it('puts off the day that somebody else entered and keeps what was typed for it', () => {
    const sent = aFullLog();
    const use = sent.use.map((row) => ({ ...row, state: 'yes' as const, amount: 0.5 }));
    const other = { ...use[0]!, day: '2026-11-20' };
    const taken = [{ day: '2026-11-22', substance: 'ketamine', substanceText: '' }] as UseDay[];
    const after = putOffTaken({ ...sent, use: [...use, other] }, taken);
    expect(after.use.map(({ state, amount }) => [state, amount])).toEqual([
      ['later', 0.5],
      ['yes', 0.5],
    ]);
  });
});
