import { TestBed } from '@angular/core/testing';
import type { CheckInInput, CheckInReceipt, CheckInSheet } from '@cairn/tracking-domain';
import { CheckInStore } from './check-in-store';
import { CheckInWire, type Answered } from './check-in-wire';
import { CheckInKeeper, type KeptCheckIn } from './kept-check-in';

const sheet: CheckInSheet = {
  clinicName: 'Fellgate',
  expiresAt: '2026-11-24T10:00:00Z',
  substances: ['ketamine'],
  days: ['2026-11-23', '2026-11-22'],
  numbers: [],
};
const nothing = { craving: null, worst: null, mood: null, words: '', days: [] };
const away = { is: 'away', retryAfterSeconds: null } as const;

describe('CheckInStore', () => {
  let kept: KeptCheckIn | null;
  let sent: CheckInInput[];
  let onSheet: Answered<CheckInSheet>;
  let onSend: Answered<CheckInReceipt>;
  let store: CheckInStore;

  beforeEach(() => {
    jest.useFakeTimers();
    kept = null;
    sent = [];
    onSheet = { is: 'done', value: sheet };
    onSend = { is: 'done', value: { sentAt: '2026-11-23T10:42:00Z' } };
    const wire = {
      sheet: () => Promise.resolve(onSheet),
      send: (input: CheckInInput) => {
        sent.push(input);
        return Promise.resolve(onSend);
      },
    };
    const keeper = {
      open: () => Promise.resolve(kept),
      keep: (checkIn: KeptCheckIn) => {
        kept = checkIn;
        return Promise.resolve(true);
      },
      wipe: () => {
        kept = null;
        return Promise.resolve(true);
      },
    };
    TestBed.configureTestingModule({
      providers: [CheckInStore, { provide: CheckInWire, useValue: wire }, { provide: CheckInKeeper, useValue: keeper }],
    });
    store = TestBed.inject(CheckInStore);
  });
  afterEach(() => {
    store.stop();
    jest.useRealTimers();
  });

  it('asks, keeps what is typed, sends it once and forgets it', async () => {
    await store.begin('token');
    expect([store.stage(), store.sheet()]).toEqual(['asking', sheet]);
    store.change({ ...nothing, craving: 0, words: ' tired ' });
    expect(kept).toMatchObject({ answers: { craving: 0, words: ' tired ' }, answeredAt: null });
    await store.send();
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ token: 'token', craving: 0, worst: null, words: 'tired', days: [] });
    expect([store.stage(), store.sentAt(), kept, store.hadAnswers()]).toEqual([
      'sent',
      '2026-11-23T10:42:00Z',
      null,
      false,
    ]);
  });

  it('waits while no answer comes, and sends the same check-in by itself', async () => {
    await store.begin('token');
    store.change({ ...nothing, mood: 5 });
    onSend = away;
    await store.send();
    expect(store.stage()).toBe('waiting');
    expect(kept?.answeredAt).not.toBeNull();
    onSend = { is: 'done', value: { sentAt: '2026-11-23T11:00:00Z' } };
    await jest.advanceTimersByTimeAsync(5_000);
    expect([store.stage(), sent.length]).toEqual(['sent', 2]);
    expect([sent[1]?.id, sent[1]?.answeredAt]).toEqual([sent[0]?.id, sent[0]?.answeredAt]);
  });

  it('waits as long as the server says', async () => {
    await store.begin('token');
    store.change({ ...nothing, mood: 5 });
    onSend = { is: 'away', retryAfterSeconds: 60 };
    await store.send();
    await jest.advanceTimersByTimeAsync(59_000);
    expect(sent).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(sent).toHaveLength(2);
  });

  it('sends what was waiting when the link is opened again, without asking anew', async () => {
    kept = { id: 'k', sheet, answers: { ...nothing, craving: 3 }, answeredAt: '2026-11-23T09:00:00Z' };
    onSheet = away;
    await store.begin('token');
    expect([store.stage(), sent[0]?.id, sent[0]?.answeredAt]).toEqual(['sent', 'k', '2026-11-23T09:00:00Z']);
  });

  it('goes on with what was typed, offline too', async () => {
    kept = { id: 'k', sheet, answers: { ...nothing, words: 'on the bus' }, answeredAt: null };
    onSheet = away;
    await store.begin('token');
    expect([store.stage(), store.answers().words]).toEqual(['asking', 'on the bus']);
  });

  it('says that the link is closed, and keeps nothing that can never be sent', async () => {
    await store.begin('token');
    store.change({ ...nothing, craving: 3 });
    onSend = { is: 'not-open' };
    await store.send();
    expect([store.stage(), store.hadAnswers(), kept]).toEqual(['closed', true, null]);
  });

  it('goes back to the answers with the words of a refusal', async () => {
    await store.begin('token');
    store.change({ ...nothing, craving: 3 });
    onSend = { is: 'refused', words: 'This check-in does not ask about this day.' };
    await store.send();
    expect([store.stage(), store.refusal()]).toEqual(['asking', 'This check-in does not ask about this day.']);
    store.change({ ...nothing, craving: 4 });
    expect(store.refusal()).toBeNull();
  });

  it('lets somebody who waits go back and change what they answered', async () => {
    await store.begin('token');
    store.change({ ...nothing, craving: 3 });
    onSend = away;
    await store.send();
    store.backToAnswers();
    expect([store.stage(), store.answers().craving, kept?.answeredAt]).toEqual(['asking', 3, null]);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
  });

  it('tries again to read the questions of a phone that was offline', async () => {
    onSheet = away;
    await store.begin('token');
    expect(store.stage()).toBe('away');
    onSheet = { is: 'done', value: sheet };
    await jest.advanceTimersByTimeAsync(5_000);
    expect(store.stage()).toBe('asking');
  });

  it('opens nothing without a token', async () => {
    await store.begin('');
    expect(store.stage()).toBe('closed');
  });
});
